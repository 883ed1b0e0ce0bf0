//! How much a request may bring.

use crate::refused::Refused;
use crate::state::Dojo;
use axum::extract::{DefaultBodyLimit, Request, State};
use axum::http::{Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use dojo_protocol::{MOST_BYTES_A_FILE, MOST_FILES};
use syllabus::Kata;

/// A form, a join, a handful of words.
pub(super) const SMALL: usize = 64 * 1024;

/// The most bytes of a submission of any of these katas as JSON, where a character may take several.
pub(crate) fn largest_submission(katas: &[Kata]) -> usize {
    let files = |kata: &Kata| {
        let declared = kata.exercises.iter().flat_map(|exercise| exercise.files());
        declared.count().min(MOST_FILES)
    };
    let most = katas.iter().map(files).max().unwrap_or_default();
    SMALL + most * MOST_BYTES_A_FILE * 2
}

/// Refuses at once what says that it is larger, and lets no handler read more.
pub(super) async fn limit(State(dojo): State<Dojo>, mut request: Request, next: Next) -> Response {
    let is_submission = request.method() == Method::POST
        && request.uri().path().strip_prefix(dojo_protocol::BASE) == Some("/submissions");
    let most = if is_submission {
        dojo.largest_submission
    } else {
        SMALL
    };
    let length = request.headers().get(header::CONTENT_LENGTH);
    let length = length.and_then(|length| length.to_str().ok()?.parse::<u64>().ok());
    if length.is_some_and(|length| length > most as u64) {
        return Refused::new(
            StatusCode::PAYLOAD_TOO_LARGE,
            format!(
                "that is more than the {} KiB that are taken here",
                most / 1024
            ),
        )
        .into_response();
    }
    DefaultBodyLimit::max(most).apply(&mut request);
    next.run(request).await
}
