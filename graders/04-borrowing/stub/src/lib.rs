//! Kata 04: borrowing. One file an exercise; the lesson is in `README.md`.

pub mod cursor;
pub mod lend;
pub mod repair;
pub mod split;
pub mod views;
pub mod workshop;
