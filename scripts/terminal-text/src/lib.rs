//! How the tools write to a terminal, so that all of their programs look alike: styles and marks, the parts of a verdict, the
//! line about what takes long, and other people's text without what a terminal would obey.

mod foreign;
mod marks;
mod output;
mod status_line;
mod styles;
mod verdict_parts;
mod words;

pub use foreign::{printable, without_commands};
pub use marks::{outcome_mark, state_mark};
pub use output::print;
pub use status_line::StatusLine;
pub use styles::{BAD, COMMAND, GOOD, QUIET, STRONG, paint};
pub use verdict_parts::{
    DOES_NOT_COMPILE, ExerciseRow, by_kind, first_error, heading, not_judged_by_reason,
    refused_check,
};
pub use words::{counted, indented, words};
