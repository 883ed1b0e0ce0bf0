//! How much a request may bring.

use crate::api::MOST_SUBMISSION_BYTES;
use crate::refused::Refused;
use axum::extract::{DefaultBodyLimit, Request};
use axum::http::{Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

/// A form, a join, a handful of words.
pub(super) const SMALL: usize = 64 * 1024;

/// Refuses at once what says that it is larger, and lets no handler read more.
pub(super) async fn limit(mut request: Request, next: Next) -> Response {
    let is_submission = request.method() == Method::POST
        && request.uri().path().strip_prefix(dojo_protocol::BASE) == Some("/submissions");
    let most = if is_submission {
        MOST_SUBMISSION_BYTES
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
