use crate::state::Dojo;
use axum::Router;
use axum::http::header;
use axum::response::IntoResponse;
use axum::routing::get;
use std::sync::LazyLock;

const STYLE: &str = include_str!("../../static/dojo.css");
const SCRIPT: &str = include_str!("../../static/dojo.js");
const ICON: &str = include_str!("../../static/icon.svg");

/// Stands in the addresses of the files, so that a browser that kept an older one asks again.
static VERSION: LazyLock<String> = LazyLock::new(|| {
    let mut hasher = blake3::Hasher::new();
    for text in [STYLE, SCRIPT, ICON] {
        hasher.update(text.as_bytes());
    }
    hasher.finalize().to_hex()[..12].to_owned()
});

/// What templates put behind the addresses.
pub(crate) fn version() -> &'static str {
    &VERSION
}

pub(super) fn router() -> Router<Dojo> {
    let css = "text/css; charset=utf-8";
    let script = "text/javascript; charset=utf-8";
    Router::new()
        .route("/static/dojo.css", get(move || file(css, STYLE)))
        .route("/static/dojo.js", get(move || file(script, SCRIPT)))
        .route("/static/icon.svg", get(|| file("image/svg+xml", ICON)))
        .route("/favicon.ico", get(|| file("image/svg+xml", ICON)))
}

async fn file(kind: &'static str, text: &'static str) -> impl IntoResponse {
    let headers = [
        (header::CONTENT_TYPE, kind),
        (header::CACHE_CONTROL, "public, max-age=31536000, immutable"),
    ];
    (headers, text)
}
