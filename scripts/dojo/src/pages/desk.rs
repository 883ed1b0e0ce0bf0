use crate::state::Dojo;
use axum::Router;
pub(super) fn router() -> Router<Dojo> {
    Router::new()
}
