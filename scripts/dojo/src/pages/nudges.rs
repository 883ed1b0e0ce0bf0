//! Tells a page that what it shows has changed; the page then asks for itself again.

use crate::metrics;
use crate::state::{Change, Dojo};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use futures_util::stream;
use std::convert::Infallible;
use std::time::Duration;
use tokio::sync::broadcast;
use tokio::sync::broadcast::error::RecvError;
use tokio::time::sleep;

const HEARTBEAT: Duration = Duration::from_secs(15);

/// Between two of them; what changes meanwhile is told once.
const BETWEEN: Duration = Duration::from_millis(700);

/// So often without any change that is told: workers on other hosts change the database, and times of waiting grow.
const UNTOLD: Duration = Duration::from_secs(20);

struct Listener<F> {
    dojo: Dojo,
    changes: broadcast::Receiver<Change>,
    concerns: F,
    has_told: bool,
    /// Counts it among the open streams while it lasts.
    _stream: metrics::Stream,
}

/// A stream of `changed`, for each change that concerns the page.
pub(super) fn nudges<F>(dojo: Dojo, concerns: F) -> Response
where
    F: Fn(&Change) -> bool + Send + Sync + 'static,
{
    let changes = dojo.changes.subscribe();
    let listener = Listener {
        dojo,
        changes,
        concerns,
        has_told: false,
        _stream: metrics::stream(),
    };
    let events = stream::unfold(listener, |mut listener| async move {
        listener.next().await?;
        let event = Event::default().event("changed").data("");
        Some((Ok::<_, Infallible>(event), listener))
    });
    let heartbeat = KeepAlive::new().interval(HEARTBEAT).text("here");
    let at_once = [("x-accel-buffering", "no")];
    (at_once, Sse::new(events).keep_alive(heartbeat)).into_response()
}

impl<F: Fn(&Change) -> bool> Listener<F> {
    async fn next(&mut self) -> Option<()> {
        if std::mem::replace(&mut self.has_told, true) {
            sleep(BETWEEN).await;
        }
        let untold = sleep(UNTOLD);
        tokio::pin!(untold);
        loop {
            tokio::select! {
                change = self.changes.recv() => match change {
                    Ok(change) if (self.concerns)(&change) => break,
                    Ok(_) => {}
                    // Among those that were lost may be one that concerns it.
                    Err(RecvError::Lagged(_)) => break,
                    Err(RecvError::Closed) => return None,
                },
                () = &mut untold => break,
                () = self.dojo.until_closing() => return None,
            }
        }
        // The page reads everything anew, so what else came is told with this.
        self.changes = self.changes.resubscribe();
        Some(())
    }
}
