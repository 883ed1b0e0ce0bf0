use super::view::view;
use crate::refused::Refused;
use crate::state::{Change, Dojo};
use crate::store::SubmissionRow;
use crate::tokens::Learner;
use axum::Json;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use dojo_protocol::{Submission, SubmissionState};
use serde::Deserialize;
use std::time::Duration;
use tokio::sync::broadcast::Receiver;
use tokio::sync::broadcast::error::RecvError;
use tokio::time::{Instant, sleep_until, timeout};

/// The longest wait that is granted; more is asked for again. It ends before [`crate::security`] gives up on an answer.
const LONGEST_WAIT: Duration = Duration::from_secs(45);

/// What another host's worker does is seen after this at the latest.
const LOOK_EVERY: Duration = Duration::from_secs(1);

/// How to ask for one.
#[derive(Deserialize)]
pub(super) struct Asked {
    /// For how many seconds a change is waited for.
    #[serde(default)]
    wait: u64,
}

/// The newest of each kata.
pub(super) async fn list(
    State(dojo): State<Dojo>,
    learner: Learner,
) -> Result<Json<Vec<Submission>>, Refused> {
    let mut newest: Vec<SubmissionRow> = Vec::new();
    for row in dojo.store.submissions_of(&learner.id).await? {
        let offered = dojo.kata(&row.kata).is_some();
        if offered && !newest.iter().any(|other| other.kata == row.kata) {
            newest.push(row);
        }
    }
    newest.sort_by(|one, other| one.kata.cmp(&other.kata));
    let mut views = Vec::new();
    for row in &newest {
        views.push(view(&dojo, row).await?);
    }
    Ok(Json(views))
}

/// One, at once or as soon as it has changed.
pub(super) async fn one(
    State(dojo): State<Dojo>,
    learner: Learner,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Json<Submission>, Refused> {
    // Listening begins before looking: what happens in between is not missed.
    let mut changes = dojo.changes.subscribe();
    let row = dojo.store.submission(&id).await?;
    let row = match row {
        Some(row) if may_see(&dojo, &learner, &row).await? => row,
        _ => {
            return Err(Refused::new(
                StatusCode::NOT_FOUND,
                "there is no such submission of yours",
            ));
        }
    };
    let first = view(&dojo, &row).await?;
    let end = Instant::now() + Duration::from_secs(asked.wait).min(LONGEST_WAIT);
    let mut latest = first.clone();
    while !is_final(&latest.state) && same(&first, &latest) && Instant::now() < end {
        tokio::select! {
            () = until_stirred(&mut changes, row.graded_as(), end) => {}
            () = dojo.until_closing() => break,
        }
        latest = view(&dojo, &row).await?;
    }
    Ok(Json(latest))
}

/// Ends when the submission may have changed.
async fn until_stirred(changes: &mut Receiver<Change>, submission: &str, end: Instant) {
    let about_it = async {
        loop {
            match changes.recv().await {
                Ok(Change::Submission { id, .. }) if id == submission => return,
                Ok(_) => {}
                // Whatever was missed may have been about it.
                Err(RecvError::Lagged(_)) => return,
                Err(RecvError::Closed) => std::future::pending().await,
            }
        }
    };
    tokio::select! {
        _ = timeout(LOOK_EVERY, about_it) => {}
        () = sleep_until(end) => {}
    }
}

async fn may_see(dojo: &Dojo, learner: &Learner, row: &SubmissionRow) -> Result<bool, Refused> {
    if row.participant_id == learner.id {
        return Ok(true);
    }
    let Some(team) = learner.team_id.as_ref().filter(|_| dojo.settings.teams) else {
        return Ok(false);
    };
    let author = dojo.store.participant(&row.participant_id).await?;
    Ok(author.is_some_and(|author| author.team_id.as_ref() == Some(team)))
}

fn is_final(state: &SubmissionState) -> bool {
    !matches!(
        state,
        SubmissionState::Waiting { .. } | SubmissionState::Grading
    )
}

fn same(one: &Submission, other: &Submission) -> bool {
    match (&one.state, &other.state) {
        (
            SubmissionState::Waiting {
                ahead: one,
                held_by,
            },
            SubmissionState::Waiting {
                ahead: other,
                held_by: by,
            },
        ) => one == other && held_by == by,
        (SubmissionState::Grading, SubmissionState::Grading) => true,
        _ => false,
    }
}
