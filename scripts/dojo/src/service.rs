//! The service as one router.

use crate::state::Dojo;
use crate::{api, pages};
use axum::Router;

/// Everything that is answered over HTTP.
pub fn router(dojo: Dojo) -> Router {
    Router::new()
        .merge(pages::router())
        .nest(dojo_protocol::BASE, api::router())
        .with_state(dojo)
}
