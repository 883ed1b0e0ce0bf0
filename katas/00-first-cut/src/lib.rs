//! Kata 00.
