//! Figures for whoever watches the service, in Prometheus' text format. Names begin with `dojo_`.

use crate::queue::LANES;
use crate::refused::Refused;
use crate::security::ClientAddress;
use crate::settings::Lane;
use crate::state::Dojo;
use crate::visitor::Host;
use ::metrics::{counter, describe_counter, describe_gauge, describe_histogram, gauge, histogram};
use axum::Extension;
use axum::extract::{FromRequestParts, MatchedPath, Request, State};
use axum::http::header;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use metrics_exporter_prometheus::{Matcher, PrometheusBuilder, PrometheusHandle};
use std::time::{Duration, Instant};
use syllabus::{Problem, Result};

const HTTP: &str = "dojo_http_request_seconds";
const GRADING: &str = "dojo_grading_seconds";
const VERDICTS: &str = "dojo_verdicts_total";
const QUEUE: &str = "dojo_queue_waiting";
const STREAMS: &str = "dojo_streams_connected";
const RENDERINGS: &str = "dojo_board_renderings_total";

/// Upper ends of what is counted together, in seconds.
const HTTP_SECONDS: [f64; 9] = [0.001, 0.005, 0.02, 0.1, 0.5, 1.0, 5.0, 20.0, 60.0];
const GRADING_SECONDS: [f64; 9] = [0.5, 1.0, 2.0, 4.0, 8.0, 15.0, 30.0, 60.0, 300.0];

/// Begins to count, once a process.
///
/// # Errors
/// Where something else in this process counts already.
pub fn begin() -> Result<PrometheusHandle> {
    let cannot = |error| Problem::new(format!("the figures cannot be kept: {error}"));
    let handle = PrometheusBuilder::new()
        .set_buckets_for_metric(Matcher::Full(HTTP.to_owned()), &HTTP_SECONDS)
        .and_then(|builder| {
            builder.set_buckets_for_metric(Matcher::Full(GRADING.to_owned()), &GRADING_SECONDS)
        })
        .and_then(PrometheusBuilder::install_recorder)
        .map_err(cannot)?;
    describe_histogram!(
        HTTP,
        "Time until an answer began, by method, route and status"
    );
    describe_histogram!(GRADING, "Time that a grading took on this host, by lane");
    describe_counter!(
        VERDICTS,
        "Verdicts given on this host since it started, by state"
    );
    describe_gauge!(QUEUE, "Gradings that wait, by lane");
    describe_gauge!(STREAMS, "Browsers that hold a stream of events open");
    gauge!(STREAMS).set(0.0);
    describe_counter!(
        RENDERINGS,
        "Times that the room was read and the board rendered, for all who watch together"
    );
    counter!(RENDERINGS).absolute(0);
    Ok(handle)
}

/// A grading came to its end here.
pub fn graded(lane: Lane, state: &str, took: Duration) {
    histogram!(GRADING, "lane" => lane.name()).record(took.as_secs_f64());
    counter!(VERDICTS, "state" => state.to_owned()).increment(1);
}

/// The board was rendered, once for all who watch.
pub(crate) fn board_rendered() {
    counter!(RENDERINGS).increment(1);
}

/// A browser's stream of events, counted until it is dropped.
pub struct Stream(());

/// A stream begins; keep what this gives for as long as it lasts.
pub fn stream() -> Stream {
    gauge!(STREAMS).increment(1.0);
    Stream(())
}

impl Drop for Stream {
    fn drop(&mut self) {
        gauge!(STREAMS).decrement(1.0);
    }
}

/// Measures each request. Routes are named as they are written, so that no key or name becomes part of a figure.
pub(crate) async fn measure(request: Request, next: Next) -> Response {
    let route = request.extensions().get::<MatchedPath>();
    let route = route.map_or_else(|| "none".to_owned(), |route| route.as_str().to_owned());
    let method = match request.method().as_str() {
        method @ ("GET" | "HEAD" | "POST" | "PUT" | "DELETE") => method.to_owned(),
        _ => "other".to_owned(),
    };
    let begun = Instant::now();
    let response = next.run(request).await;
    let took = begun.elapsed();
    let status = response.status().as_u16();
    tracing::debug!(
        method,
        route,
        status,
        milliseconds = took.as_millis(),
        "answered"
    );
    let status = status.to_string();
    histogram!(HTTP, "method" => method, "route" => route, "status" => status)
        .record(took.as_secs_f64());
    response
}

/// `GET /metrics`: for the host's key, or from this machine itself.
pub(crate) async fn page(
    State(dojo): State<Dojo>,
    Extension(handle): Extension<PrometheusHandle>,
    request: Request,
) -> std::result::Result<Response, Refused> {
    let (mut parts, _) = request.into_parts();
    let address = parts.extensions.get::<ClientAddress>();
    if !address.is_some_and(|address| address.is_this_machine) {
        Host::from_request_parts(&mut parts, &dojo).await?;
    }
    for lane in LANES {
        let waiting = dojo.store.waiting_in(lane).await?;
        gauge!(QUEUE, "lane" => lane.name()).set(waiting as f64);
    }
    let kind = [(header::CONTENT_TYPE, "text/plain; version=0.0.4")];
    Ok((kind, handle.render()).into_response())
}
