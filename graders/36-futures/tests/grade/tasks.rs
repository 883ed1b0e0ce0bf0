//! Tasks that poll a learner's futures, and know who woke them.

use std::cell::RefCell;
use std::mem;
use std::pin::Pin;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll, Wake, Waker};

/// More polls than any future of these checks needs.
const PATIENCE: usize = 60;

/// A task that counts how often it is woken.
pub struct Task(Arc<Wakes>);

struct Wakes(AtomicUsize);

impl Wake for Wakes {
    fn wake(self: Arc<Self>) {
        self.0.fetch_add(1, Ordering::Relaxed);
    }
}

impl Task {
    pub fn new() -> Self {
        Self(Arc::new(Wakes(AtomicUsize::new(0))))
    }

    /// Polls the future once, with a context of this task.
    pub fn poll<F: Future + Unpin>(&self, future: &mut F) -> Poll<F::Output> {
        let waker = Waker::from(Arc::clone(&self.0));
        Pin::new(future).poll(&mut Context::from_waker(&waker))
    }

    /// Polls the future until it is ready, or until patience is at an end: for checks that judge what comes after.
    pub fn poll_to_the_answer<F: Future + Unpin>(&self, future: &mut F) {
        let _ = (0..PATIENCE).find(|_| self.poll(future).is_ready());
    }

    /// How often it has been woken.
    pub fn wakes(&self) -> usize {
        self.0.0.load(Ordering::Relaxed)
    }

    /// How many wakers of this task somebody still keeps.
    pub fn wakers_kept(&self) -> usize {
        Arc::strong_count(&self.0) - 1
    }
}

/// The friendly executor: polls again and again, woken or not. `None` when it loses its patience.
pub fn in_a_busy_loop<F: Future + Unpin>(mut future: F) -> Option<F::Output> {
    let mut context = Context::from_waker(Waker::noop());
    (0..PATIENCE).find_map(|_| match Pin::new(&mut future).poll(&mut context) {
        Poll::Ready(output) => Some(output),
        Poll::Pending => None,
    })
}

/// Drops what somebody waits with; a stub's types have no `Drop` yet, which is why clippy would object to `drop`.
pub fn cancel<T>(_: T) {}

/// A future was pending and nobody has woken its task since.
#[derive(Debug, PartialEq)]
pub struct AsleepForEver {
    pub after_polls: usize,
}

/// The strict executor, as real ones are: after a pending poll it sleeps until the task has been woken.
pub fn polled_when_woken<F: Future + Unpin>(mut future: F) -> Result<F::Output, AsleepForEver> {
    let task = Task::new();
    for after_polls in 1..=PATIENCE {
        let woken_before = task.wakes();
        if let Poll::Ready(output) = task.poll(&mut future) {
            return Ok(output);
        }
        if task.wakes() == woken_before {
            return Err(AsleepForEver { after_polls });
        }
    }
    Err(AsleepForEver {
        after_polls: PATIENCE,
    })
}

/// The order in which tasks are woken, by their numbers.
#[derive(Clone, Default)]
pub struct WakeLog(Arc<Mutex<Vec<usize>>>);

struct Numbered {
    number: usize,
    log: WakeLog,
}

impl Wake for Numbered {
    fn wake(self: Arc<Self>) {
        self.log.with(|numbers| numbers.push(self.number));
    }
}

impl WakeLog {
    fn with<R>(&self, look: impl FnOnce(&mut Vec<usize>) -> R) -> R {
        look(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Polls the future once, as the task with that number.
    pub fn poll_as<F: Future + Unpin>(&self, number: usize, future: &mut F) -> Poll<F::Output> {
        let log = self.clone();
        let waker = Waker::from(Arc::new(Numbered { number, log }));
        Pin::new(future).poll(&mut Context::from_waker(&waker))
    }

    /// Who is woken by the action, in order.
    pub fn woken_by(&self, action: impl FnOnce()) -> Vec<usize> {
        self.with(Vec::clear);
        action();
        self.with(mem::take)
    }
}

thread_local! {
    static WHEN_WOKEN: RefCell<Option<Box<dyn FnOnce()>>> = const { RefCell::new(None) };
}

struct RunsCode;

impl Wake for RunsCode {
    fn wake(self: Arc<Self>) {
        if let Some(code) = WHEN_WOKEN.take() {
            code();
        }
    }
}

/// A waker that runs the code in the middle of the call that wakes it; one for each thread.
pub fn waker_that_runs(code: impl FnOnce() + 'static) -> Waker {
    WHEN_WOKEN.set(Some(Box::new(code)));
    Waker::from(Arc::new(RunsCode))
}
