use super::Judged;
use crate::child::Finished;
use crate::record::Record;
use std::collections::{BTreeMap, BTreeSet};

/// What one process left behind.
pub(super) struct Batch {
    pub finished: Finished,
    pub began: BTreeSet<String>,
    pub judged: Vec<Judged>,
    pub assertions: BTreeSet<String>,
}

impl Batch {
    pub fn new(finished: Finished, records: Vec<Record>) -> Self {
        let mut batch = Self {
            finished,
            began: BTreeSet::new(),
            judged: Vec::new(),
            assertions: BTreeSet::new(),
        };
        let mut measured: BTreeMap<String, f64> = BTreeMap::new();
        for record in records {
            match record {
                Record::Check(_) => {}
                Record::Measured { path, ratio } => {
                    measured.insert(path, ratio);
                }
                Record::Started { path } => {
                    batch.began.insert(path);
                }
                Record::Assertion { site } => {
                    batch.assertions.insert(site);
                }
                // The last word counts: a check that was given up may still end the process later.
                Record::Finished(record) => {
                    batch.judged.retain(|judged| judged.path != record.path);
                    batch.judged.push(Judged {
                        ratio: measured.get(&record.path).copied(),
                        path: record.path,
                        outcome: record.outcome,
                        message: record.message,
                        site: record.site,
                        milliseconds: record.milliseconds,
                    });
                }
            }
        }
        batch
    }

    /// Whether the process ended while this check was running.
    pub fn died_in(&self, path: &str) -> bool {
        self.began.contains(path) && !self.judged.iter().any(|judged| judged.path == path)
    }
}
