//! smol's executor, on this thread, with a clock that the check itself moves on: when no task can go on, it jumps to the next
//! timer. There is no tokio runtime here, and none can be found.

use crate::batch::Time;
use crate::paused::hangs;
use smol::LocalExecutor;
use std::cell::RefCell;
use std::rc::Rc;
use std::task::{Poll, Waker};
use std::time::Duration;

/// Runs a check on smol to its end.
pub fn on_smol<T: 'static>(check: impl AsyncFnOnce(SmolTime) -> T + 'static) -> T {
    let executor = LocalExecutor::new();
    let time = SmolTime::default();
    let task = executor.spawn(check(time.clone()));
    while !task.is_finished() {
        if !executor.try_tick() && !time.jump() {
            hangs();
        }
    }
    smol::future::block_on(task)
}

/// A clock and its timers.
#[derive(Clone, Default)]
pub struct SmolTime(Rc<RefCell<Timers>>);

#[derive(Default)]
struct Timers {
    now: Duration,
    waiting: Vec<(Duration, Waker)>,
}

impl SmolTime {
    /// Goes on to the next timer; `false` if there is none.
    fn jump(&self) -> bool {
        let mut timers = self.0.borrow_mut();
        let Some(next) = timers.waiting.iter().map(|(due, _)| *due).min() else {
            return false;
        };
        timers.now = timers.now.max(next);
        let due = timers.waiting.extract_if(.., |(due, _)| *due <= next);
        let wakers: Vec<Waker> = due.map(|(_, waker)| waker).collect();
        drop(timers);
        wakers.into_iter().for_each(Waker::wake);
        true
    }
}

impl Time for SmolTime {
    fn now(&self) -> Duration {
        self.0.borrow().now
    }

    fn sleep(&self, duration: Duration) -> impl Future<Output = ()> + use<> {
        let time = self.clone();
        let due = self.now() + duration;
        std::future::poll_fn(move |context| {
            if due <= time.now() {
                return Poll::Ready(());
            }
            let timer = (due, context.waker().clone());
            time.0.borrow_mut().waiting.push(timer);
            Poll::Pending
        })
    }
}
