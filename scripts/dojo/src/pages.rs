//! What browsers ask: the board for the projector, a learner's own page, the host's desk, and what the host takes home.
//!
//! Pages are whole without scripts. What changes while somebody looks comes by server-sent events: the board's parts ready-made,
//! rendered once for all who watch (`board`); the other pages are told that something changed and ask for themselves again.

mod board;

pub(crate) mod hall;
mod host;
pub(crate) mod html;
mod join;
mod mark;
mod me;
mod nudges;
pub mod plain_text;
mod refusal;
pub(crate) mod room;
mod source;
mod static_files;
pub(crate) mod times;
mod verdict;

pub use refusal::{as_page, not_found};

use crate::export;
use crate::state::Dojo;
use axum::response::Redirect;
use axum::routing::get;
use axum::{Extension, Router};
use hall::Hall;
use std::sync::Arc;

/// The pages. Whoever stands around them gives refusals a page: [`as_page`].
pub fn router() -> Router<Dojo> {
    Router::new()
        .route("/", get(|| async { Redirect::to("/board") }))
        .merge(board::router())
        .merge(join::router())
        .merge(me::router())
        .merge(host::router())
        .merge(export::router())
        .merge(static_files::router())
        .fallback(not_found)
        .layer(Extension(Arc::new(Hall::new())))
}
