//! What the host takes home.

use crate::state::Dojo;
use axum::Router;

/// Below `/desk/export`.
pub(crate) fn router() -> Router<Dojo> {
    Router::new()
}
