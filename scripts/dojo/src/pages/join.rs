//! Where the join address leads in a browser, as for whoever pointed a phone at the QR code: what to type, and where.

use super::board::join_word;
use super::{html, static_files};
use crate::refused::Refused;
use crate::state::Dojo;
use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::http::header;
use axum::response::{Html, IntoResponse, Response};
use axum::routing::get;

pub(super) fn router() -> Router<Dojo> {
    Router::new()
        .route("/join", get(page))
        .route("/join/{code}", get(page))
}

#[derive(Template)]
#[template(path = "join.html")]
struct Page<'a> {
    title: &'a str,
    address: &'a str,
    code: String,
    version: &'a str,
}

/// Whatever code is asked for, the page shows the one that is right: the board shows it to everybody too.
async fn page(State(dojo): State<Dojo>) -> Result<Response, Refused> {
    let text = html::text(&Page {
        title: &dojo.settings.title,
        address: &dojo.address,
        code: join_word(&dojo).await?,
        version: static_files::version(),
    })?;
    let no_cache = [(header::CACHE_CONTROL, "no-cache")];
    Ok((no_cache, Html(text)).into_response())
}
