//! What there is: the katas with their exercises, the solutions that prove a grader, the topics owed.
//!
//! Everything is read from the files of the repository; nothing here runs anything. A [`Problem`] is one line for whoever
//! sits before the screen.

mod coverage;
mod edits;
mod file_tree;
mod kata;
mod katas;
mod needs;
mod notice;
mod pack;
mod problem;
mod root;
mod selection;
mod solution;
mod suite;
mod tier;
mod toolchain;

pub use coverage::{Topic, topics};
pub use file_tree::{FileTree, write_if_changed};
pub use kata::{Exercise, Kata, SOURCES};
pub use katas::{each_kata, kata, kata_to_mend, katas, katas_or_all};
pub use needs::Needs;
pub use pack::{HintPolicy, PACK_FILE, Pack, PackKind, PackedKata};
pub use problem::Problem;
pub use root::Root;
pub use selection::Selection;
pub use solution::{Role, Solution, solutions};
pub use suite::kit_files;
pub use tier::Tier;
pub use toolchain::Toolchain;

/// What every fallible function of the tools returns.
pub type Result<T> = std::result::Result<T, Problem>;
