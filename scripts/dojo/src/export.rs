//! What the host takes home: a grade book, everything as it is stored, and verdicts in the formats of other programs.

mod cells;
mod everything;
mod grade_book;
mod verdicts;

use crate::refused::Refused;
use crate::state::Dojo;
use axum::Router;
use axum::http::{HeaderName, HeaderValue, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;

/// Below `/host/export`.
pub(crate) fn router() -> Router<Dojo> {
    Router::new()
        .route("/host/export/csv", get(grade_book::page))
        .route("/host/export/json", get(everything::page))
        .route("/host/export/{format}", get(verdicts::of_everybody))
        .route("/host/export/{format}/{participant}", get(verdicts::of_one))
}

/// A file to keep. Its name is one of ours, never a request's.
fn file(kind: &'static str, name: &str, text: String) -> Result<Response, Refused> {
    let disposition = format!("attachment; filename=\"{name}\"");
    let disposition = HeaderValue::try_from(disposition)
        .map_err(|error| syllabus::Problem::new(error.to_string()))?;
    let headers: [(HeaderName, HeaderValue); 3] = [
        (header::CONTENT_TYPE, HeaderValue::from_static(kind)),
        (header::CONTENT_DISPOSITION, disposition),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
    ];
    Ok((headers, text).into_response())
}
