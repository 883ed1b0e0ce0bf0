//! The settings of the terminal's line: whether keys come line by line, are echoed, send signals.

use std::ffi::c_int;

const STANDARD_INPUT: c_int = 0;
/// `TCSAFLUSH`
const WITHOUT_WHAT_WAS_TYPED: c_int = 2;

/// `struct termios`, of which only the C library knows the parts. It takes 60 to 72 bytes on the systems that Rust runs on;
/// there is room for far more.
#[repr(C, align(16))]
#[derive(Clone, Copy, PartialEq, Eq)]
struct Settings([u8; 512]);

/// The settings as they once were.
pub struct Line(Settings);

unsafe extern "C" {
    fn tcgetattr(descriptor: c_int, settings: *mut Settings) -> c_int;
    fn tcsetattr(descriptor: c_int, when: c_int, settings: *const Settings) -> c_int;
}

impl Line {
    /// As they are now; nothing where standard input is no terminal, or one that was closed.
    pub fn now() -> Option<Self> {
        let mut settings = Settings([0; 512]);
        // SAFETY: the C library writes a `termios`, which is shorter and aligned no more strictly than what it is given.
        let status = unsafe { tcgetattr(STANDARD_INPUT, &raw mut settings) };
        (status == 0).then_some(Self(settings))
    }

    /// Whether they are the same now; where there is no terminal any more, there is nothing to restore either.
    pub fn is_current(&self) -> bool {
        Self::now().is_none_or(|now| now.0 == self.0)
    }

    /// Makes them so again. What was typed and not read is dropped: it was meant for the child, not for the shell.
    pub fn restore(&self) {
        // SAFETY: these bytes were written by `tcgetattr`.
        unsafe { tcsetattr(STANDARD_INPUT, WITHOUT_WHAT_WAS_TYPED, &raw const self.0) };
    }
}
