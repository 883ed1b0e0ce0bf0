//! The other direction: Rust that C calls. `include/tally.h` is the contract, written for people who read no Rust; the functions
//! below are what it declares, on top of [`Counts`].
//!
//! **The ABI below is a draft.** It is `"C-unwind"`, so that a `todo!()` can leave these functions. C does not expect that of
//! anybody, so in the end each function is `extern "C"`, and no panic tries to leave it (there, it would end the process).

use crate::counts::Counts;
use std::ffi::{c_char, c_int, c_void};

/// All went well.
pub const TALLY_OK: c_int = 0;
/// A visitor stopped the walk.
pub const TALLY_STOPPED: c_int = 1;
/// A pointer that must not be NULL is NULL.
pub const TALLY_NULL: c_int = -1;
/// A text is not UTF-8.
pub const TALLY_NOT_UTF8: c_int = -2;
/// There is no such word.
pub const TALLY_NOT_FOUND: c_int = -3;
/// The Rust code panicked; the call has changed nothing.
pub const TALLY_PANICKED: c_int = -4;

/// What C knows as `struct tally`, and never sees the inside of. The fields are yours.
#[derive(Debug, Default)]
pub struct Tally {
    counts: Counts,
}

/// C's `tally_visitor`. A function pointer of C's may be NULL, one of Rust's may not: so it is an `Option`.
pub type Visitor =
    Option<unsafe extern "C" fn(user: *mut c_void, word: *const c_char, count: u32) -> c_int>;

/// A new tally without words.
#[unsafe(no_mangle)]
pub extern "C-unwind" fn tally_new() -> *mut Tally {
    todo!()
}

/// Ends a tally. NULL is allowed.
///
/// # Safety
/// As `tally.h` says.
#[unsafe(no_mangle)]
pub unsafe extern "C-unwind" fn tally_free(tally: *mut Tally) {
    todo!()
}

/// Adds to the count of a word ([`Counts::add`]), which is copied.
///
/// # Safety
/// As `tally.h` says.
#[unsafe(no_mangle)]
pub unsafe extern "C-unwind" fn tally_add(
    tally: *mut Tally,
    word: *const c_char,
    amount: u32,
) -> c_int {
    todo!()
}

/// The count of a word; written to `count` only with `TALLY_OK`.
///
/// # Safety
/// As `tally.h` says.
#[unsafe(no_mangle)]
pub unsafe extern "C-unwind" fn tally_get(
    tally: *const Tally,
    word: *const c_char,
    count: *mut u32,
) -> c_int {
    todo!()
}

/// Shows each word with its count, in the order of [`Counts::iter`], until the visitor returns something other than 0.
///
/// # Safety
/// As `tally.h` says.
#[unsafe(no_mangle)]
pub unsafe extern "C-unwind" fn tally_each(
    tally: *const Tally,
    visitor: Visitor,
    user: *mut c_void,
) -> c_int {
    todo!()
}

/// A new text with a line `WORD: COUNT` for each word, in the order of [`Counts::iter`] (without words, an empty text); NULL for
/// NULL.
///
/// # Safety
/// As `tally.h` says.
#[unsafe(no_mangle)]
pub unsafe extern "C-unwind" fn tally_report(tally: *const Tally) -> *mut c_char {
    todo!()
}

/// Ends a text that `tally_report` handed out. NULL is allowed.
///
/// # Safety
/// As `tally.h` says.
#[unsafe(no_mangle)]
pub unsafe extern "C-unwind" fn tally_string_free(text: *mut c_char) {
    todo!()
}
