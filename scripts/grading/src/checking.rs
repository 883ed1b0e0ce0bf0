//! Phase C: the checks run alone until each has an outcome, whatever the learner's code does to the process.
//!
//! As in `judge`: all checks in one process; where that dies, those that were running then again, each in a process of its own;
//! those that had not begun in the next common one.

use crate::confinement::{Confinement, Job, as_judged, checking};
use crate::defences::Defence;
use crate::graded::Phase;
use crate::place::Place;
use crate::prepared::Prepared;
use crate::records::{Accepted, LONGEST_RECORD};
use judge::{Announced, Judged, Outcome, died, missing};
use sandbox::{Ended, Finished, Next, Policy};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;
use std::time::{Duration, Instant};
use syllabus::{Problem, Result};

/// The kit itself gives up on a check at its limit; so long after that, the process does not answer at all.
const GRACE: Duration = Duration::from_secs(15);

/// How long all checks of one submission may take together, whatever it does to its processes.
const ALL_CHECKS: Duration = Duration::from_secs(300);

/// Checks that run.
pub(crate) struct Checking<'a> {
    pub prepared: &'a Prepared,
    pub place: &'a Place,
    pub confinement: &'a Confinement,
    pub slot: u32,
    pub cancelled: &'a AtomicBool,
    pub binary: &'a Path,
    pub began: Instant,
}

/// What one process left behind.
struct Batch {
    finished: Finished,
    accepted: Accepted,
}

