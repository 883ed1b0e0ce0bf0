//! What takes so long, in one line, on terminals only; gone when it is done.

use std::io::{IsTerminal, Write};

/// The line, on standard error, where a terminal shows it.
pub struct StatusLine {
    is_seen: bool,
}

impl StatusLine {
    /// With nothing in it yet.
    pub fn new() -> Self {
        Self {
            is_seen: std::io::stderr().is_terminal(),
        }
    }

    /// Replaces what stands there.
    pub fn says(&self, text: &str) {
        if self.is_seen {
            // Where standard error is gone, nobody misses it.
            let _ = write!(anstream::stderr(), "\r\x1b[2K{text}");
        }
    }
}

impl Drop for StatusLine {
    fn drop(&mut self) {
        self.says("");
    }
}
