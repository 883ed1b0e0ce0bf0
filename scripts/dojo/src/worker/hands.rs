//! One grading from its claim to its end.

use super::trouble::pause_after;
use super::{Worker, grading_thread};
use crate::clock;
use crate::metrics;
use crate::settings::Lane;
use crate::state::Change;
use crate::store::{Claimed, Ended, NO_LONGER_OFFERED, Sums};
use grading::Graded;
use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};
use syllabus::{Problem, Result};
use tokio::sync::watch;
use tokio::time::{MissedTickBehavior, interval, sleep, timeout};

/// After so long a grading is called off, whatever it hangs on. The sandbox's own limits end everything long before.
const LONGEST: Duration = Duration::from_secs(30 * 60);

/// How long a slot stays empty where there is no room to grade in it.
const UNTIL_THERE_IS_ROOM: Duration = Duration::from_secs(5);

/// What all gradings of a worker share.
pub(super) struct Hands {
    worker: Worker,
    stops: watch::Receiver<bool>,
    /// How many are at it, from before the claim to after the end.
    busy: watch::Sender<usize>,
    held: Mutex<HashMap<String, Held>>,
    /// Why this worker's pack is not the workshop's any more, once a grading has shown it.
    stale: watch::Sender<Option<String>>,
    /// How many gradings in a row have come to nothing.
    failures: AtomicU32,
}

/// A grading that goes on.
struct Held {
    lease: String,
    cancelled: Arc<AtomicBool>,
}

/// Whether a worker can grade what it holds.
enum Fit {
    Well,
    /// The workshop has no such kata any more.
    NoLongerOffered,
    /// The workshop went on with a suite that this worker does not have.
    Stale,
}

impl Hands {
    pub fn new(worker: Worker, stops: watch::Receiver<bool>) -> Self {
        Self {
            worker,
            stops,
            busy: watch::channel(0).0,
            held: Mutex::default(),
            stale: watch::channel(None).0,
            failures: AtomicU32::new(0),
        }
    }

    pub fn name(&self) -> &str {
        &self.worker.name
    }

    pub fn slots(&self) -> usize {
        self.worker.slots.count()
    }

    /// Takes the fairest grading of the lane, if there still is one, and sees it to its end.
    pub async fn take(&self, lane: Lane) {
        let slot = self.worker.slots.take(lane).await;
        self.busy.send_modify(|busy| *busy += 1);
        if let Err(problem) = (self.worker.room)() {
            tracing::error!(%problem, "nothing is graded here");
            self.rest(UNTIL_THERE_IS_ROOM).await;
        } else if !*self.stops.borrow() {
            // A permit that cannot be used is gone; whoever hands them out sees that the grading still waits.
            match self
                .worker
                .store
                .claim(lane, &self.worker.name, clock::now())
                .await
            {
                Ok(Some(claimed)) => self.see_through(lane, slot.number(), claimed).await,
                Ok(None) => {}
                Err(error) => tracing::warn!(%error, "no grading could be taken from the queue"),
            }
        }
        self.busy.send_modify(|busy| *busy -= 1);
    }

    /// Ends when nothing is being graded.
    pub async fn until_idle(&self) {
        let mut busy = self.busy.subscribe();
        let _ = busy.wait_for(|busy| *busy == 0).await;
    }

    /// Ends once a grading has shown that the workshop went on with another suite than this worker has; says so in one line.
    pub async fn until_stale(&self) -> String {
        let mut stale = self.stale.subscribe();
        let reason = stale.wait_for(Option::is_some).await;
        // The sender is this value's own, so there is a reason.
        reason
            .ok()
            .and_then(|reason| reason.clone())
            .unwrap_or_default()
    }

    /// Lays back whatever is being graded; its results, if they still come, are refused for want of a lease.
    pub async fn give_back_all(&self) {
        let held: Vec<_> = self.held().drain().collect();
        for (grading, Held { lease, cancelled }) in held {
            cancelled.store(true, Ordering::Relaxed);
            if let Err(error) = self.worker.store.give_back(&grading, &lease).await {
                tracing::warn!(%error, grading, "a grading could not be laid back; it will be when it is found silent");
            }
        }
    }

    async fn see_through(&self, lane: Lane, slot: u32, mut claimed: Claimed) {
        let cancelled = Arc::new(AtomicBool::new(false));
        let held = Held {
            lease: claimed.lease.clone(),
            cancelled: cancelled.clone(),
        };
        self.held().insert(claimed.id.clone(), held);
        self.tell(&claimed);
        let pause = match self.suite_fits(&mut claimed).await {
            Ok(Fit::Well) => {
                let began = Instant::now();
                let result = self.grade(slot, &claimed, cancelled).await;
                let failures = match &result {
                    Ok(graded) => {
                        metrics::graded(lane, &Sums::of(graded).state, began.elapsed());
                        self.failures.store(0, Ordering::Relaxed);
                        0
                    }
                    Err(_) => self.failures.fetch_add(1, Ordering::Relaxed) + 1,
                };
                self.end(&claimed, result).await;
                pause_after(failures)
            }
            Ok(Fit::NoLongerOffered) => {
                self.end(&claimed, Err(Problem::new(NO_LONGER_OFFERED)))
                    .await;
                Duration::ZERO
            }
            Ok(Fit::Stale) => {
                self.lay_back(&claimed).await;
                let kata = &claimed.bundle.kata;
                let reason = format!(
                    "this worker's pack has another suite for kata {kata} than the workshop has by now; copy the workshop's pack here and start it anew"
                );
                tracing::error!(reason, grading = claimed.id, "laid back");
                self.stale.send_replace(Some(reason));
                // Where nobody ends this worker for it, whoever gave it back would be the next to take it.
                Duration::from_secs(5)
            }
            Err(problem) => {
                tracing::error!(%problem, grading = claimed.id, "laid back");
                self.lay_back(&claimed).await;
                Duration::from_secs(5)
            }
        };
        self.held().remove(&claimed.id);
        self.tell(&claimed);
        self.rest(pause).await;
    }

