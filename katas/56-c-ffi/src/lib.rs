//! Kata 56: a C library under a safe roof, and a roof for C. The lesson is in the `README.md` beside this crate's manifest.
//!
//! Five exercises, one file each; begin with [`strings`]. [`bindings`] is what bindgen makes of the library's header, and
//! [`counts`] is plain Rust that you export in the last exercise.

pub mod array;
#[allow(
    non_camel_case_types,
    clippy::missing_safety_doc,
    reason = "bindgen keeps C's names"
)]
pub mod bindings;
pub mod callbacks;
pub mod counts;
pub mod export;
pub mod handle;
pub mod strings;
