//! The board for the projector.

mod picture;
mod stream;

pub(super) use picture::{Picture, picture};

use super::hall::Hall;
use super::{html, static_files};
use crate::refused::Refused;
use crate::state::Dojo;
use askama::Template;
use axum::extract::State;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::get;
use axum::{Extension, Router};
use qrcode::QrCode;
use qrcode::render::svg;
use std::sync::Arc;

pub(super) fn router() -> Router<Dojo> {
    Router::new()
        .route("/board", get(page))
        .route("/board/events", get(stream::events))
        .route("/board/join.svg", get(join_code))
}

#[derive(Template)]
#[template(path = "board/page.html")]
struct Page<'a> {
    title: &'a str,
    address: &'a str,
    code: String,
    now: i64,
    since: String,
    picture: &'a Picture,
    version: &'a str,
}

impl Page<'_> {
    fn part(&self, id: &str) -> &str {
        self.picture.parts.get(id).map_or("", String::as_str)
    }
}

async fn page(
    State(dojo): State<Dojo>,
    Extension(hall): Extension<Arc<Hall>>,
) -> Result<Response, Refused> {
    let published = hall.board(&dojo).await?;
    let text = html::text(&Page {
        title: &dojo.settings.title,
        address: &dojo.address,
        code: join_word(&dojo).await?,
        now: published.now,
        since: published.name(),
        picture: &published.picture,
        version: static_files::version(),
    })?;
    let no_cache = [(header::CACHE_CONTROL, "no-cache")];
    Ok((no_cache, Html(text)).into_response())
}

/// The word at the end of the join address.
pub(super) async fn join_word(dojo: &Dojo) -> Result<String, Refused> {
    let workshop = dojo.store.workshop().await?;
    Ok(workshop.map_or_else(String::new, |workshop| workshop.join_code))
}

async fn join_code(State(dojo): State<Dojo>) -> Result<Response, Refused> {
    let address = format!("{}/join/{}", dojo.address, join_word(&dojo).await?);
    let code = QrCode::new(address.as_bytes()).map_err(|error| {
        tracing::warn!(%error, "the join address makes no QR code");
        Refused::new(
            StatusCode::NOT_FOUND,
            "the join address is too long for a QR code",
        )
    })?;
    let image = code
        .render::<svg::Color>()
        .quiet_zone(true)
        .dark_color(svg::Color("#000000"))
        .light_color(svg::Color("#ffffff"))
        .build();
    let mut response = image.into_response();
    let headers = response.headers_mut();
    headers.insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static("image/svg+xml"),
    );
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    Ok(response)
}
