//! Grades what the queue gives: in the service itself, or on another host that shares its Postgres.

mod grading_thread;
mod hands;
mod in_service;
mod standalone;
mod trouble;

pub use grading_thread::Grade;
pub use in_service::InService;
pub use standalone::{Options, run};

use crate::queue::{LANES, Permits, Slots};
use crate::settings::Lane;
use crate::state::Change;
use crate::store::{Store, fresh_id};
use hands::Hands;
use std::collections::BTreeMap;
use std::future::Future;
use std::sync::Arc;
use std::time::Duration;
use syllabus::{Problem, Result};
use tokio::sync::watch;
use tokio::task::JoinSet;
use tokio::time::{sleep, timeout};

/// How often a worker shows that it is alive; [`crate::queue::dispatch::PATIENCE`] is several times as long.
pub const BEAT: Duration = Duration::from_secs(3);

/// What a worker needs.
pub struct Worker {
    /// Where the work is.
    pub store: Store,
    /// Who tells that there is some.
    pub permits: Permits,
    /// What the host calls it.
    pub name: String,
    /// How much it does at a time.
    pub slots: Slots,
    /// What grades a submission.
    pub grade: Grade,
    /// Says why nothing can be graded here just now, such as a full disk: then nothing is taken.
    pub room: Arc<dyn Fn() -> Result<()> + Send + Sync>,
    /// The suites that it grades by, by kata.
    pub suites: BTreeMap<String, String>,
    /// How often it shows that it is alive.
    pub beat: Duration,
    /// Who hears of each grading that begins or ends.
    pub tell: Arc<dyn Fn(Change) + Send + Sync>,
}

/// A worker at work, until it is stopped.
pub struct Working {
    hands: Arc<Hands>,
    stopping: watch::Sender<bool>,
    lanes: JoinSet<()>,
}

impl Worker {
    /// Begins to work on every lane.
    pub fn start(self) -> Working {
        let (stopping, stops) = watch::channel(false);
        let permits = self.permits.clone();
        let hands = Arc::new(Hands::new(self, stops));
        let mut lanes = JoinSet::new();
        for lane in LANES {
            lanes.spawn(serve(hands.clone(), permits.clone(), lane));
        }
        Working {
            hands,
            stopping,
            lanes,
        }
    }

    /// Works until `stop` ends, then finishes within the limit what it is at, or lays it back.
    ///
    /// # Errors
    /// Where the workshop went on with other suites than this worker has: then it ends by itself, since it would take and lay back
    /// the same work for ever.
    pub async fn work_until(self, stop: impl Future<Output = ()>, limit: Duration) -> Result<()> {
        let working = self.start();
        let hands = working.hands.clone();
        let ended = tokio::select! {
            () = stop => Ok(()),
            reason = hands.until_stale() => Err(Problem::new(reason)),
        };
        working.stop(limit).await;
        ended
    }
}

impl Working {
    /// Takes nothing more, waits for so long for what is being graded, and lays the rest back into its lane.
    pub async fn stop(mut self, limit: Duration) {
        let _ = self.stopping.send(true);
        self.lanes.abort_all();
        if timeout(limit, self.hands.until_idle()).await.is_err() {
            self.hands.give_back_all().await;
            // What they started is ended before this process is.
            let _ = timeout(Duration::from_secs(2), self.hands.until_idle()).await;
        }
    }
}

/// Serves one lane, and goes on after whatever ends the carrier, such as a database that is started anew.
async fn serve(hands: Arc<Hands>, permits: Permits, lane: Lane) {
    loop {
        // apalis takes the name of a worker that was alive a moment ago for taken.
        let name = format!("{}-{}-{}", hands.name(), lane.name(), &fresh_id()[..6]);
        let taking = hands.clone();
        let handle = move |lane| {
            let taking = taking.clone();
            // On its own, since what is being graded must not end with the carrier.
            let grading = tokio::spawn(async move { taking.take(lane).await });
            async move {
                if let Err(error) = grading.await {
                    tracing::error!(%error, "a grading ended unexpectedly");
                }
            }
        };
        let error = permits.serve(lane, &name, hands.slots(), handle).await;
        tracing::warn!(%error, lane = lane.name(), "the queue does not answer; trying again");
        sleep(Duration::from_secs(1)).await;
    }
}
