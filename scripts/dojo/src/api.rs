//! What terminals ask.

mod attempts;
mod body;
mod join;
pub(crate) mod names;
mod openness;
mod submissions;
mod submit;
mod view;
mod workshop;

pub use openness::{Openness, openness};
pub use view::view;

use crate::state::Dojo;
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::{get, post};

/// The most bytes that a submission's request may have: its work, [`submit::MOST_BYTES`], as JSON writes it.
pub(crate) const MOST_SUBMISSION_BYTES: usize = 5 << 20;

/// The most bytes of any other request.
const MOST_BYTES: usize = 16 << 10;

/// Below `/api/v1`.
pub fn router() -> Router<Dojo> {
    let submissions = post(submit::submit)
        .layer(DefaultBodyLimit::max(MOST_SUBMISSION_BYTES))
        .get(submissions::list);
    Router::new()
        .route(
            "/join",
            post(join::join).layer(DefaultBodyLimit::max(MOST_BYTES)),
        )
        .route("/workshop", get(workshop::workshop))
        .route("/submissions", submissions)
        .route("/submissions/{id}", get(submissions::one))
}
