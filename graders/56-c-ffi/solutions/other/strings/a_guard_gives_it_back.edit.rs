//@ right: holds the new text in a type whose drop gives it back
//@ instead of
    // SAFETY: it came from `logbook_tidy`, and nobody looks at it any more.
    unsafe { bindings::logbook_string_free(tidied) };
//@ write
    drop(Tidied(tidied));
//@ instead of
use std::ptr;
//@ write
use std::ptr;

/// A text that C handed out as new.
struct Tidied(*mut std::ffi::c_char);

impl Drop for Tidied {
    fn drop(&mut self) {
        // SAFETY: it came from `logbook_tidy`, and nobody looks at it after the drop.
        unsafe { bindings::logbook_string_free(self.0) };
    }
}
