//! Judges a whole program from outside: for capstones, whose learners start from an empty `main`.
//!
//! [`Program::of`] builds the learner's package with optimisation, once per process of the grader, and ends the check with
//! rustc's errors where that fails. [`Program::with`] then describes one run of it, and [`Run::finish`] runs it to its end
//! within a limit:
//!
//! ```no_run
//! use grader_kit_program::{Folder, Program};
//!
//! let folder = Folder::new().file("a.txt", b"tea\n");
//! let finished = Program::of("capstone-grep").with(["tea", "a.txt"]).in_folder(&folder).finish();
//! grader_kit::expect_eq!(finished.status, Some(0));
//! ```
//!
//! A program that reads what it should not (an environment variable, a file of the machine) would be judged by luck: so a run
//! starts with an empty environment (but for `PATH`, `LC_ALL=C` and what a check sets), in a folder of the check's own.
//!
//! Checks that use this start processes: they carry `not_under_miri`, and `seconds = 120`, since the first one builds.

mod build;
#[cfg(unix)]
mod cpu_time;
mod folder;
mod run;
mod shown;
#[cfg(unix)]
mod terminal;

pub use build::Program;
#[cfg(unix)]
pub use cpu_time::{Pairs, cpu_time};
pub use folder::Folder;
pub use run::{Finished, Run};
pub use shown::Bytes;
