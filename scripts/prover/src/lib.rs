//! Shows that a grader accepts every right and rejects every wrong solution.
//!
//! Each solution is laid over the kata in a [`judge::Mirror`], built, and judged: what happened is [`Evidence`], which is
//! cached by content; what that means is a [`Proof`]. Nothing is concluded from text, and nothing is skipped: a solution
//! that could not be judged is a finding.

mod cache;
mod conclude;
mod evidence;
mod grader_source;
mod notices;
mod proof;
mod prove;
mod workers;

pub use evidence::Evidence;
pub use proof::{Finding, Proof, Row};
pub use prove::{Progress, prove};
