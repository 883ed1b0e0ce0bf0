//! Kata 52: one sentence on what its exercises are about, then a `pub mod` for each.
