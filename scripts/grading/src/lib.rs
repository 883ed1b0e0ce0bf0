//! Grades a submission: bundle in, verdict out. Nothing here knows of a service, a database or a person.
//!
//! [`Grader::prepare`] builds, once, all that does not depend on a learner's code, and records how cargo calls rustc for what
//! does. [`Grader::grade`] lays a bundle over the pristine kata and replays those calls in three phases:
//!
//! - **A** compiles the learner's crate where no file of the grader's can be read;
//! - **B** compiles the hidden checks against the finished crate; nothing of the learner's is compiled there;
//! - **C** runs the checks alone: no sources, no toolchain, no environment. Checks that need a compiler run apart from those.

mod asking;
mod build_key;
mod building;
mod checking;
mod command;
mod confinement;
mod craft;
mod defences;
mod facts;
mod graded;
mod grader;
mod place;
mod prepared;
mod programs;
mod proof;
mod recipe;
mod records;
mod runs;
mod scan;
mod settled;
mod starting;
mod submission;
mod together;
mod told_apart;
mod toolchain;

pub use command::command;
pub use defences::Defence;
pub use facts::KataFacts;
pub use graded::{Graded, Phase, Refused};
pub use grader::Grader;
pub use prepared::offered;
pub use scan::refusals;
