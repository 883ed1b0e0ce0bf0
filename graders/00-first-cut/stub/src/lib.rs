//! Kata 00, the first cut: edit, run, read, and again.
//!
//! This file is the root of the *library* `kata_00`. It names the library's modules, one file each; every file is an
//! exercise, and the comments in it are its contract. Nothing needs changing here.
//!
//! The examples in the comments are programs: `cargo test -p kata-00` runs them, and they are your public tests.

pub mod greeting;
pub mod hover;
pub mod pancake;
pub mod tidy;

/// The `description` in this package's `Cargo.toml`; empty as long as that file has none.
///
/// Given. Cargo hands the manifest's entries to the compiler, and `env!` makes one of them a text of the program.
pub const ABOUT: &str = env!("CARGO_PKG_DESCRIPTION");
