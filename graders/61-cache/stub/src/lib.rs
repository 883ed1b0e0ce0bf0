//! Kata 61: caches. The lesson is in the `README.md` beside this crate's manifest.
//!
//! Five exercises, one file each; begin with [`lines`]. Signatures stay as they are; bodies, private fields, private types and
//! private functions are for you to write. None of it needs `unsafe`.
//!
//! Where a contract speaks of time, the hidden checks build your code as `--release` does, optimised and without checks for
//! overflow. They let it race against the loop that the contract names, built the same way, in turns, on the thread's CPU clock.
//! How many times slower another way is was measured on one machine; on yours it will be another number. Where a contract
//! speaks of lines, they are counted.

pub mod counters;
pub mod lines;
pub mod matrix;
pub mod particles;
pub mod search;
