//! The learner's own lines, for a schedule: where a step stands, and on what it was called.

use grader_kit::program::without_detours;
use std::fs;
use std::panic::Location;
use std::path::{Path, PathBuf};

/// `src/mailbox.rs:31` for a line of the learner's; the check's own lines are its own affair.
pub(crate) fn place(at: &Location<'_>) -> String {
    match within_kata(at.file()) {
        Some(file) => format!("{file}:{}", at.line()),
        None => "the check".to_owned(),
    }
}

/// `state` for a step at `self.state.load(…)` in the learner's code, where that can be read.
pub(crate) fn receiver(at: &Location<'_>) -> Option<String> {
    within_kata(at.file())?;
    let text = fs::read_to_string(absolute(at.file())).ok()?;
    receiver_before(&text, at.line() as usize, at.column() as usize)
}

/// rustc names files from the folder in which it was started, which is the workspace's.
fn absolute(file: &str) -> PathBuf {
    let kit = Path::new(env!("CARGO_MANIFEST_DIR"));
    let workspace = kit.ancestors().nth(3).unwrap_or(kit);
    workspace.join(file)
}

/// The file from the kata's folder on; `None` where it is in none.
fn within_kata(file: &str) -> Option<String> {
    let file = without_detours(&file.replace('\\', "/"));
    let (_, within) = file.split_once("katas/")?;
    let within = within.split_once('/').map_or(within, |(_, rest)| rest);
    Some(within.to_owned())
}

/// What stands before the dot of the method whose name begins at this line and column (both from 1): names, fields and
/// indices, also where the chain goes over several lines; without a `self.` at its beginning.
fn receiver_before(text: &str, line: usize, column: usize) -> Option<String> {
    let lines: Vec<&str> = text.lines().collect();
    let this: String = lines
        .get(line.checked_sub(1)?)?
        .chars()
        .take(column - 1)
        .collect();
    let mut before = this;
    // A chain that rustfmt has broken up begins a few lines higher.
    for above in (0..line - 1).rev().take(4) {
        if !before.trim_start().starts_with('.') {
            break;
        }
        before = format!("{}{}", lines[above].trim_end(), before.trim_start());
    }
    let before = before.trim_end().strip_suffix('.')?;
    let start = before
        .char_indices()
        .rev()
        .take_while(|(_, character)| character.is_alphanumeric() || "_.[]()".contains(*character))
        .last()?
        .0;
    let receiver = before[start..].trim_start_matches(['(', '[', '.']);
    let receiver = receiver.strip_prefix("self.").unwrap_or(receiver);
    let balanced = receiver.matches('(').count() == receiver.matches(')').count();
    (balanced && !receiver.is_empty() && receiver.len() <= 40).then(|| receiver.to_owned())
}

#[cfg(test)]
mod tests {
    use super::{receiver_before, within_kata};

    #[test]
    fn a_learner_reads_places_of_their_own_files_only() {
        let shadow = "graders/33-atomics/model/../../../katas/33-atomics/src/mailbox.rs";
        assert_eq!(within_kata(shadow).as_deref(), Some("src/mailbox.rs"));
        assert_eq!(
            within_kata("graders/33-atomics/tests/grade/mailbox.rs"),
            None
        );
    }

    #[test]
    fn receivers_are_what_stands_before_the_dot() {
        for (text, method, receiver) in [
            ("    self.state.load(Relaxed);", "load", Some("state")),
            (
                "    if self.lock.locked.swap(true, Acquire) {",
                "swap",
                Some("lock.locked"),
            ),
            ("    while flag.load(Acquire) {}", "load", Some("flag")),
            (
                "    self.slots[self.next()].store(1, R)",
                "store",
                Some("slots[self.next()]"),
            ),
            (
                "    self\n        .state\n        .compare_exchange(1, 2)",
                "compare_exchange",
                Some("state"),
            ),
            ("    store(1)", "store", None),
        ] {
            let line = text.lines().position(|line| line.contains(method)).unwrap() + 1;
            let column = text.lines().nth(line - 1).unwrap().find(method).unwrap() + 1;
            assert_eq!(
                receiver_before(text, line, column).as_deref(),
                receiver,
                "{text}"
            );
        }
    }
}
