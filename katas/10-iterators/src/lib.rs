//! Kata 10.
