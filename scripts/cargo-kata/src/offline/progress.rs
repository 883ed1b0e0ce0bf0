//! What is being done, in one line, on terminals only; gone when it is done.

use std::io::{IsTerminal, Write};

pub struct Progress {
    is_seen: bool,
}

impl Default for Progress {
    fn default() -> Self {
        Self {
            is_seen: std::io::stderr().is_terminal(),
        }
    }
}

impl Progress {
    /// Replaces what stands there.
    pub fn says(&self, doing: &str) {
        self.write(&format!("{doing} …"));
    }

    fn write(&self, line: &str) {
        if self.is_seen {
            // Where standard error is gone, nobody misses it.
            let _ = write!(anstream::stderr(), "\r\x1b[2K{line}");
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.write("");
    }
}
