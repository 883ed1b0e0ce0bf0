//! The records that a grader's checks append to a file; the kit's `record` module says what they look like.

use crate::Outcome;
use serde::{Deserialize, Serialize};
use std::fs;
use std::path::Path;

/// A check as it announced itself in a roll call.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Announced {
    /// `exercise::kind::what_must_hold`
    pub path: String,
    /// The line in its file.
    pub line: u32,
    /// What it is worth.
    pub points: u32,
    /// The sentence of the contract that it holds.
    pub contract: String,
    /// Its limit in seconds.
    pub seconds: u64,
}

impl Announced {
    /// The first segment of the path.
    pub fn exercise(&self) -> &str {
        self.path.split("::").next().unwrap_or_default()
    }

    /// The second segment of the path.
    pub fn kind(&self) -> &str {
        self.path.split("::").nth(1).unwrap_or_default()
    }

    /// The rest of the path.
    pub fn name(&self) -> &str {
        self.path.splitn(3, "::").nth(2).unwrap_or_default()
    }
}

/// One line of what a grader's process tells.
#[derive(Debug, Deserialize)]
#[serde(tag = "event", rename_all = "lowercase")]
pub enum Record {
    /// What there is, in a roll call.
    Check(Announced),
    /// A check begins.
    Started {
        /// Which.
        path: String,
    },
    /// A check has reached an assertion.
    Assertion {
        /// `file:line:column`
        site: String,
    },
    /// A check has measured.
    Measured {
        /// Which.
        path: String,
        /// The learner's time as a multiple of the reference's.
        ratio: f64,
    },
    /// A check has ended.
    Finished(FinishedCheck),
}

/// How a check has ended, in its own words.
#[derive(Clone, Debug, Deserialize)]
pub struct FinishedCheck {
    /// `exercise::kind::what_must_hold`
    pub path: String,
    /// How.
    pub outcome: Outcome,
    /// What happened, for the learner; empty where it passed.
    pub message: String,
    /// The assertion that did not hold, as `file:line:column`.
    pub site: Option<String>,
    /// How long it took.
    pub milliseconds: u64,
}

/// All whole records in the file. A process that is killed may leave half a line; a check without a record counts as failed
/// anyway, so what cannot be read is passed over.
pub(crate) fn read(file: &Path) -> Vec<Record> {
    let text = fs::read(file).unwrap_or_default();
    let text = String::from_utf8_lossy(&text);
    text.lines()
        .filter_map(|line| serde_json::from_str(line).ok())
        .collect()
}

/// How many checks have ended so far, in a file that is still being written.
pub(crate) fn finished_so_far(file: &Path) -> usize {
    let text = fs::read(file).unwrap_or_default();
    let text = String::from_utf8_lossy(&text);
    let ended = |line: &&str| line.starts_with("{\"event\":\"finished\"");
    text.lines().filter(ended).count()
}

#[cfg(test)]
mod tests {
    use super::{Record, read};

    #[test]
    fn half_a_line_at_the_end_hides_nothing() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("records");
        let text = "{\"event\":\"started\",\"path\":\"a::b::c\"}\n{\"event\":\"finished\",\"pa";
        std::fs::write(&file, text).expect("written");
        assert!(matches!(&read(&file)[..], [Record::Started { path }] if path == "a::b::c"));
    }
}
