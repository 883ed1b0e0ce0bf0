//! How a request is turned down.

use axum::Json;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use dojo_protocol::Refusal;
use sqlx::error::DatabaseError;
use syllabus::Problem;

/// A status and one line for whoever asked. The [`Refusal`] also travels in the response's extensions, so that a browser can be
/// shown a page instead of JSON.
#[derive(Debug)]
pub struct Refused {
    /// What sort of refusal.
    pub status: StatusCode,
    /// The reason, and when asking again makes sense.
    pub refusal: Refusal,
}

impl Refused {
    /// What asking again will not change.
    pub fn new(status: StatusCode, reason: impl Into<String>) -> Self {
        Self {
            status,
            refusal: Refusal {
                reason: reason.into(),
                retry_after: None,
            },
        }
    }

    /// What may be asked again after so many seconds.
    pub fn until(status: StatusCode, reason: impl Into<String>, seconds: u64) -> Self {
        let mut refused = Self::new(status, reason);
        refused.refusal.retry_after = Some(seconds);
        refused
    }
}

impl From<Problem> for Refused {
    /// Something of the service's own went wrong: the log tells what, whoever asked only that.
    fn from(problem: Problem) -> Self {
        tracing::error!(%problem, "a request could not be answered");
        Self::until(
            StatusCode::INTERNAL_SERVER_ERROR,
            "the dojo could not answer this; its log says why; try again in a moment",
            5,
        )
    }
}

impl From<sqlx::Error> for Refused {
    fn from(error: sqlx::Error) -> Self {
        tracing::error!(%error, "the database did not answer a request");
        let reason = if is_of_a_full_disk(&error) {
            "the disk of the dojo's host is full, so nothing can be taken in; tell the host"
        } else {
            "the dojo's database does not answer just now; try again in a moment"
        };
        Self::until(StatusCode::SERVICE_UNAVAILABLE, reason, 5)
    }
}

/// SQLite's `SQLITE_FULL`, and Postgres's `disk_full`.
fn is_of_a_full_disk(error: &sqlx::Error) -> bool {
    let code = error.as_database_error().and_then(DatabaseError::code);
    code.is_some_and(|code| code == "13" || code == "53100")
}

impl IntoResponse for Refused {
    fn into_response(self) -> Response {
        let mut response = (self.status, Json(self.refusal.clone())).into_response();
        if let Some(seconds) = self.refusal.retry_after {
            let headers = response.headers_mut();
            headers.insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        response.extensions_mut().insert(self.refusal);
        response
    }
}
