//! The few lines of a learner's file that a failure is about.

use crate::screen::{QUIET, STRONG, paint, without_commands};
use std::fmt::Write as _;

/// As much of a function as helps to find it again.
const MOST_LINES: usize = 9;

/// A line in a learner's file, from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// From the repository's folder.
    pub file: String,
    /// The line.
    pub line: usize,
}

/// Where to look, as far as a failure's message tells: the place that it names in the kata's files, such as a panic's; else
/// the function that was called, in the exercise's own file.
pub fn place(message: &str, kata: &str, file: &str, source: &str) -> Option<Place> {
    let here = |line| Place {
        file: file.to_owned(),
        line,
    };
    named_place(message, kata).or_else(|| called_function(message, source).map(here))
}

/// `katas/03-ownership/src/stack.rs:12` somewhere in the message.
fn named_place(message: &str, kata: &str) -> Option<Place> {
    let folder = format!("{kata}/");
    let begins = message.match_indices(&folder).map(|(at, _)| at);
    begins
        .filter_map(|at| {
            let word = message[at..].split_whitespace().next()?;
            let mut parts = word.split(':');
            let file = parts.next()?.to_owned();
            let digits = parts
                .next()?
                .trim_end_matches(|last: char| !last.is_ascii_digit());
            let line = digits.parse().ok()?;
            Some(Place { file, line })
        })
        .next()
}

/// The last call in the line that says what was called: `called    Stack::new().pop()` is about `pop`.
fn called_function(message: &str, source: &str) -> Option<usize> {
    let called = message
        .lines()
        .find_map(|line| line.trim_start().strip_prefix("called "))?;
    let mut names: Vec<&str> = Vec::new();
    for (at, _) in called.match_indices('(') {
        let before = &called[..at];
        let is_name = |letter: char| letter.is_alphanumeric() || letter == '_';
        let start = before
            .rfind(|letter| !is_name(letter))
            .map_or(0, |at| at + 1);
        names.push(&before[start..]);
    }
    let definition = |name: &&str| {
        line_with(source, |line| {
            let after = line.split_once("fn ").map(|(_, after)| after.trim_start());
            let rest = after.and_then(|after| after.strip_prefix(name));
            rest.is_some_and(|rest| rest.starts_with(['(', '<']))
        })
    };
    names
        .iter()
        .rev()
        .filter(|name| !name.is_empty())
        .find_map(definition)
}

fn line_with(source: &str, wanted: impl Fn(&str) -> bool) -> Option<usize> {
    let is_code = |line: &str| !line.trim_start().starts_with("//");
    let found = source
        .lines()
        .position(|line| is_code(line) && wanted(line));
    found.map(|index| index + 1)
}

/// The lines around the place, with their numbers: from it to the end of the function that begins there, or three on each side.
pub fn excerpt(place: &Place, source: &str) -> Vec<String> {
    let lines: Vec<&str> = source.lines().collect();
    let Some(wanted) = lines.get(place.line.saturating_sub(1)) else {
        return Vec::new();
    };
    let (first, last) = if wanted.contains("fn ") {
        (place.line, end_of_item(&lines, place.line))
    } else {
        (
            place.line.saturating_sub(2).max(1),
            (place.line + 2).min(lines.len()),
        )
    };
    let mut shown = vec![paint(STRONG, &format!("{}:{}", place.file, place.line))];
    let digits = last.to_string().len();
    for number in first..=last {
        let mark = if number == place.line { '›' } else { ' ' };
        let mut gutter = String::new();
        let _ = write!(gutter, "{mark} {number:digits$} │");
        let code = without_commands(lines[number - 1]);
        shown.push(format!("{} {code}", paint(QUIET, &gutter)));
    }
    shown
}

/// The line with the bracket that closes what begins at `first`, by its indent; not too far away.
fn end_of_item(lines: &[&str], first: usize) -> usize {
    let indent = |line: &str| line.len() - line.trim_start().len();
    let own = indent(lines[first - 1]);
    let closes = |line: &&str| line.trim_start().starts_with('}') && indent(line) == own;
    let body = lines[first..].iter().take(MOST_LINES - 1);
    let length = body
        .clone()
        .position(closes)
        .map_or(body.len(), |at| at + 1);
    if lines[first - 1].trim_end().ends_with('}') {
        return first;
    }
    first + length
}

#[cfg(test)]
mod tests {
    use super::{Place, excerpt, place};
    use anstream::adapter::strip_str;

    const SOURCE: &str = "//! fn pop(\n\nimpl Stack {\n    pub fn new() -> Self {\n        Self\n    }\n\n    pub fn pop<T>(&mut self) -> T {\n        todo!()\n    }\n}\n";

    fn found(message: &str) -> Option<Place> {
        place(message, "katas/03-x", "katas/03-x/src/stack.rs", SOURCE)
    }

    #[test]
    fn the_place_that_a_message_names_comes_first() {
        let message = "called    Stack::new().pop()\npanicked  at katas/03-x/src/heap.rs:12:5, so";
        let place = found(message).expect("a place");
        assert_eq!(
            (place.file.as_str(), place.line),
            ("katas/03-x/src/heap.rs", 12)
        );
    }

    #[test]
    fn the_function_that_was_called_last_is_found_in_the_code() {
        let line = |message| found(message).map(|place| place.line);
        assert_eq!(line("called    Stack::new().pop()\nreturned  1"), Some(8));
        assert_eq!(line("called    Stack::new()\n"), Some(4));
        assert_eq!(line("called    unknown()\n"), None);
    }

    #[test]
    fn a_function_is_shown_to_its_end() {
        let shown = excerpt(&found("called pop()").expect("a place"), SOURCE);
        let shown: Vec<String> = shown
            .iter()
            .map(|line| strip_str(line).to_string())
            .collect();
        assert_eq!(
            shown,
            [
                "katas/03-x/src/stack.rs:8",
                "›  8 │     pub fn pop<T>(&mut self) -> T {",
                "   9 │         todo!()",
                "  10 │     }",
            ]
        );
    }
}
