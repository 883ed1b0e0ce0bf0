//! Kata 22: typestate. Rules that the types keep, so that nothing needs to check them. One file an exercise; the lesson is
//! in `README.md`.

pub mod ids;
pub mod order;
pub mod request;
pub mod units;
