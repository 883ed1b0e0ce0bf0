//! What a command shows, and the few styles that all commands share.

pub use terminal_text::{
    BAD, COMMAND, GOOD, QUIET, STRONG, counted, indented, outcome_mark, paint, printable,
    state_mark, without_commands, words,
};

use judge::VerdictState;
use learner::Standing;
use serde::Serialize;
use syllabus::{Problem, Result};

/// A command's whole output.
pub struct Answer {
    /// What goes to standard output, with colours.
    pub text: String,
    /// Whether the exit status is 0 as far as this goes.
    pub all_is_well: bool,
    /// What could not be answered beside it: a line each on standard error, and the exit status says so.
    pub problems: Vec<Problem>,
    /// Whether it is long and read from top to bottom: on a terminal a pager shows it.
    pub is_a_page: bool,
}

impl Answer {
    /// Something to show, and whether it is good news.
    pub fn new(text: String, all_is_well: bool) -> Self {
        Self {
            text,
            all_is_well,
            problems: Vec::new(),
            is_a_page: false,
        }
    }

    /// Lines to be read at leisure, when nothing is wrong.
    pub fn page(lines: &[String]) -> Self {
        Self {
            is_a_page: true,
            ..Self::well(lines.join("\n") + "\n")
        }
    }

    /// Something to show when nothing is wrong.
    pub fn well(text: String) -> Self {
        Self::new(text, true)
    }

    /// A value as JSON for other programs.
    pub fn json(value: &impl Serialize, all_is_well: bool) -> Result<Self> {
        let text =
            serde_json::to_string_pretty(value).map_err(|error| Problem::new(error.to_string()))?;
        Ok(Self::new(text + "\n", all_is_well))
    }
}

/// One character for how an exercise stands.
pub fn standing_mark(standing: Standing) -> String {
    match standing {
        Standing::Checked(state, _) => state_mark(state),
        Standing::NotStarted => state_mark(VerdictState::NotStarted),
        Standing::PassedBefore(_) => paint(QUIET, "✓"),
        Standing::Changed => paint(QUIET, "~"),
    }
}
