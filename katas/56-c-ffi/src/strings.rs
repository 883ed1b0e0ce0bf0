//! Texts that C lends, texts that C gives away, and a buffer that you lend to C.
//!
//! The functions to call are in [`bindings`]; who owns what stands in `c-src/logbook/include/logbook.h`.

use crate::bindings;
use std::borrow::Cow;
use std::ffi::NulError;

/// The library's version (`logbook_version`). The text is C's and stays for ever, so nothing is copied.
///
/// ```
/// assert_eq!(kata_56::strings::version(), "2.4 (harbour)");
/// ```
pub fn version() -> &'static str {
    todo!()
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
    todo!()
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
    todo!()
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
    todo!()
}
