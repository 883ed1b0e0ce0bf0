//! What is on the screen: only lines that changed are written again, in colours and letters that the terminal has.

use crate::fit::clip;
use crate::plain_letters::{in_plain_letters, terminal_knows_unicode};
use crate::terminal::shows_colours;
use anstream::adapter::strip_str;
use crossterm::cursor::MoveTo;
use crossterm::queue;
use crossterm::terminal::{BeginSynchronizedUpdate, Clear, ClearType, EndSynchronizedUpdate, size};
use std::io::{self, Write};

/// The terminal's size in letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    pub columns: usize,
    pub rows: usize,
}

/// A screen's parts: the first and the last stay in place, the one between them scrolls where it is too long.
#[derive(Debug, Default)]
pub struct Picture {
    pub top: Vec<String>,
    pub middle: Vec<String>,
    pub bottom: Vec<String>,
}

/// The lines as they were written last.
pub struct Screen {
    shown: Vec<String>,
    size: Size,
    unicode: bool,
    colours: bool,
}

impl Screen {
    pub fn new() -> Self {
        Self {
            shown: Vec::new(),
            size: now(),
            unicode: terminal_knows_unicode(),
            colours: shows_colours(),
        }
    }

    pub fn size(&self) -> Size {
        self.size
    }

    /// Everything is written again next time: after a change of size, or after somebody else had the terminal.
    pub fn forget(&mut self) {
        self.shown.clear();
        self.size = now();
    }

    /// How many lines of the middle are in sight beside so many at the top and the bottom.
    pub fn room(&self, picture: &Picture) -> usize {
        let taken = picture.top.len() + picture.bottom.len();
        self.size.rows.saturating_sub(taken)
    }

    /// Shows the picture, with the middle from its line `from` on.
    ///
    /// # Errors
    /// Where the terminal is gone.
    pub fn show(&mut self, picture: &Picture, from: usize) -> io::Result<()> {
        let room = self.room(picture);
        let mut lines: Vec<&str> = picture.top.iter().map(String::as_str).collect();
        let middle = picture.middle.iter().skip(from).take(room);
        lines.extend(middle.map(String::as_str));
        let bottom_from = self.size.rows.saturating_sub(picture.bottom.len());
        lines.resize(bottom_from.max(lines.len()).min(self.size.rows), "");
        lines.truncate(bottom_from);
        lines.extend(picture.bottom.iter().map(String::as_str));
        lines.truncate(self.size.rows);
        let lines: Vec<String> = lines.into_iter().map(|line| self.fitted(line)).collect();
        self.write(lines)
    }

    fn fitted(&self, line: &str) -> String {
        // Words that were to stay together on a line have done so.
        let line = clip(line, self.size.columns).replace('\u{a0}', " ");
        let line = if self.colours {
            line
        } else {
            strip_str(&line).to_string()
        };
        if self.unicode {
            line
        } else {
            in_plain_letters(&line)
        }
    }

    fn write(&mut self, lines: Vec<String>) -> io::Result<()> {
        let mut bytes = Vec::new();
        let everything = self.shown.len() != lines.len();
        if everything {
            queue!(bytes, Clear(ClearType::All))?;
        }
        for (row, line) in lines.iter().enumerate() {
            if everything || self.shown[row] != *line {
                queue!(bytes, MoveTo(0, u16::try_from(row).unwrap_or(u16::MAX)))?;
                // Before the text: after a full line the cursor still stands on its last letter.
                queue!(bytes, Clear(ClearType::UntilNewLine))?;
                bytes.extend_from_slice(line.as_bytes());
            }
        }
        self.shown = lines;
        if bytes.is_empty() {
            return Ok(());
        }
        let mut stdout = io::stdout().lock();
        queue!(stdout, BeginSynchronizedUpdate)?;
        stdout.write_all(&bytes)?;
        queue!(stdout, EndSynchronizedUpdate)?;
        stdout.flush()
    }
}

fn now() -> Size {
    // A terminal that does not say is taken for the classic one.
    let (columns, rows) = size()
        .ok()
        .filter(|size| size.0 > 0 && size.1 > 0)
        .unwrap_or((80, 24));
    Size {
        columns: usize::from(columns),
        rows: usize::from(rows),
    }
}
