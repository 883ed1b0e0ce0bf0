//! Kata 60: allocations. The lesson is in the `README.md` beside this crate's manifest.
//!
//! Six exercises, one file each; begin with [`forecast`]. Signatures stay as they are; bodies, private fields and private
//! functions are for you to write. Where a contract counts allocations, a reallocation (a block that grows or shrinks) is one.

pub mod csv;
pub mod forecast;
pub mod intern;
pub mod reuse;
pub mod small;
pub mod versions;
