//! Kata 36: futures. The lesson is in the `README.md` beside this crate's manifest.
//!
//! Six exercises, one file each; begin with [`pause`]. Signatures stay as they are; bodies, private fields, further private
//! types and what a comment calls yours are for you to write. No `unsafe` is needed: whatever is polled here is [`Unpin`].

pub mod join;
pub mod machine;
pub mod oneshot;
pub mod pause;
pub mod race;
pub mod sync;
pub mod timer;
