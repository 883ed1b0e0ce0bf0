use super::{html, static_files};
use crate::refused::Refused;
use askama::Template;
use axum::extract::Request;
use axum::http::{StatusCode, header};
use axum::middleware::Next;
use axum::response::{Html, IntoResponse, Response};
use dojo_protocol::Refusal;

#[derive(Template)]
#[template(path = "refusal.html")]
struct Page<'a> {
    title: &'a str,
    sentence: String,
    version: &'a str,
}

/// A page instead of JSON, for whoever asked with a browser: the status stays, and so do the headers.
pub async fn as_page(request: Request, next: Next) -> Response {
    let response = next.run(request).await;
    let Some(refusal) = response.extensions().get::<Refusal>().cloned() else {
        return response;
    };
    let status = response.status();
    let Ok(text) = html::text(&Page {
        title: headline(status),
        sentence: sentence(&refusal.reason),
        version: static_files::version(),
    }) else {
        return response;
    };
    let (mut parts, _) = response.into_parts();
    // They describe the JSON that is gone.
    parts.headers.remove(header::CONTENT_LENGTH);
    parts.headers.remove(header::CONTENT_TYPE);
    let mut page = Html(text).into_response();
    for (name, value) in &parts.headers {
        page.headers_mut().append(name, value.clone());
    }
    page.extensions_mut().insert(refusal);
    *page.status_mut() = status;
    page
}

/// For an address that leads nowhere.
pub async fn not_found() -> Refused {
    html::missing("there is no such page here; the board is at /board, and your own page at /me")
}

fn headline(status: StatusCode) -> &'static str {
    match status {
        StatusCode::UNAUTHORIZED => "Who are you?",
        StatusCode::FORBIDDEN => "Not for you",
        StatusCode::NOT_FOUND => "Nothing here",
        StatusCode::TOO_MANY_REQUESTS => "Too fast",
        status if status.is_server_error() => "Something went wrong here",
        _ => "That did not work",
    }
}

/// Refusals are written for terminals, which put their program's name before them.
fn sentence(reason: &str) -> String {
    let mut letters = reason.chars();
    let first = letters.next().map(|first| first.to_uppercase().to_string());
    let mut sentence = first.unwrap_or_default() + letters.as_str();
    if !sentence.ends_with(['.', '!', '?']) {
        sentence.push('.');
    }
    sentence
}
