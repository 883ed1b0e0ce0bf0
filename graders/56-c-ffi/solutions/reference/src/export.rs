//! The other direction: Rust that C calls. `include/tally.h` is the contract, written for people who read no Rust; the functions
//! below are what it declares, on top of [`Counts`].
//!
//! **The ABI below is a draft.** It is `"C-unwind"`, so that a `todo!()` can leave these functions. C does not expect that of
//! anybody, so in the end each function is `extern "C"`, and no panic tries to leave it (there, it would end the process).

use crate::counts::Counts;
use std::ffi::{CStr, CString, c_char, c_int, c_void};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::ptr;

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

/// Runs what C asked for; a panic ends here.
fn guarded(work: impl FnOnce() -> Result<c_int, c_int>) -> c_int {
    // `Counts` says itself that its old state stays where it panics, so nobody sees a half-done change.
    match catch_unwind(AssertUnwindSafe(work)) {
        Ok(Ok(status) | Err(status)) => status,
        Err(_) => TALLY_PANICKED,
    }
}

/// # Safety
/// NULL, or a text that ends in NUL and stays for `'a`.
unsafe fn read<'a>(text: *const c_char) -> Result<&'a str, c_int> {
    if text.is_null() {
        return Err(TALLY_NULL);
    }
    // SAFETY: the caller's promise.
    let text = unsafe { CStr::from_ptr(text) };
    text.to_str().map_err(|_| TALLY_NOT_UTF8)
}

/// A new tally without words.
#[unsafe(no_mangle)]
pub extern "C" fn tally_new() -> *mut Tally {
    Box::into_raw(Box::default())
}

/// Ends a tally. NULL is allowed.
///
/// # Safety
/// As `tally.h` says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn tally_free(tally: *mut Tally) {
    if !tally.is_null() {
        // SAFETY: it came from `tally_new`, and the caller promises not to use it again.
        drop(unsafe { Box::from_raw(tally) });
    }
}

/// Adds to the count of a word ([`Counts::add`]), which is copied.
///
/// # Safety
/// As `tally.h` says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn tally_add(tally: *mut Tally, word: *const c_char, amount: u32) -> c_int {
    guarded(|| {
        // SAFETY: NULL, or a tally that nobody else uses meanwhile.
        let tally = unsafe { tally.as_mut() }.ok_or(TALLY_NULL)?;
        // SAFETY: NULL, or a text that stays during the call.
        let word = unsafe { read(word) }?;
        tally.counts.add(word, amount);
        Ok(TALLY_OK)
    })
}

/// The count of a word; written to `count` only with `TALLY_OK`.
///
/// # Safety
/// As `tally.h` says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn tally_get(
    tally: *const Tally,
    word: *const c_char,
    count: *mut u32,
) -> c_int {
    guarded(|| {
        // SAFETY: NULL, or a tally that nobody changes meanwhile.
        let tally = unsafe { tally.as_ref() }.ok_or(TALLY_NULL)?;
        if count.is_null() {
            return Err(TALLY_NULL);
        }
        // SAFETY: NULL, or a text that stays during the call.
        let word = unsafe { read(word) }?;
        let found = tally.counts.get(word).ok_or(TALLY_NOT_FOUND)?;
        // SAFETY: memory for a `u32` that nobody else uses meanwhile. A reference would be too much: it may be uninitialised.
        unsafe { count.write(found) };
        Ok(TALLY_OK)
    })
}

/// Shows each word with its count, in the order of [`Counts::iter`], until the visitor returns something other than 0.
///
/// # Safety
/// As `tally.h` says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn tally_each(
    tally: *const Tally,
    visitor: Visitor,
    user: *mut c_void,
) -> c_int {
    guarded(|| {
        // SAFETY: NULL, or a tally that nobody changes meanwhile, not even the visitor.
        let tally = unsafe { tally.as_ref() }.ok_or(TALLY_NULL)?;
        let visitor = visitor.ok_or(TALLY_NULL)?;
        for (word, count) in tally.counts.iter() {
            let word = CString::new(word).expect("words come from C, so no NUL stands in them");
            // SAFETY: the visitor takes any `user` that its owner passed, and a text that stays during the call.
            if unsafe { visitor(user, word.as_ptr(), count) } != 0 {
                return Ok(TALLY_STOPPED);
            }
        }
        Ok(TALLY_OK)
    })
}

/// A new text with a line `WORD: COUNT` for each word, in the order of [`Counts::iter`] (without words, an empty text); NULL for
/// NULL.
///
/// # Safety
/// As `tally.h` says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn tally_report(tally: *const Tally) -> *mut c_char {
    let report = catch_unwind(|| {
        // SAFETY: NULL, or a tally that nobody changes meanwhile.
        let tally = unsafe { tally.as_ref() }?;
        let lines = tally.counts.iter();
        let lines: String = lines
            .map(|(word, count)| format!("{word}: {count}\n"))
            .collect();
        CString::new(lines).ok()
    });
    match report {
        Ok(Some(report)) => report.into_raw(),
        _ => ptr::null_mut(),
    }
}

/// Ends a text that `tally_report` handed out. NULL is allowed.
///
/// # Safety
/// As `tally.h` says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn tally_string_free(text: *mut c_char) {
    if !text.is_null() {
        // SAFETY: it came from `CString::into_raw` and is as long as it was, and the caller promises not to use it again.
        drop(unsafe { CString::from_raw(text) });
    }
}
