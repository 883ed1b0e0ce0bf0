use std::io::{IsTerminal, Write};

/// What takes so long, in one line on standard error, on terminals only; gone when it is dropped.
pub struct StatusLine {
    is_seen: bool,
}

impl StatusLine {
    /// With nothing in it yet.
    #[expect(
        clippy::new_without_default,
        reason = "a default value that looks for a terminal would surprise"
    )]
    pub fn new() -> Self {
        Self {
            is_seen: std::io::stderr().is_terminal(),
        }
    }

    /// Whether there is somebody to see it.
    pub fn is_seen(&self) -> bool {
        self.is_seen
    }

    /// Replaces what stands there. What is wider than the terminal is cut: on a second line it would stay.
    pub fn says(&self, text: &str) {
        if self.is_seen {
            // Where standard error is gone, nobody misses it.
            let _ = write!(anstream::stderr(), "\r\x1b[2K\x1b[?7l{text}\x1b[?7h");
        }
    }
}

impl Drop for StatusLine {
    fn drop(&mut self) {
        self.says("");
    }
}