    /// Whether this worker has the suite that is to judge. One that was held while the workshop went on with a new suite is for the
    /// new one.
    async fn suite_fits(&self, claimed: &mut Claimed) -> Result<Fit> {
        let kata = &claimed.bundle.kata;
        let here = self.worker.suites.get(kata);
        if here == Some(&claimed.suite) {
            return Ok(Fit::Well);
        }
        let store = &self.worker.store;
        let wanted = store
            .suite(kata)
            .await
            .map_err(|error| Problem::new(error.to_string()))?;
        let Some(wanted) = wanted else {
            return Ok(Fit::NoLongerOffered);
        };
        if let Some(here) = here
            && *here == wanted.hash
            && store
                .readdress(&claimed.id, &claimed.lease, here)
                .await
                .is_ok_and(|done| done)
        {
            claimed.suite = wanted.hash;
            return Ok(Fit::Well);
        }
        Ok(Fit::Stale)
    }

    async fn lay_back(&self, claimed: &Claimed) {
        let store = &self.worker.store;
        if let Err(error) = store.give_back(&claimed.id, &claimed.lease).await {
            tracing::warn!(%error, grading = claimed.id, "a grading could not be laid back; it will be when it is found silent");
        }
    }

    /// Grades, and shows all the while that somebody is at it.
    async fn grade(
        &self,
        slot: u32,
        claimed: &Claimed,
        cancelled: Arc<AtomicBool>,
    ) -> Result<Graded> {
        let began = Instant::now();
        let grade = self.worker.grade.clone();
        let mut graded =
            grading_thread::start(grade, slot, claimed.bundle.clone(), cancelled.clone());
        let mut beats = interval(self.worker.beat);
        beats.set_missed_tick_behavior(MissedTickBehavior::Delay);
        loop {
            tokio::select! {
                result = &mut graded => {
                    return result.unwrap_or_else(|_| Err(Problem::new("the grader ended without a word")));
                }
                _ = beats.tick() => {}
            }
            if began.elapsed() > LONGEST {
                cancelled.store(true, Ordering::Relaxed);
            }
            match self.worker.store.extend(&claimed.id, &claimed.lease).await {
                Ok(true) => {}
                // Somebody else has it now; there is no use in going on.
                Ok(false) => cancelled.store(true, Ordering::Relaxed),
                Err(error) => {
                    tracing::warn!(%error, "the database does not hear that a grading goes on")
                }
            }
        }
    }

    /// Writes what came of it, as soon as the database takes it: after a restart, or when its disk has room again.
    async fn end(&self, claimed: &Claimed, result: Result<Graded>) {
        let mut pause = Duration::from_millis(200);
        loop {
            match self.write(claimed, &result).await {
                Ok(()) => return,
                Err(error) if *self.stops.borrow() => {
                    tracing::warn!(%error, grading = claimed.id, "a result is lost; the work will be graded again");
                    return;
                }
                Err(error) => {
                    tracing::warn!(%error, grading = claimed.id, "a result waits for the database")
                }
            }
            sleep(pause).await;
            pause = (pause * 2).min(Duration::from_secs(5));
        }
    }

    async fn write(&self, claimed: &Claimed, result: &Result<Graded>) -> sqlx::Result<()> {
        let store = &self.worker.store;
        match result {
            Ok(graded) => {
                if !store
                    .complete(&claimed.id, &claimed.lease, graded, clock::now())
                    .await?
                {
                    tracing::info!(
                        grading = claimed.id,
                        "a result came too late; somebody else has the grading"
                    );
                }
            }
            Err(problem) => {
                let ended = store
                    .fail(
                        &claimed.id,
                        &claimed.lease,
                        &problem.to_string(),
                        clock::now(),
                    )
                    .await?;
                let parked = ended == Ended::Parked;
                tracing::warn!(grading = claimed.id, %problem, tries = claimed.tries, parked, "a grading came to nothing");
            }
        }
        Ok(())
    }

    /// Keeps the slot empty for so long, or until the worker is stopped.
    async fn rest(&self, pause: Duration) {
        let mut stops = self.stops.clone();
        let _ = timeout(pause, stops.wait_for(|stops| *stops)).await;
    }

    fn tell(&self, claimed: &Claimed) {
        (self.worker.tell)(Change::Submission {
            id: claimed.submission.clone(),
            participant_id: claimed.participant.clone(),
            kata: claimed.bundle.kata.clone(),
        });
    }

    fn held(&self) -> MutexGuard<'_, HashMap<String, Held>> {
        self.held.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
