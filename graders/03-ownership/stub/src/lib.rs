//! Kata 03: ownership. One file an exercise; the lesson is in `README.md`.

pub mod drops;
pub mod guard;
pub mod heap;
pub mod log;
pub mod puzzle;
pub mod stack;
pub mod tickets;
