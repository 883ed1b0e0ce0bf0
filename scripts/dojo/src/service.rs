//! The service as one router.

use crate::refused::Refused;
use crate::state::Dojo;
use crate::{api, health, metrics, pages, security, sign_in};
use axum::http::StatusCode;
use axum::middleware::from_fn;
use axum::routing::{get, post};
use axum::{Extension, Router};
use metrics_exporter_prometheus::PrometheusHandle;

/// Everything that is answered over HTTP. It must be served with the client's address at hand (`ConnectInfo<SocketAddr>`).
pub fn router(dojo: Dojo, figures: PrometheusHandle) -> Router {
    let router = Router::new()
        .merge(pages::router())
        .nest(dojo_protocol::BASE, api::router().fallback(nothing_there))
        .route("/sign-out", post(sign_in::out))
        .route("/health", get(health::alive))
        .route("/ready", get(health::ready))
        .route("/metrics", get(metrics::page).layer(Extension(figures)));
    security::around(router, &dojo)
        .layer(from_fn(metrics::measure))
        .with_state(dojo)
}

async fn nothing_there() -> Refused {
    Refused::new(
        StatusCode::NOT_FOUND,
        "the dojo has nothing at this address; is your kit older or newer than the host's?",
    )
}
