//! Kata 39: tokio. The lesson is in the `README.md` beside this crate's manifest.
//!
//! Six exercises, one file each; begin with [`gather`]. Signatures stay as they are; bodies, private fields and further items
//! are for you to write. All examples run on paused time: nobody really sleeps.

pub mod batch;
pub mod frames;
pub mod gather;
pub mod pipeline;
pub mod retry;
pub mod service;
