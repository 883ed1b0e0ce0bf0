//! Whether the service is alive, and whether it can do its work.

use crate::disk;
use crate::state::{Dojo, Preparation};
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use std::time::Duration;
use tokio::time::timeout;

/// A database that needs longer does not answer.
const DATABASE_WITHIN: Duration = Duration::from_secs(5);

/// What readiness stands on.
#[derive(Serialize)]
struct Ready {
    ready: bool,
    database: &'static str,
    grading: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    disk: Option<String>,
    isolation: Vec<&'static str>,
}

/// `GET /health`: whoever reads this knows that it is alive.
pub(crate) async fn alive() -> &'static str {
    "alive\n"
}

/// `GET /ready`: 200 where the database answers and has room, work is graded and what is graded is isolated; 503 otherwise, with what
/// is missing.
pub(crate) async fn ready(State(dojo): State<Dojo>) -> Response {
    let database = matches!(
        timeout(DATABASE_WITHIN, dojo.store.ping()).await,
        Ok(Ok(()))
    );
    let preparation = dojo.preparation.borrow().clone();
    let (grades, grading) = match preparation {
        Preparation::Preparing { ready, of } => {
            (false, format!("{ready} of {of} katas are prepared"))
        }
        Preparation::Ready => (true, "ready".to_owned()),
        Preparation::Elsewhere => (true, "by workers on other hosts".to_owned()),
        Preparation::Failed(reason) => (false, reason),
    };
    let layers = sandbox::Layers::of_this_host();
    let elsewhere = *dojo.preparation.borrow() == Preparation::Elsewhere;
    let isolates = elsewhere || sandbox::Layers::refusal().is_none();
    let left = disk::left(&dojo.store);
    let takes = left.is_none_or(|left| left >= disk::FULL);
    let ready = database && grades && isolates && takes && !*dojo.closing.borrow();
    let status = if ready {
        StatusCode::OK
    } else {
        StatusCode::SERVICE_UNAVAILABLE
    };
    let shown = Ready {
        ready,
        database: if database {
            "answers"
        } else {
            "does not answer"
        },
        grading,
        disk: left.map(|left| format!("{} are left", disk::in_words(left))),
        isolation: layers.0.iter().map(|layer| layer.name()).collect(),
    };
    (status, Json(shown)).into_response()
}