impl Checking<'_> {
    /// Runs these checks; each gets an outcome, in their order.
    pub fn run(&self, checks: &[Announced], phase: &mut Phase) -> Result<Vec<Judged>> {
        let mut judged: BTreeMap<String, Judged> = BTreeMap::new();
        for check in checks {
            if let Some(file) = self.prepared.not_judged.get(&check.path) {
                judged.insert(check.path.clone(), not_judged(check, file));
            }
        }
        let can_be_judged = checks
            .iter()
            .filter(|check| !judged.contains_key(&check.path));
        for group in self.groups(can_be_judged.cloned().collect::<Vec<_>>().as_slice()) {
            if self.confinement.defences.has(Defence::KindsApart) {
                // A file would tell the next kind what this one asked.
                self.place.renew_scratch(self.slot)?;
            }
            self.group(group, &mut judged, phase)?;
        }
        let exact = self.confinement.defences.has(Defence::ExactSet);
        let outcome = |check: &Announced| {
            let known = judged.get(&check.path).cloned();
            let mut judged = known.unwrap_or_else(|| out_of_time(check));
            let unsaid = [Outcome::Killed, Outcome::Missing, Outcome::EndedProcess];
            if !exact && unsaid.contains(&judged.outcome) {
                judged.outcome = Outcome::Passed;
            }
            judged
        };
        Ok(checks.iter().map(outcome).collect())
    }

    /// Checks of each kind in a process of their own. Code that is called by all could show in a message of one kind what
    /// another kind asked for; and who may see a message is decided by kind. Checks that ask a compiler read its answers and the
    /// programs that they are about, and call nothing of the learner's: those go apart from all others.
    fn groups<'c>(&self, checks: &'c [Announced]) -> Vec<Vec<&'c Announced>> {
        let apart = self.confinement.defences.has(Defence::KindsApart);
        let mut groups: BTreeMap<(bool, &str), Vec<&Announced>> = BTreeMap::new();
        for check in checks {
            let kind = if apart { check.kind() } else { "" };
            groups
                .entry((self.asks(check), kind))
                .or_default()
                .push(check);
        }
        groups.into_values().collect()
    }

    fn asks(&self, check: &Announced) -> bool {
        self.prepared.asking.contains(&check.path)
    }

    fn group(
        &self,
        mut waiting: Vec<&Announced>,
        judged: &mut BTreeMap<String, Judged>,
        phase: &mut Phase,
    ) -> Result<()> {
        while !waiting.is_empty() && self.began.elapsed() < ALL_CHECKS {
            let batch = self.batch(&waiting, phase)?;
            let died_in = |check: &&&Announced| batch.accepted.died_in(&check.path);
            let suspects: Vec<&Announced> = waiting.iter().filter(died_in).copied().collect();
            let before = waiting.len();
            waiting.retain(|check| !batch.accepted.began.contains(&check.path));
            let over = matches!(batch.finished.ended, Ended::Reached(_));
            judged.extend(batch.accepted.judged);
            for suspect in suspects {
                if self.began.elapsed() < ALL_CHECKS {
                    judged.insert(suspect.path.clone(), self.alone(suspect, phase)?);
                }
            }
            if waiting.len() == before {
                // The process does not get as far as its first check.
                for check in std::mem::take(&mut waiting) {
                    let outcome = if over {
                        ended(check, &batch.finished)
                    } else {
                        missing(check, &as_judged(&batch.finished))
                    };
                    judged.insert(check.path.clone(), outcome);
                }
            }
        }
        Ok(())
    }

    fn alone(&self, check: &Announced, phase: &mut Phase) -> Result<Judged> {
        let mut batch = self.batch(&[check], phase)?;
        if batch.accepted.died_in(&check.path) {
            return Ok(ended(check, &batch.finished));
        }
        let judged = batch.accepted.judged.remove(&check.path);
        Ok(judged.unwrap_or_else(|| missing(check, &as_judged(&batch.finished))))
    }

    fn batch(&self, checks: &[&Announced], phase: &mut Phase) -> Result<Batch> {
        let nonce = nonce()?;
        let mut accepted = Accepted::new(&nonce, checks);
        accepted.unsigned = !self.confinement.defences.has(Defence::Nonce);
        let arguments = ["--exact", "--nocapture", "--include-ignored"];
        let names = checks.iter().map(|check| check.path.as_str());
        let longest = checks.iter().map(|check| check.seconds).max();
        let job = Job {
            program: self.binary,
            arguments: arguments.into_iter().chain(names).map(Into::into).collect(),
            policy: self.policy(checks),
            nonce: Some(nonce),
            patience: Duration::from_secs(longest.unwrap_or_default()) + GRACE,
        };
        let mut line = Vec::new();
        let finished = self.confinement.run(&job, self.cancelled, |bytes| {
            for byte in bytes {
                if *byte == b'\n' {
                    accepted.line(&String::from_utf8_lossy(&line));
                    line.clear();
                } else if line.len() < LONGEST_RECORD {
                    line.push(*byte);
                }
            }
            if accepted.is_complete() {
                Next::End
            } else {
                Next::GoOn
            }
        })?;
        phase.add(&finished);
        Ok(Batch { finished, accepted })
    }

    fn policy(&self, checks: &[&Announced]) -> Policy {
        let mut policy = checking(self.prepared, self.place, self.slot, checks);
        let variable = ("KATAKIT_RECORDS".into(), "fd:3".into());
        policy.environment.extend([variable]);
        if checks.iter().all(|check| self.asks(check)) {
            policy.read.extend(self.for_compile());
            let answers = ("KATAKIT_COMPILED".into(), self.place.answers().into());
            policy.environment.extend([answers]);
        } else {
            // Some read how the code is written. It is the learner's own.
            policy.read.push(self.place.kata(&self.prepared.kata));
        }
        policy
    }

    fn for_compile(&self) -> Vec<PathBuf> {
        let programs = self.place.grader(&self.prepared.kata).join("ui");
        let folders = [
            programs,
            self.place.answers(),
            self.place.kata(&self.prepared.kata),
        ];
        folders
            .into_iter()
            .filter(|folder| folder.exists())
            .collect()
    }
}

/// Nobody can foresee it.
fn nonce() -> Result<String> {
    let mut bytes = [0; 32];
    getrandom::fill(&mut bytes)
        .map_err(|error| Problem::new(format!("the system gives no random numbers: {error}")))?;
    Ok(blake3::hash(&bytes).to_hex().to_string())
}

/// The outcome of a check whose process did not live to its end.
fn ended(check: &Announced, finished: &Finished) -> Judged {
    match finished.ended {
        Ended::Reached(limit) => Judged {
            path: check.path.clone(),
            outcome: Outcome::Killed,
            message: format!("the process was stopped: {}", limit.in_words()),
            site: None,
            milliseconds: 0,
            ratio: None,
        },
        _ => died(check, &as_judged(finished)),
    }
}

fn not_judged(check: &Announced, file: &str) -> Judged {
    Judged {
        path: check.path.clone(),
        outcome: Outcome::NotJudged,
        message: format!("It is about `{file}`, which is not sent to a workshop."),
        site: None,
        milliseconds: 0,
        ratio: None,
    }
}

fn out_of_time(check: &Announced) -> Judged {
    Judged {
        path: check.path.clone(),
        outcome: Outcome::TimedOut,
        message: format!(
            "not run: the checks before it took {} s together, which is all that a submission has",
            ALL_CHECKS.as_secs()
        ),
        site: None,
        milliseconds: 0,
        ratio: None,
    }
}
