//! What can be on the screen; each view makes a picture of the state, and changes nothing of it.

pub mod check_all;
pub mod document;
pub mod exercise;
pub mod list;

use crate::fit::{clip, width, wrap};
use crate::screen::{QUIET, paint};

/// Texts on the left and on the right end of a line; the left one gives way where both have no room.
pub fn both_ends(left: &str, right: &str, columns: usize) -> String {
    let room = columns.saturating_sub(width(right) + 1);
    if room < 12 {
        return clip(left, columns);
    }
    let left = clip(left, room);
    let gap = columns.saturating_sub(width(&left) + width(right));
    format!("{left}{}{right}", " ".repeat(gap))
}

/// A line across the screen.
pub fn rule(columns: usize) -> String {
    paint(QUIET, &"─".repeat(columns))
}

/// The same, saying how many lines are below what is shown.
pub fn rule_with_more(columns: usize, more: usize) -> String {
    let text = format!(" ↓ {more} more ");
    let dashes = columns.saturating_sub(width(&text) + 2);
    paint(QUIET, &format!("{}{text}──", "─".repeat(dashes)))
}

/// Lines of a text, each fitted to the screen.
pub fn wrapped(text: &str, columns: usize, hang: usize) -> Vec<String> {
    let lines = text.lines();
    lines.flat_map(|line| wrap(line, columns, hang)).collect()
}
