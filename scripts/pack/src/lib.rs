//! Writes the two halves of a workshop, each a workspace that works by itself.
//!
//! [`learner_half`] is for everybody in the room: stubs, lessons, the hints that the host allows, and the companion. Nothing of
//! a grader or a solution is in it. [`grader_half`] stays with the host: what verdicts are given with, and the reference
//! solutions, which the host may release. Both come from the pristine stubs, whatever stands in the host's own `katas/`.
//!
//! What is written is listed in `pack.files`, so that a later [`write()`] replaces just that, and nothing that has come to it
//! since.

mod companion;
mod grader;
mod halves;
mod learner;
mod listing;
mod lock;
mod manifest;
mod place;
mod write;

pub use grader::grader_half;
pub use halves::Half;
pub use learner::learner_half;
pub use write::{Written, write};
