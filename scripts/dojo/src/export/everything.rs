use super::file;
use crate::refused::Refused;
use crate::state::Dojo;
use crate::visitor::Host;
use axum::extract::State;
use axum::response::Response;
use dojo_protocol::Bundle;
use serde::Serialize;
use serde_json::value::RawValue;
use std::collections::BTreeMap;
use syllabus::Problem;

#[derive(Serialize)]
struct Everything {
    title: String,
    state: String,
    started_at: i64,
    exported_at: i64,
    participants: Vec<Participant>,
    submissions: Vec<Submission>,
}

#[derive(Serialize)]
struct Participant {
    id: String,
    name: String,
    team: Option<String>,
    joined_at: i64,
    #[serde(skip_serializing_if = "Option::is_none")]
    removed_at: Option<i64>,
}

#[derive(Serialize)]
struct Submission {
    id: String,
    participant: String,
    kata: String,
    digest: String,
    received_at: i64,
    counts: bool,
    remark: Option<String>,
    same_as: Option<String>,
    work: Option<Bundle>,
    gradings: Vec<Grading>,
}

#[derive(Serialize)]
struct Grading {
    attempt: i64,
    suite: String,
    lane: String,
    state: String,
    tries: i64,
    worker: Option<String>,
    queued_at: i64,
    started_at: Option<i64>,
    ended_at: Option<i64>,
    problem: Option<String>,
    /// As it is stored, whichever version of this program wrote it.
    result: Option<Box<RawValue>>,
}

/// Everything that is stored about people and their work; tokens are not. Times are milliseconds since 1970.
pub(super) async fn page(State(dojo): State<Dojo>, _: Host) -> Result<Response, Refused> {
    let store = &dojo.store;
    let workshop = store.workshop().await?;
    let participants = store
        .participants_and_removed()
        .await?
        .into_iter()
        .map(|one| Participant {
            id: one.id,
            name: one.name,
            team: one.team,
            joined_at: one.joined_at,
            removed_at: one.removed_at,
        });
    let mut gradings: BTreeMap<String, Vec<Grading>> = BTreeMap::new();
    for one in store.gradings(None).await? {
        let stored = store.result_as_stored(&one.id).await?;
        let result = stored.map(RawValue::from_string).transpose();
        let result = result.map_err(in_words)?;
        gradings
            .entry(one.submission_id)
            .or_default()
            .push(Grading {
                attempt: one.attempt,
                suite: one.suite,
                lane: one.lane,
                state: one.state,
                tries: one.tries,
                worker: one.worker,
                queued_at: one.queued_at,
                started_at: one.started_at,
                ended_at: one.ended_at,
                problem: one.problem,
                result,
            });
    }
    let mut submissions = Vec::new();
    for row in store.submissions().await?.into_iter().rev() {
        submissions.push(Submission {
            work: store.bundle(&row.id).await?,
            gradings: gradings.remove(&row.id).unwrap_or_default(),
            id: row.id,
            participant: row.participant_id,
            kata: row.kata,
            digest: row.digest,
            received_at: row.received_at,
            counts: row.counts != 0,
            remark: row.remark,
            same_as: row.same_as,
        });
    }
    let everything = Everything {
        title: dojo.settings.title.clone(),
        state: workshop
            .as_ref()
            .map_or_else(String::new, |workshop| workshop.state.clone()),
        started_at: workshop.map_or(0, |workshop| workshop.started_at),
        exported_at: crate::clock::now(),
        participants: participants.collect(),
        submissions,
    };
    let text = serde_json::to_string_pretty(&everything).map_err(in_words)?;
    file("application/json", "workshop.json", text + "\n")
}

fn in_words(error: serde_json::Error) -> Problem {
    Problem::new(format!(
        "the workshop could not be written as JSON: {error}"
    ))
}
