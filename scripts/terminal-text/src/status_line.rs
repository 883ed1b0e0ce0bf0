use std::io::{IsTerminal, Write};
use unicode_width::UnicodeWidthChar;

/// Where the terminal does not say how wide it is.
const USUAL_WIDTH: usize = 80;

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

    /// Replaces what stands there; plain text. What is wider than the terminal is cut: on a second line it would stay.
    pub fn says(&self, text: &str) {
        if self.is_seen {
            let text = cut(text, width());
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

/// As much of it as stays on one line, with a sign that there is more.
fn cut(text: &str, width: usize) -> String {
    let columns = |text: &str| -> usize { text.chars().filter_map(UnicodeWidthChar::width).sum() };
    if columns(text) < width {
        return text.to_owned();
    }
    let mut kept = String::new();
    let mut used = 0;
    for letter in text.chars() {
        used += letter.width().unwrap_or_default();
        // One for the sign, and one for the cursor.
        if used + 2 > width {
            break;
        }
        kept.push(letter);
    }
    kept.push('…');
    kept
}

/// The columns of the terminal that standard error is.
fn width() -> usize {
    #[cfg(unix)]
    if let Ok(size) = rustix::termios::tcgetwinsize(std::io::stderr())
        && size.ws_col > 0
    {
        return usize::from(size.ws_col);
    }
    USUAL_WIDTH
}

#[cfg(test)]
mod tests {
    use super::cut;

    #[test]
    fn what_is_too_wide_is_cut_by_columns() {
        assert_eq!(cut("judging 03 …", 80), "judging 03 …");
        assert_eq!(cut("judging 03", 8), "judgin…");
        assert_eq!(cut("日本語", 6), "日本…");
        assert_eq!(cut("ab", 1), "…");
    }
}
