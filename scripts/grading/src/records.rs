//! What a process says of its checks, as far as it is believed.

use judge::{Announced, Judged, Outcome, Record};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};

/// As many bytes of one record as are read; whoever writes more is no check.
pub(crate) const LONGEST_RECORD: usize = 1 << 20;

/// The records of one process: only those with its nonce, only about checks that it was asked for, each finished once.
#[derive(Debug)]
pub(crate) struct Accepted {
    nonce: String,
    expected: BTreeSet<String>,
    pub began: BTreeSet<String>,
    pub judged: BTreeMap<String, Judged>,
    measured: BTreeMap<String, f64>,
    /// Whether a record counts without the nonce too: never, but in a test.
    pub unsigned: bool,
}

/// What a record begins with.
#[derive(Deserialize)]
struct Signed {
    #[serde(default)]
    nonce: String,
}

impl Accepted {
    pub fn new(nonce: &str, checks: &[&Announced]) -> Self {
        Self {
            nonce: nonce.to_owned(),
            expected: checks.iter().map(|check| check.path.clone()).collect(),
            began: BTreeSet::new(),
            judged: BTreeMap::new(),
            measured: BTreeMap::new(),
            unsigned: false,
        }
    }

    /// Takes a line for what it is worth.
    pub fn line(&mut self, line: &str) {
        let signed = serde_json::from_str::<Signed>(line);
        if !self.unsigned && !signed.is_ok_and(|signed| signed.nonce == self.nonce) {
            return;
        }
        let Ok(record) = serde_json::from_str::<Record>(line) else {
            return;
        };
        match record {
            Record::Check(_) | Record::Assertion { .. } => {}
            Record::Measured { path, ratio } => {
                self.measured.insert(path, ratio);
            }
            Record::Started { path } => {
                if self.expected.contains(&path) {
                    self.began.insert(path);
                }
            }
            Record::Finished(record) => {
                if !self.began.contains(&record.path) {
                    return;
                }
                let ratio = self.measured.get(&record.path).copied();
                let judged = Judged {
                    path: record.path,
                    outcome: record.outcome,
                    message: record.message,
                    site: record.site,
                    milliseconds: record.milliseconds,
                    ratio,
                };
                self.finished(judged);
            }
        }
    }

    /// A check ends once. One that was given up may still end the process, and says so; one that has passed has no more to say.
    fn finished(&mut self, judged: Judged) {
        match self.judged.get_mut(&judged.path) {
            None => {
                self.judged.insert(judged.path.clone(), judged);
            }
            Some(first) if first.outcome.passed() => {
                first.outcome = Outcome::Failed;
                first.message = "the check ended twice, and only one of its ends can be its own. Does the code start threads that \
                                 outlive it, or processes?"
                    .to_owned();
            }
            Some(_) => {}
        }
    }

    /// Whether all checks have ended.
    pub fn is_complete(&self) -> bool {
        self.judged.len() == self.expected.len()
    }

    /// Whether the process ended while this check was running.
    pub fn died_in(&self, path: &str) -> bool {
        self.began.contains(path) && !self.judged.contains_key(path)
    }
}

#[cfg(test)]
mod tests {
    use super::Accepted;
    use judge::{Announced, Outcome};

    fn check(path: &str) -> Announced {
        Announced {
            path: path.to_owned(),
            line: 1,
            points: 1,
            contract: String::new(),
            seconds: 10,
        }
    }

    fn finished(nonce: &str, path: &str, outcome: &str) -> String {
        format!(
            r#"{{"nonce":"{nonce}","event":"finished","path":"{path}","outcome":"{outcome}","message":"","milliseconds":0}}"#
        )
    }

    fn started(nonce: &str, path: &str) -> String {
        format!(r#"{{"nonce":"{nonce}","event":"started","path":"{path}"}}"#)
    }

    #[test]
    fn only_what_was_asked_for_and_signed_counts() {
        let (one, two) = (check("a::behaviour::one"), check("a::behaviour::two"));
        let mut accepted = Accepted::new("secret", &[&one, &two]);
        for line in [
            started("", &one.path),
            finished("", &one.path, "passed"),
            started("wrong", &one.path),
            finished("wrong", &one.path, "passed"),
            started("secret", "a::behaviour::three"),
            finished("secret", "a::behaviour::three", "passed"),
            // It has not begun.
            finished("secret", &two.path, "passed"),
            "no json".to_owned(),
        ] {
            accepted.line(&line);
        }
        assert!(accepted.judged.is_empty() && accepted.began.is_empty());
        accepted.line(&started("secret", &one.path));
        assert!(accepted.died_in(&one.path));
        accepted.line(&finished("secret", &one.path, "passed"));
        assert_eq!(accepted.judged[&one.path].outcome, Outcome::Passed);
        assert!(!accepted.is_complete());
    }

    #[test]
    fn a_check_that_ends_twice_has_not_passed() {
        for (first, second, outcome) in [
            ("passed", "passed", Outcome::Failed),
            ("passed", "failed", Outcome::Failed),
            ("failed", "passed", Outcome::Failed),
            ("timed-out", "ended-process", Outcome::TimedOut),
        ] {
            let one = check("a::behaviour::one");
            let mut accepted = Accepted::new("n", &[&one]);
            accepted.line(&started("n", &one.path));
            accepted.line(&finished("n", &one.path, first));
            accepted.line(&finished("n", &one.path, second));
            assert_eq!(
                accepted.judged[&one.path].outcome, outcome,
                "{first} {second}"
            );
        }
    }
}
