//! Kata 33: atomics. The lesson is in the `README.md` beside this crate's manifest.
//!
//! Six exercises, one file each; begin with [`counters`]. Signatures stay as they are; bodies, private fields and the bounds
//! of `unsafe impl`s are for you to write. Atomics, cells, fences and spin hints come from [`sync`], which is given.
//! Doc comments (`///`) are the contract. Plain ones (`//`) speak to you, and go when their work is done.

pub mod counted;
pub mod counters;
pub mod handoff;
pub mod once;
pub mod seqlock;
pub mod spinlock;
pub mod sync;
