//! What browsers ask.

use crate::state::Dojo;
use axum::Router;

/// The pages.
pub fn router() -> Router<Dojo> {
    Router::new()
}
