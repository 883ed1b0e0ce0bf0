//! Kata 03.
