//! What terminals ask.

use crate::state::Dojo;
use axum::Router;

/// Below `/api/v1`.
pub fn router() -> Router<Dojo> {
    Router::new()
}
