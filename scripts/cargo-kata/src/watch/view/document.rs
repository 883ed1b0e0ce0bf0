//! A text to read: the lesson, the solution, the keys.

use super::rule;
use crate::screen::{QUIET, STRONG, paint};
use crate::watch::screen::{Picture, Size};

/// Makes the lines anew for each width.
type Lines = Box<dyn Fn(usize) -> Vec<String>>;

/// A text that may be longer than the screen.
pub struct Document {
    title: String,
    lines: Lines,
}

impl Document {
    /// A text with a title, made anew for each width of the window.
    pub fn new(title: impl Into<String>, lines: impl Fn(usize) -> Vec<String> + 'static) -> Self {
        Self {
            title: title.into(),
            lines: Box::new(lines),
        }
    }

    pub fn picture(&self, size: Size) -> Picture {
        // Longer lines are harder to read, however wide the window is.
        let rendered = (self.lines)(size.columns.saturating_sub(2));
        Picture {
            top: vec![
                paint(STRONG, &format!(" {}", self.title)),
                rule(size.columns),
            ],
            middle: rendered.iter().map(|line| format!(" {line}")).collect(),
            bottom: vec![
                rule(size.columns),
                paint(QUIET, " ↑ ↓ PageUp PageDown move   any other key goes back"),
            ],
        }
    }
}

/// What each key does.
pub fn keys(columns: usize) -> Vec<String> {
    let keys = [
        (
            "o Enter",
            "open the exercise's file in your editor, at the place that the failure is about; in tmux and Zellij in a pane beside this one",
        ),
        (
            "h",
            "the next of three hints; how many you took is noted, and costs nothing",
        ),
        (
            "e",
            "the lesson: why, a picture, an example, where to read on",
        ),
        (
            "l",
            "the list of all katas: filter by typing, jump anywhere",
        ),
        (
            "n",
            "the next exercise; after a pass, the one that fits best",
        ),
        ("p ← →", "the exercise before, and the one after"),
        ("s", "the model answer beside yours, once yours passes"),
        ("x", "reset the exercise to its stub; your file is kept"),
        ("a", "check all katas that you have touched"),
        ("r", "judge again, without waiting for you to save"),
        (
            "↑ ↓",
            "scroll, where there is more than the window shows (PageUp and PageDown too)",
        ),
        ("q Ctrl-C", "leave; everything is remembered"),
        ("Ctrl-Z", "put the watcher aside; `fg` brings it back"),
        ("Ctrl-L", "draw the screen again"),
    ];
    let mut lines = vec![String::new()];
    for (key, what) in keys {
        let text = format!("{} {what}", paint(STRONG, &format!("{key:9}")));
        lines.extend(crate::fit::wrap(&text, columns, 10));
    }
    lines.push(String::new());
    let below = "Nothing here needs the mouse, and nothing is sent anywhere.";
    lines.extend(crate::fit::wrap(&paint(QUIET, below), columns, 0));
    lines
}
