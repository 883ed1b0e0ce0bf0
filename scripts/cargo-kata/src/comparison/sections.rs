//! What is the same in two texts, and what is not, in order.

use crate::screen::printable;
use similar::{Algorithm, ChangeTag, DiffTag, TextDiff};
use std::time::Duration;

/// How many lines are shown before and after each change.
const AROUND: usize = 3;

/// A stretch of lines.
#[derive(Debug, PartialEq, Eq)]
pub enum Section {
    /// In both.
    Same(Vec<String>),
    /// In both, and not shown.
    Folded(usize),
    /// Where the two differ; either side may have none.
    Changed {
        own: Vec<Marked>,
        reference: Vec<Marked>,
    },
}

/// A line in parts, each with whether it is what differs.
pub type Marked = Vec<(bool, String)>;

/// The stretches of two texts that are not the same. Patience matches the lines that are unique, so it finds functions rather
/// than closing braces. (Bram Cohen; <https://bramcohen.livejournal.com/73318.html>)
pub fn sections(own: &str, reference: &str) -> Vec<Section> {
    let diff = TextDiff::configure()
        .algorithm(Algorithm::Patience)
        .timeout(Duration::from_secs(1))
        .diff_lines(own, reference);
    let mut sections = Vec::new();
    for op in diff.ops() {
        let mut changed = (Vec::new(), Vec::new());
        for change in diff.iter_inline_changes(op) {
            let parts = change.iter_strings_lossy();
            let line: Marked = parts
                .map(|(differs, text)| (differs, printable(&text)))
                .collect();
            match change.tag() {
                ChangeTag::Insert => changed.1.push(line),
                ChangeTag::Delete | ChangeTag::Equal => changed.0.push(line),
            }
        }
        let (own, reference) = changed;
        if op.tag() == DiffTag::Equal {
            let whole = |line: Marked| line.into_iter().map(|(_, text)| text).collect();
            sections.push(Section::Same(own.into_iter().map(whole).collect()));
        } else {
            sections.push(Section::Changed { own, reference });
        }
    }
    folded(sections)
}

/// With long stretches that are the same cut down to what stands around the changes.
fn folded(sections: Vec<Section>) -> Vec<Section> {
    let last = sections.len().saturating_sub(1);
    let mut folded = Vec::new();
    for (number, section) in sections.into_iter().enumerate() {
        let Section::Same(mut lines) = section else {
            folded.push(section);
            continue;
        };
        let before = if number == 0 { 0 } else { AROUND };
        let after = if number == last { 0 } else { AROUND };
        // One line takes no more room than the word that it is folded.
        if lines.len() <= before + after + 1 {
            folded.push(Section::Same(lines));
            continue;
        }
        let tail = lines.split_off(lines.len() - after);
        let hidden = lines.split_off(before).len();
        let shown = [
            Section::Same(lines),
            Section::Folded(hidden),
            Section::Same(tail),
        ];
        folded.extend(
            shown
                .into_iter()
                .filter(|section| *section != Section::Same(Vec::new())),
        );
    }
    folded
}
