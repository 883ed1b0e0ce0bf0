//! What there is: the katas with their exercises, the solutions that prove a grader, the topics owed.
//!
//! Everything is read from the files of the repository; nothing here runs anything. A [`Problem`] is one line for whoever
//! sits before the screen.

mod coverage;
mod edits;
mod file_tree;
mod kata;
mod problem;
mod root;
mod solution;
mod tier;

pub use coverage::{Topic, topics};
pub use file_tree::{FileTree, write_if_changed};
pub use kata::{Exercise, Kata, SOURCES, each_kata, kata, katas, katas_or_all};
pub use problem::Problem;
pub use root::Root;
pub use solution::{Role, Solution, solutions};
pub use tier::Tier;

/// What every fallible function of the tools returns.
pub type Result<T> = std::result::Result<T, Problem>;
