//! Texts that C lends, texts that C gives away, and a buffer that you lend to C.
//!
//! The functions to call are in [`bindings`]; who owns what stands in `c-src/logbook/include/logbook.h`.

use crate::bindings;
use std::borrow::Cow;
use std::ffi::{CStr, CString, NulError};
use std::ptr;

/// The library's version (`logbook_version`). The text is C's and stays for ever, so nothing is copied.
///
/// ```
/// assert_eq!(kata_56::strings::version(), "2.4 (harbour)");
/// ```
pub fn version() -> &'static str {
    // SAFETY: the function takes nothing, and its text ends in NUL and stays for ever.
    let version = unsafe { CStr::from_ptr(bindings::logbook_version()) };
    version.to_str().expect("the header promises ASCII")
}

/// The name of a measuring station (`logbook_station`); `None` if there is none of that number.
///
/// Not every station's name is UTF-8. Where it is not, the character U+FFFD stands for what could not be read, as in
/// [`String::from_utf8_lossy`]. Where it is, nothing is copied.
///
/// ```
/// use kata_56::strings::station;
///
/// assert_eq!(station(0).as_deref(), Some("North Pier"));
/// assert_eq!(station(99), None);
/// ```
pub fn station(number: u32) -> Option<Cow<'static, str>> {
    // SAFETY: the function takes any number.
    let name = unsafe { bindings::logbook_station(number) };
    if name.is_null() {
        return None;
    }
    // SAFETY: a name that is not NULL ends in NUL and stays for ever.
    let name = unsafe { CStr::from_ptr(name) };
    Some(name.to_string_lossy())
}

/// The text with each run of blanks as one, and none at the ends (`logbook_tidy`).
///
/// Nothing stays behind: what C allocates for the call goes back to C, what Rust allocates is freed by Rust.
///
/// # Errors
/// Where a NUL stands within the text: C would see its end there. The error knows the place
/// ([`nul_position`](NulError::nul_position)).
///
/// # Panics
/// Where C has no memory left.
///
/// ```
/// use kata_56::strings::tidy;
///
/// assert_eq!(tidy("  fog   over  Østre Fyr ").as_deref(), Ok("fog over Østre Fyr"));
/// ```
pub fn tidy(text: &str) -> Result<String, NulError> {
    let text = CString::new(text)?;
    // SAFETY: `text` ends in NUL and lives until the end of this function.
    let tidied = unsafe { bindings::logbook_tidy(text.as_ptr()) };
    assert!(!tidied.is_null(), "liblogbook has no memory left");
    // SAFETY: a new text that ends in NUL; it is ours until we give it back.
    let copy = unsafe { CStr::from_ptr(tidied) };
    let copy = copy.to_string_lossy().into_owned();
    // SAFETY: it came from `logbook_tidy`, and nobody looks at it any more.
    unsafe { bindings::logbook_string_free(tidied) };
    Ok(copy)
}

/// The text in a frame (`logbook_frame`), whatever its length: nothing is cut. C writes into memory that Rust owns.
///
/// # Errors
/// As [`tidy`].
///
/// ```
/// assert_eq!(kata_56::strings::frame("calm").as_deref(), Ok("== calm =="));
/// ```
pub fn frame(text: &str) -> Result<String, NulError> {
    let text = CString::new(text)?;
    // SAFETY: `text` ends in NUL; with a size of 0 the buffer may be NULL.
    let length = unsafe { bindings::logbook_frame(text.as_ptr(), ptr::null_mut(), 0) };
    let mut buffer = vec![0; length + 1];
    let start = buffer.as_mut_ptr();
    // SAFETY: `start` leads to as many bytes as we say, and C writes no more than these.
    unsafe { bindings::logbook_frame(text.as_ptr(), start.cast(), buffer.len()) };
    buffer.truncate(length);
    Ok(String::from_utf8(buffer).expect("a frame around UTF-8 is UTF-8"))
}
