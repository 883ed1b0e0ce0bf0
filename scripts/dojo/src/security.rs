//! What stands around every request: who may ask how often, how much, from where, and what a browser may do with the answer.

mod answers;
mod bodies;
mod client_address;
mod forgery;
mod headers;
mod host_name;
mod rates;

pub use client_address::ClientAddress;

use crate::sign_in;
use crate::state::Dojo;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::{Extension, Router};
use rates::Rates;
use std::sync::Arc;
use std::time::Duration;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::timeout::RequestBodyDeadlineLayer;

/// For so long a request's body may take: a submission over a slow network, but nobody who sends a byte a minute.
const BODY_WITHIN: Duration = Duration::from_secs(60);

/// The router with everything around it; what is named last here is met first.
pub(crate) fn around(router: Router<Dojo>, dojo: &Dojo) -> Router<Dojo> {
    let rates = Arc::new(Rates::new(&dojo.settings.limits));
    tokio::spawn(rates.clone().forget_the_idle());
    router
        .layer(from_fn_with_state(dojo.clone(), sign_in::by_link))
        .layer(from_fn_with_state(dojo.clone(), forgery::refuse))
        .layer(from_fn(bodies::limit))
        .layer(RequestBodyDeadlineLayer::new(BODY_WITHIN))
        .layer(from_fn(answers::in_time))
        .layer(from_fn(rates::limit))
        .layer(Extension(rates))
        .layer(from_fn_with_state(dojo.clone(), host_name::check))
        .layer(from_fn_with_state(dojo.clone(), client_address::find))
        .layer(CatchPanicLayer::custom(answers::after_a_panic))
        .layer(from_fn(answers::in_words))
        .layer(from_fn(headers::add))
}
