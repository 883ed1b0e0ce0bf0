//! Kata 52: your own `Vec`, from the allocator's bytes to a `drain` that no panic can break.
//!
//! Five exercises, one file each, and each stands on the ones before it; begin with [`buffer`]. Signatures stay as they are;
//! bodies, private fields and what a comment calls yours are for you to write. The lesson is in the `README.md` beside this
//! crate's manifest.

pub mod buffer;
pub mod drain;
pub mod into_iter;
pub mod row;
pub mod unwinding;
