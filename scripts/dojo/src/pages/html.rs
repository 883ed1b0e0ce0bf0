//! From a template to a response.

use crate::refused::Refused;
use askama::Template;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use syllabus::Problem;

/// A page about somebody, which no cache may keep.
pub(crate) fn private(page: &impl Template) -> Result<Response, Refused> {
    let mut response = Html(text(page)?).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}

/// A template's text.
pub(crate) fn text(page: &impl Template) -> Result<String, Refused> {
    page.render()
        .map_err(|error| Problem::new(format!("a page could not be put together: {error}")).into())
}

/// What is asked for does not exist.
pub(crate) fn missing(what: &str) -> Refused {
    Refused::new(StatusCode::NOT_FOUND, what)
}
