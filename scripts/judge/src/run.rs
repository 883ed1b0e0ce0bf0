//! Runs a grader's checks until each has an outcome, whatever the learner's code does to the process.
//!
//! All checks run in one process, which is fast. Where that process dies, the checks that were running then are run again, each
//! in a process of its own, to see which one it was; those that had not begun go into the next common process.

mod batch;
mod watched;

use crate::build::without_the_tools_own;
use crate::child::{Finished, limit_memory, run_in};
use crate::last_words::{died, missing, printed_by_the_code};
use crate::memory::MemoryJudge;
use crate::record::{self, Announced, Record};
use crate::{Outcome, Session, Step};
use batch::Batch;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};
use syllabus::{Problem, Result};
use tempfile::TempDir;

/// The kit itself gives up on a check at its limit; so long after that, the process does not answer at all.
const GRACE: Duration = Duration::from_secs(15);

/// A check with its outcome.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Judged {
    /// `exercise::kind::what_must_hold`
    pub path: String,
    /// How it ended.
    pub outcome: Outcome,
    /// What happened, for the learner; empty where it passed.
    pub message: String,
    /// The assertion that did not hold, as `file:line:column`.
    pub site: Option<String>,
    /// How long it took.
    pub milliseconds: u64,
    /// The time of the learner's code as a multiple of the reference's, where that was measured.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ratio: Option<f64>,
}

/// A grader's test binary, ready to run.
#[derive(Debug)]
pub struct Runner {
    binary: PathBuf,
    folder: PathBuf,
    records: TempDir,
    environment: Vec<(&'static str, String)>,
    memory: Option<MemoryJudge>,
    session: Session,
}

impl Runner {
    /// A runner for the binary, in the folder of its package.
    ///
    /// # Errors
    /// Where there is no room for the records of a run.
    pub fn new(binary: PathBuf, folder: &Path) -> Result<Self> {
        let records = tempfile::tempdir().map_err(|error| {
            Problem::new(format!(
                "there is no room for the records of a run: {error}"
            ))
        })?;
        Ok(Self {
            binary,
            folder: folder.to_path_buf(),
            records,
            environment: Vec::new(),
            memory: None,
            session: Session::default(),
        })
    }

    /// The same with this judge watching the checks of kind *memory*. Without one they are not judged.
    pub fn watched_by(mut self, judge: Option<MemoryJudge>) -> Self {
        self.memory = judge;
        self
    }

    /// The same as part of a session.
    pub fn within(mut self, session: Session) -> Self {
        self.session = session;
        self
    }

    /// The same with one of the kit's environment variables set, such as `KATAKIT_SEED`.
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.environment.retain(|(existing, _)| *existing != name);
        self.environment.push((name, value.into()));
        self
    }

    /// All checks, in their author's order within each exercise. Nothing of the learner's runs.
    ///
    /// # Errors
    /// Where the binary cannot be started.
    pub fn roll_call(&self) -> Result<Vec<Announced>> {
        let mut command = self.command();
        // Where tests are what a learner writes, they stand in a module of this name, and are no checks.
        command.args(["--include-ignored", "--skip", "learner::"]);
        command.env("KATAKIT_ROLL_CALL", "1");
        let (_, records) = self.start(&mut command, false, GRACE)?;
        let mut announced: Vec<Announced> = records
            .into_iter()
            .filter_map(|record| match record {
                Record::Check(check) => Some(check),
                _ => None,
            })
            .collect();
        announced
            .sort_by(|a, b| (a.exercise(), a.line, &a.path).cmp(&(b.exercise(), b.line, &b.path)));
        Ok(announced)
    }

    /// Runs these checks; each gets an outcome, in their order.
    ///
    /// # Errors
    /// Where the binary cannot be started.
    pub fn run(&self, checks: &[Announced]) -> Result<Vec<Judged>> {
        let mut judged: BTreeMap<String, Judged> = BTreeMap::new();
        let (watched, mut waiting): (Vec<&Announced>, Vec<&Announced>) = checks
            .iter()
            .partition(|check| self.memory.is_some() && check.kind() == "memory");
        if let Some(judge) = self.memory {
            judged.extend(self.run_watched(judge, &watched)?);
        }
        while !waiting.is_empty() {
            let batch = self.batch(&waiting, false)?;
            let suspects: Vec<&Announced> = waiting
                .iter()
                .copied()
                .filter(|check| batch.died_in(&check.path))
                .collect();
            let before = waiting.len();
            waiting.retain(|check| !batch.began.contains(&check.path));
            judged.extend(
                batch
                    .judged
                    .into_iter()
                    .map(|check| (check.path.clone(), check)),
            );
            for suspect in suspects {
                judged.insert(suspect.path.clone(), self.alone(suspect)?);
            }
            if waiting.len() == before {
                // The process does not get as far as its first check.
                for check in std::mem::take(&mut waiting) {
                    judged.insert(check.path.clone(), missing(check, &batch.finished));
                }
            }
        }
        Ok(checks
            .iter()
            .filter_map(|check| judged.remove(&check.path))
            .collect())
    }

