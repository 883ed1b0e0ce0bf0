//! Kata 36: futures. The lesson is in the `README.md` beside this crate's manifest.
//!
//! Six exercises, one file each; begin with [`pause`]. Signatures stay as they are; bodies, private fields, further private
//! types and what a comment calls yours are for you to write. No `unsafe` is needed: whatever is polled here is [`Unpin`].
//!
//! Two things are left out everywhere. No future, closure or waker that is handed to your code panics; and where a contract does
//! not say in which order things are dropped, any order is right.

pub mod join;
pub mod machine;
pub mod oneshot;
pub mod pause;
pub mod race;
pub mod sync;
pub mod timer;
