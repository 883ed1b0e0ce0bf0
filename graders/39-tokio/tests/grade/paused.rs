//! A tokio runtime whose clock stands still until nobody has anything to do, and then jumps to the next timer. So hours pass
//! in no time, every instant is exact, and what waits for nothing at all is found out at once.

use grader_kit::Failure;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::task::JoinHandle;
use tokio::time::{Instant, timeout};

/// Longer than any check takes; it passes only where nothing else is going to happen.
const FOR_EVER: Duration = Duration::from_secs(100_000);

/// Runs a check on a tokio runtime of its own, on this thread, on paused time.
pub fn on_paused_time(check: impl Future<Output = ()>) {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_time()
        .start_paused(true)
        .build();
    let runtime = match runtime {
        Ok(runtime) => runtime,
        Err(error) => Failure::new(format!("no runtime: {error}")).raise(),
    };
    // A timer can be made only inside of the runtime.
    let limited = async { timeout(FOR_EVER, check).await };
    if runtime.block_on(limited).is_err() {
        hangs();
    }
}

/// Ends the check: it would wait for ever.
pub fn hangs() -> ! {
    Failure::new(
        "Everybody waits, and nobody is left to wake anyone: all timers have gone off, and the call has still not returned.\n\
         Which `await` stands there, and who should end it?",
    )
    .raise()
}

pub fn seconds(seconds: u64) -> Duration {
    Duration::from_secs(seconds)
}

pub fn millis(millis: u64) -> Duration {
    Duration::from_millis(millis)
}

/// The result of a task. What it panicked with goes on as a panic here.
pub async fn joined<T>(task: JoinHandle<T>) -> T {
    match task.await {
        Ok(value) => value,
        Err(error) => match error.try_into_panic() {
            Ok(panic) => std::panic::resume_unwind(panic),
            Err(error) => Failure::new(format!("the check's own task: {error}")).raise(),
        },
    }
}

/// Runs a future for that long and then drops it, as a `select!` or a `timeout` would.
pub async fn dropped_after<T>(patience: Duration, future: impl Future<Output = T>) {
    // What it returns, if it returns, is not the point.
    let _ = timeout(patience, future).await;
}

/// Notes with the time at which they were written, shared by the tasks of a check.
#[derive(Clone, Debug)]
pub struct Log<N> {
    begin: Instant,
    notes: Arc<Mutex<Vec<(Duration, N)>>>,
}

impl<N: Clone> Log<N> {
    /// An empty one; its time begins now.
    pub fn begin() -> Self {
        Self {
            begin: Instant::now(),
            notes: Arc::default(),
        }
    }

    /// How much time has passed since the log was begun.
    pub fn now(&self) -> Duration {
        self.begin.elapsed()
    }

    pub fn note(&self, note: N) {
        let note = (self.now(), note);
        let mut notes = self.notes.lock().unwrap_or_else(PoisonError::into_inner);
        notes.push(note);
    }

    /// Writes this note when the value that is returned is dropped.
    pub fn note_on_drop(&self, note: N) -> NoteOnDrop<N> {
        NoteOnDrop(self.clone(), note)
    }

    pub fn notes(&self) -> Vec<(Duration, N)> {
        let notes = self.notes.lock().unwrap_or_else(PoisonError::into_inner);
        notes.clone()
    }
}

/// See [`Log::note_on_drop`].
pub struct NoteOnDrop<N: Clone>(Log<N>, N);

impl<N: Clone> Drop for NoteOnDrop<N> {
    fn drop(&mut self) {
        self.0.note(self.1.clone());
    }
}

/// What the future gives, and the time from its first poll to its end.
pub async fn timed<F: Future>(future: F) -> (F::Output, Duration) {
    let begin = Instant::now();
    let output = future.await;
    (output, begin.elapsed())
}

/// The time from a future's first poll to its end.
pub async fn time_of(future: impl Future) -> Duration {
    timed(future).await.1
}