    /// What one check prints when it runs by itself for two seconds at most: no more than 64 KiB, and whether there was more.
    ///
    /// # Errors
    /// Where the binary cannot be started.
    pub fn output_of(&self, check: &Announced) -> Result<(String, bool)> {
        let began = Instant::now();
        let mut command = self.command();
        command.args(["--exact", "--nocapture", "--include-ignored", &check.path]);
        // Records keep the kit from printing the verdict among the code's own lines.
        command.env("KATAKIT_RECORDS", self.records.path().join("not-read"));
        let in_time = || began.elapsed() < Duration::from_secs(2);
        let finished = run_in(&self.session, &mut command, true, limit_memory, in_time);
        let finished =
            finished.map_err(|error| Problem::with_file("start", &self.binary, error))?;
        Ok((
            printed_by_the_code(&finished.output, check),
            finished.output_was_cut,
        ))
    }

    /// The assertions that these checks reach, as `file:line:column`.
    ///
    /// # Errors
    /// Where the binary cannot be started.
    pub fn assertions(&self, checks: &[Announced]) -> Result<BTreeSet<String>> {
        Ok(self
            .batch(&checks.iter().collect::<Vec<_>>(), false)?
            .assertions)
    }

    fn alone(&self, check: &Announced) -> Result<Judged> {
        let batch = self.batch(&[check], true)?;
        let killed = batch.died_in(&check.path);
        Ok(match batch.judged.into_iter().next() {
            Some(judged) if !killed => judged,
            _ if killed => died(check, &batch.finished),
            _ => missing(check, &batch.finished),
        })
    }

    fn batch(&self, checks: &[&Announced], keep_output: bool) -> Result<Batch> {
        let mut command = self.command();
        command.args(["--exact", "--nocapture", "--include-ignored"]);
        command.args(checks.iter().map(|check| &check.path));
        let longest = checks
            .iter()
            .map(|check| check.seconds)
            .max()
            .unwrap_or_default();
        let (finished, records) = self.start(
            &mut command,
            keep_output,
            Duration::from_secs(longest) + GRACE,
        )?;
        Ok(Batch::new(finished, records))
    }

    fn command(&self) -> Command {
        self.in_its_folder(Command::new(&self.binary))
    }

    fn in_its_folder(&self, mut command: Command) -> Command {
        command.current_dir(&self.folder).env("RUST_BACKTRACE", "0");
        without_the_tools_own(&mut command);
        command.envs(self.environment.iter().map(|(name, value)| (name, value)));
        command
    }

    /// Starts the binary with an empty file for its records; stops it when for `patience` no record has come.
    fn start(
        &self,
        command: &mut Command,
        keep_output: bool,
        patience: Duration,
    ) -> Result<(Finished, Vec<Record>)> {
        self.start_with(command, patience, |command, keep_waiting| {
            run_in(
                &self.session,
                command,
                keep_output,
                limit_memory,
                keep_waiting,
            )
        })
    }

    fn start_with(
        &self,
        command: &mut Command,
        patience: Duration,
        run: impl FnOnce(&mut Command, &mut dyn FnMut() -> bool) -> io::Result<Finished>,
    ) -> Result<(Finished, Vec<Record>)> {
        let file = self.records.path().join("records");
        let no_room = |error| Problem::with_file("write", &file, error);
        fs::write(&file, "").map_err(no_room)?;
        command.env("KATAKIT_RECORDS", &file);
        let (mut last_length, mut last_change) = (0, Instant::now());
        let mut keep_waiting = || {
            let length = fs::metadata(&file).map_or(0, |metadata| metadata.len());
            if length != last_length {
                (last_length, last_change) = (length, Instant::now());
                self.session.step(|| Step::Judging {
                    done: record::finished_so_far(&file),
                });
            }
            last_change.elapsed() < patience
        };
        let finished = run(command, &mut keep_waiting);
        let finished =
            finished.map_err(|error| Problem::with_file("start", &self.binary, error))?;
        Ok((finished, record::read(&file)))
    }
}
