//! Every refusal is one line and a fitting status, whoever refuses: a handler, the framework, a limit, a panic.

use crate::pages;
use crate::refused::Refused;
use crate::visible::plain;
use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::{StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use dojo_protocol::Refusal;
use std::any::Any;
use std::time::Duration;
use tokio::time::timeout;

/// The longest that an answer may take to begin; a wait for a verdict is shorter.
const ANSWER_WITHIN: Duration = Duration::from_secs(60);

/// A refusal that is longer is none of a framework's.
const LONGEST: usize = 4 * 1024;

/// Gives up on what takes too long.
pub(super) async fn in_time(request: Request, next: Next) -> Response {
    match timeout(ANSWER_WITHIN, next.run(request)).await {
        Ok(response) => response,
        Err(_) => Refused::until(
            StatusCode::SERVICE_UNAVAILABLE,
            "the dojo did not find an answer within a minute; try again in a moment",
            5,
        )
        .into_response(),
    }
}

/// The panic's own words go to the log by the panic hook; whoever asked learns only that.
pub(super) fn after_a_panic(_: Box<dyn Any + Send + 'static>) -> Response {
    Refused::until(
        StatusCode::INTERNAL_SERVER_ERROR,
        "the dojo made a mistake in answering this; its log says which",
        5,
    )
    .into_response()
}

/// Turns what the framework refuses in plain text into a [`Refusal`], and shows browsers a page.
pub(super) async fn in_words(request: Request, next: Next) -> Response {
    let accepts = request.headers().get(header::ACCEPT);
    let accepts_pages = accepts
        .and_then(|accepts| accepts.to_str().ok())
        .is_some_and(|accepts| accepts.contains("text/html"));
    if accepts_pages && !request.uri().path().starts_with(dojo_protocol::BASE) {
        return pages::as_page(request, next).await;
    }
    with_a_refusal(next.run(request).await).await
}

async fn with_a_refusal(response: Response) -> Response {
    let status = response.status();
    let is_refused = status.is_client_error() || status.is_server_error();
    if !is_refused || response.extensions().get::<Refusal>().is_some() {
        return response;
    }
    let kind = response.headers().get(header::CONTENT_TYPE);
    if kind.is_some_and(|kind| !kind.as_bytes().starts_with(b"text/plain")) {
        return response;
    }
    let (mut parts, body) = response.into_parts();
    let bytes = to_bytes(body, LONGEST).await.unwrap_or_default();
    let said = plain(&String::from_utf8_lossy(&bytes));
    let reason = match said.lines().next() {
        Some(said) if !said.is_empty() => said.to_owned(),
        _ => status
            .canonical_reason()
            .unwrap_or("refused")
            .to_lowercase(),
    };
    // They describe the text that is gone; others, such as `Allow`, stay.
    parts.headers.remove(header::CONTENT_LENGTH);
    parts.headers.remove(header::CONTENT_TYPE);
    let mut answer = Refused::new(status, reason).into_response();
    for (name, value) in &parts.headers {
        answer.headers_mut().append(name, value.clone());
    }
    answer.map(Body::new)
}
