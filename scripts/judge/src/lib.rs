//! Runs a grader over a source tree and gives a verdict.
//!
//! Three steps: [`build`] the grader's one test binary, let a [`Runner`] run its checks until each has an outcome, and sum
//! the outcomes up as a [`Verdict`]. The checks' records are all that is read; libtest's text never is.
//! (But for the public examples, where the checks are with the host of a workshop.)

mod build;
mod child;
mod examples;
mod judge_all;
mod judging;
mod last_words;
mod memory;
mod memory_errors;
mod mirror;
mod outcome;
mod prepare;
mod record;
mod run;
mod session;
mod verdict;

pub use build::{Build, CompileError, build, cargo, cargo_reason, is_in_rustcs_words};
pub use child::{Ended, Finished, run_to_end, run_watched};
pub use judge_all::judge_all;
pub use judging::{check_verdict, judge, judge_in, verdict};
pub use last_words::{died, missing, printed_by_the_code};
pub use memory::MemoryJudge;
pub use mirror::Mirror;
pub use outcome::Outcome;
pub use record::{Announced, FinishedCheck, Record};
pub use run::{Judged, Runner};
pub use session::{Session, Step};
pub use verdict::{CheckVerdict, ExerciseState, ExerciseVerdict, NextStep, Verdict, VerdictState};
