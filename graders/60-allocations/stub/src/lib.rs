//! Kata 60: allocations. The lesson is in the `README.md` beside this crate's manifest.
//!
//! Six exercises, one file each; begin with [`forecast`]. Signatures stay as they are, but a parameter may be `mut`, and may
//! have another name or `_` before it; bodies, private fields and private functions are for you to write. Where a contract
//! counts allocations, a reallocation (a block that grows or shrinks) is one.
//!
//! `tests/costs.rs` is given: it counts one example of each exercise. Not judged are what `Debug` prints of your types, and
//! whether they are `Send` and `Sync`.

pub mod csv;
pub mod forecast;
pub mod intern;
pub mod reuse;
pub mod small;
pub mod versions;
