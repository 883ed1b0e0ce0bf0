//! Checks of kind *memory* while a judge watches the process.

use super::batch::Batch;
use super::{GRACE, Judged, Runner};
use crate::child::{run_in, unlimited};
use crate::last_words::died;
use crate::memory::{self, MemoryJudge};
use crate::memory_errors::told;
use crate::{Announced, Outcome};
use std::collections::BTreeMap;
use std::fs;
use std::time::Duration;
use syllabus::{Problem, Result};

impl Runner {
    /// All at once while the judge watches; where it finds something, each by itself, to see which ones it is about.
    pub(super) fn run_watched(
        &self,
        judge: MemoryJudge,
        checks: &[&Announced],
    ) -> Result<BTreeMap<String, Judged>> {
        let by_path = |judged: Vec<Judged>| {
            let pairs = judged.into_iter().map(|check| (check.path.clone(), check));
            pairs.collect::<BTreeMap<String, Judged>>()
        };
        if checks.is_empty() {
            return Ok(BTreeMap::new());
        }
        let (batch, _) = self.watched_batch(judge, checks)?;
        let found = batch.finished.ended_with(memory::FOUND);
        if !found && batch.judged.len() == checks.len() {
            return Ok(by_path(batch.judged));
        }
        let alone = |check: &&Announced| self.watched_alone(judge, check);
        Ok(by_path(checks.iter().map(alone).collect::<Result<_>>()?))
    }

    fn watched_alone(&self, judge: MemoryJudge, check: &Announced) -> Result<Judged> {
        let (batch, log) = self.watched_batch(judge, &[check])?;
        if batch.finished.ended_with(memory::FOUND) && !log.is_empty() {
            return Ok(Judged {
                path: check.path.clone(),
                outcome: Outcome::Failed,
                message: told(judge, &log),
                site: None,
                milliseconds: 0,
                ratio: None,
            });
        }
        Ok(match batch.judged.into_iter().next() {
            Some(judged) => judged,
            None => died(check, &batch.finished),
        })
    }

    /// What the process left behind, and what the judge wrote about it.
    fn watched_batch(&self, judge: MemoryJudge, checks: &[&Announced]) -> Result<(Batch, String)> {
        let log = self.records.path().join("found");
        for old in judge.logs(&log) {
            fs::remove_file(&old).map_err(|error| Problem::with_file("remove", &old, error))?;
        }
        let mut command = self.in_its_folder(judge.command(&self.binary, &log));
        command.args([
            "--exact",
            "--nocapture",
            "--include-ignored",
            "--test-threads=1",
        ]);
        command.args(checks.iter().map(|check| &check.path));
        let longest = checks.iter().map(|check| check.seconds).max();
        let patience = Duration::from_secs(longest.unwrap_or_default()) + GRACE;
        let (finished, records) =
            self.start_with(&mut command, patience, |command, keep_waiting| {
                run_in(&self.session, command, true, unlimited, keep_waiting)
            })?;
        let logs = judge.logs(&log);
        let texts = logs.iter().filter_map(|log| fs::read(log).ok());
        let text: Vec<String> = texts
            .map(|text| String::from_utf8_lossy(&text).into_owned())
            .collect();
        Ok((Batch::new(finished, records), text.concat()))
    }
}
