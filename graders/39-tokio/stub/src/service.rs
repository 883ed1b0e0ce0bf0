//! A service that takes no more than it can do, and that can be told to stop.

use std::time::Duration;

/// What became of the jobs that a service has accepted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// Jobs that ran to their end.
    pub finished: usize,
    /// Jobs that panicked.
    pub panicked: usize,
    /// Jobs that were dropped because their time was up, at an `await` or before they began.
    pub aborted: usize,
}

/// Runs jobs on tasks of their own, a limited number at once, until it is shut down.
///
/// All its methods must be awaited inside of a tokio runtime, and all may be in progress at the same time, on any thread: a
/// service is `Send + Sync`, and the futures of its methods are `Send` (so no `std::sync::MutexGuard` is held at an `await`).
///
/// (Not specified: what becomes of the jobs when a service is dropped without a shutdown, and of a job whose drop panics.)
#[derive(Debug)]
pub struct Service {
    // The fields are yours.
}

impl Service {
    /// A service that runs at most `limit` jobs at once. `limit` is at least 1, and at most
    /// [`Semaphore::MAX_PERMITS`](tokio::sync::Semaphore::MAX_PERMITS).
    pub fn new(limit: usize) -> Self {
        todo!()
    }

    /// Waits until fewer than the limit of jobs run, then accepts the job, which begins to run on a task of its own, and
    /// returns without waiting for its end.
    ///
    /// A job makes room when it ends, also when it ends by a panic; a panic harms nobody else.
    ///
    /// If the future of a waiting `submit` is dropped, the job never runs, and it is as if it had not been called.
    ///
    /// # Errors
    /// From the moment [`Service::shutdown`] is first polled no job is accepted: the job comes back untouched, at once, from
    /// later calls and from those that wait.
    pub async fn submit<F>(&self, job: F) -> Result<(), F>
    where
        F: Future<Output = ()> + Send + 'static,
    {
        todo!()
    }

    /// Accepts no further job and waits for those that run, for as long as `grace`. What still runs then is aborted: dropped at
    /// the `await` where it stands. Returns as soon as no job is left, not one of them undropped, and says what became of all
    /// that were ever accepted.
    ///
    /// It may be called again, at the same time or later. Each call waits with a grace of its own, the first grace that passes
    /// aborts for all, and all give the same report: so `shutdown(Duration::ZERO)` cuts a patient shutdown short.
    ///
    /// If its future is dropped, the service stays closed, and the jobs keep running until they end or a further call's grace
    /// has passed.
    ///
    /// ```
    /// use kata_39::service::{Report, Service};
    /// use std::time::Duration;
    /// use tokio::time::sleep;
    ///
    /// #[tokio::main(flavor = "current_thread", start_paused = true)]
    /// async fn main() {
    ///     let service = Service::new(2);
    ///     for seconds in [1, 600] {
    ///         let job = sleep(Duration::from_secs(seconds));
    ///         assert!(service.submit(job).await.is_ok());
    ///     }
    ///     let report = service.shutdown(Duration::from_secs(30)).await;
    ///     assert_eq!(report, Report { finished: 1, panicked: 0, aborted: 1 });
    ///     assert!(service.submit(async {}).await.is_err());
    /// }
    /// ```
    pub async fn shutdown(&self, grace: Duration) -> Report {
        todo!()
    }
}
