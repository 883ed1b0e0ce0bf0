//! Kata 10: iterators. The lesson is in the `README.md` beside this crate's manifest.
//!
//! Six exercises, one file each; begin with [`pipelines`]. Signatures stay as they are; bodies, private fields and what a
//! comment calls yours are for you to write.

pub mod chunked;
pub mod collecting;
pub mod merge;
pub mod pipelines;
pub mod steps;
pub mod tally;
