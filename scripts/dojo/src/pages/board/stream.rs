use crate::metrics;
use crate::pages::hall::{Hall, Published};
use crate::refused::Refused;
use crate::state::Dojo;
use axum::Extension;
use axum::extract::{Query, State};
use axum::http::HeaderMap;
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use futures_util::stream;
use serde::Deserialize;
use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::watch;

/// A proxy drops a connection on which nothing comes for long.
const HEARTBEAT: Duration = Duration::from_secs(15);

#[derive(Deserialize)]
pub(super) struct Asked {
    /// The version that stands in the page.
    since: Option<String>,
}

struct Viewer {
    dojo: Dojo,
    updates: watch::Receiver<Option<Arc<Published>>>,
    has: u64,
    /// Counts it among the open streams while it lasts.
    _stream: metrics::Stream,
}

/// Changes of the board, from the version that the viewer has. A browser that lost its connection says by itself which one that was.
pub(super) async fn events(
    State(dojo): State<Dojo>,
    Extension(hall): Extension<Arc<Hall>>,
    Query(asked): Query<Asked>,
    headers: HeaderMap,
) -> Result<Response, Refused> {
    let updates = hall.subscribe();
    let published = hall.board(&dojo).await?;
    let last = headers.get("last-event-id").and_then(|id| id.to_str().ok());
    let has = last
        .or(asked.since.as_deref())
        .map_or(0, |name| published.version_of(name));
    let viewer = Viewer {
        dojo,
        updates,
        has,
        _stream: metrics::stream(),
    };
    let updates = stream::unfold(viewer, |mut viewer| async move {
        let event = viewer.next().await?;
        Some((Ok::<_, Infallible>(event), viewer))
    });
    let heartbeat = KeepAlive::new().interval(HEARTBEAT).text("here");
    // nginx collects what it is not told to pass on at once.
    let at_once = [("x-accel-buffering", "no")];
    Ok((at_once, Sse::new(updates).keep_alive(heartbeat)).into_response())
}

impl Viewer {
    /// The next event; none once the service stops.
    async fn next(&mut self) -> Option<Event> {
        loop {
            let latest = self.updates.borrow_and_update().clone();
            if let Some(published) = latest.filter(|latest| latest.version != self.has) {
                let data = published.since(self.has);
                self.has = published.version;
                return Some(
                    Event::default()
                        .event("parts")
                        .id(published.name())
                        .data(data),
                );
            }
            tokio::select! {
                changed = self.updates.changed() => changed.ok()?,
                () = self.dojo.until_closing() => return None,
            }
        }
    }
}
