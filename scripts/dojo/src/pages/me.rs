//! A learner's own page: what they sent, what came of it as far as it is seen now, and the solutions once they are released.

mod overview;
mod solutions;
mod submission;

pub(super) use overview::open;

use super::nudges::nudges;
use crate::refused::Refused;
use crate::state::{Change, Dojo};
use crate::visitor::Learner;
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::get;
use std::collections::BTreeSet;

pub(super) fn router() -> Router<Dojo> {
    Router::new()
        .route("/me", get(overview::page))
        .route("/me/events", get(events))
        .route("/me/submissions/{id}", get(submission::page))
        .route("/me/solutions/{kata}", get(solutions::page))
}

/// Whose work the learner sees: their own; with teams, that of everybody in theirs.
async fn own(dojo: &Dojo, learner: &Learner) -> Result<BTreeSet<String>, Refused> {
    let mut own = BTreeSet::from([learner.id.clone()]);
    if let Some(team) = learner.team_id.as_ref().filter(|_| dojo.settings.teams) {
        let everybody = dojo.store.participants().await?;
        let members = everybody
            .into_iter()
            .filter(|one| one.team_id.as_ref() == Some(team));
        own.extend(members.map(|one| one.id));
    }
    Ok(own)
}

async fn events(State(dojo): State<Dojo>, learner: Learner) -> Result<Response, Refused> {
    let own = own(&dojo, &learner).await?;
    Ok(nudges(dojo, move |change| match change {
        Change::Submission { participant_id, .. } => own.contains(participant_id),
        Change::Workshop => true,
        Change::Joined { .. } => false,
    }))
}
