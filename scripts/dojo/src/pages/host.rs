//! The host's desk: who is stuck, what fails, what waits; every submission with its source; who is here; and what the host can do about it.

mod act;
mod failing;
mod overview;
mod people;
mod stuck;
mod submission;
mod submissions;

use super::nudges::nudges;
use crate::state::Dojo;
use crate::visitor::Host;
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::{get, post};

/// What stands at the head of each of the host's pages.
pub(super) struct Top {
    pub title: String,
    pub csrf: String,
    pub version: &'static str,
    pub now: i64,
}

pub(super) fn router() -> Router<Dojo> {
    Router::new()
        .route("/host", get(overview::page))
        .route("/host/events", get(events))
        .route("/host/people", get(people::page))
        .route("/host/submissions", get(submissions::page))
        .route("/host/submissions/{id}", get(submission::page))
        .route("/host/do", post(act::act))
}

async fn events(State(dojo): State<Dojo>, _: Host) -> Response {
    nudges(dojo, |_| true)
}
