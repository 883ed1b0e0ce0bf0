//! What pages keep of results, so that none is read from the database twice.

use crate::refused::Refused;
use crate::standing::Score;
use crate::state::Dojo;
use crate::store::Work;
use grading::Graded;
use judge::VerdictState;
use std::collections::HashMap;
use std::sync::Arc;

/// What the pages need of one result; the whole stays in the database.
#[derive(Clone, Debug)]
pub(crate) struct Digest {
    /// `passed`, `failed`, …, `refused`.
    pub state: &'static str,
    /// What it is worth, by kind of check.
    pub score: Score,
    /// Exercise and check of what refuses it.
    pub refusing: Vec<(String, String)>,
}

/// Results that were read once. A grading's result never changes.
#[derive(Default)]
pub(crate) struct Digests(HashMap<String, Arc<Digest>>);

impl Digest {
    fn of(graded: &Graded) -> Self {
        let exercises = graded.verdict.iter().flat_map(|verdict| &verdict.exercises);
        Self {
            state: crate::visible::state(graded),
            score: Score::of(graded),
            refusing: exercises
                // Nobody fails at what they did not begin.
                .filter(|exercise| exercise.state != VerdictState::NotStarted)
                .flat_map(|exercise| {
                    let refusing = exercise
                        .checks
                        .iter()
                        .filter(|check| check.judged.outcome.refused());
                    refusing.map(|check| (exercise.name.clone(), check.name.clone()))
                })
                .collect(),
        }
    }
}

impl Digests {
    /// That of a grading, where it was read.
    pub fn of(&self, grading: &str) -> Option<&Arc<Digest>> {
        self.0.get(grading)
    }

    /// Reads those that are done and not known yet. One that another version of this program wrote is passed over, and logged.
    ///
    /// # Errors
    /// Where the database does not answer.
    pub async fn read(&mut self, dojo: &Dojo, works: &[Work]) -> Result<(), Refused> {
        let done = works.iter().filter(|work| work.state == "done");
        for work in done {
            if self.0.contains_key(&work.grading_id) {
                continue;
            }
            match dojo.store.result(&work.grading_id).await {
                Ok(Some(graded)) => {
                    let digest = Arc::new(Digest::of(&graded));
                    self.0.insert(work.grading_id.clone(), digest);
                }
                Ok(None) => {}
                Err(error @ sqlx::Error::Decode(_)) => {
                    tracing::warn!(%error, grading = work.grading_id, "a result cannot be read; grade it again");
                }
                Err(error) => return Err(error.into()),
            }
        }
        Ok(())
    }
}
