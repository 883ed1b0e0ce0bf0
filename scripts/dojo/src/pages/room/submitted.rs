//! Submissions with what became of them.

use super::digest::{Digest, Digests};
use crate::clock::Milliseconds;
use crate::store::Work;
use std::sync::Arc;

/// One submission with what became of it.
#[derive(Clone, Debug)]
pub(crate) struct Submitted {
    pub id: String,
    pub participant_id: String,
    pub kata: String,
    pub received_at: Milliseconds,
    pub counts: bool,
    /// Whether it waits, or a worker has it.
    pub pending: bool,
    /// Whether its last grading was given up.
    pub parked: bool,
    /// The grading that is shown, with its end and its result: the newest that is done.
    pub done: Option<Done>,
}

/// A grading that is done.
#[derive(Clone, Debug)]
pub(crate) struct Done {
    pub grading_id: String,
    pub ended_at: Milliseconds,
    pub digest: Arc<Digest>,
}

/// `works` has a submission's gradings side by side, the first attempt first.
pub(super) fn submitted(works: Vec<Work>, digests: &Digests) -> Vec<Submitted> {
    let mut all: Vec<Submitted> = Vec::new();
    for work in works {
        if all.last().is_none_or(|last| last.id != work.submission_id) {
            all.push(Submitted {
                id: work.submission_id,
                participant_id: work.participant_id,
                kata: work.kata,
                received_at: work.received_at,
                counts: work.counts != 0,
                pending: false,
                parked: false,
                done: None,
            });
        }
        let Some(last) = all.last_mut() else {
            continue;
        };
        last.pending |= matches!(work.state.as_str(), "waiting" | "running");
        last.parked = work.state == "parked";
        if let Some(digest) = digests.of(&work.grading_id) {
            last.done = Some(Done {
                grading_id: work.grading_id,
                ended_at: work.ended_at.unwrap_or(work.received_at),
                digest: Arc::clone(digest),
            });
        }
    }
    all
}
