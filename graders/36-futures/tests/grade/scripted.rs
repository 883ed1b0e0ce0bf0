//! Futures that checks feed to a learner's code, and what they saw.

use std::cell::RefCell;
use std::fmt::{self, Debug};
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

/// More polls than any script needs.
const PATIENCE: usize = 9;

/// What the futures of one check have noted.
#[derive(Clone, Default)]
pub struct Log(Rc<RefCell<Vec<String>>>);

impl Log {
    pub fn note(&self, event: String) {
        self.0.borrow_mut().push(event);
    }

    /// All that was noted since the last call.
    fn take(&self) -> String {
        self.0.take().join(", ")
    }

    /// Polls the future up to its answer: for each poll a line of what happened in it, and at the end the answer.
    pub fn story<F>(&self, future: F) -> Vec<String>
    where
        F: Future<Output: Debug>,
    {
        let mut future = Box::pin(future);
        let mut context = Context::from_waker(Waker::noop());
        let mut lines = Vec::new();
        for _ in 0..PATIENCE {
            match future.as_mut().poll(&mut context) {
                Poll::Pending => lines.push(self.take()),
                Poll::Ready(answer) => {
                    let before = self.take();
                    lines.push(format!("{before} => {answer:?}"));
                    break;
                }
            }
        }
        lines
    }

    /// A future that is pending that many times and then has that output. It notes each poll and its end.
    pub fn future<T>(&self, name: &'static str, pending: usize, output: T) -> Scripted<T> {
        Scripted {
            name,
            pending,
            output: Some(output),
            wakes_itself: false,
            seat: Seat::default(),
            log: self.clone(),
        }
    }
}

/// The same story, but silent on who was dropped when.
pub fn without_drops(story: &[impl AsRef<str>]) -> Vec<String> {
    let lines = story.iter().map(|line| {
        let (events, answer) = match line.as_ref().split_once(" => ") {
            Some((events, answer)) => (events, Some(answer)),
            None => (line.as_ref(), None),
        };
        let kept = events
            .split(", ")
            .filter(|event| !event.ends_with("dropped"));
        let kept = Vec::from_iter(kept).join(", ");
        answer.map_or(kept.clone(), |answer| format!("{kept} => {answer}"))
    });
    lines.collect()
}

/// Where a future leaves the waker of its last poll.
#[derive(Clone, Default)]
pub struct Seat(Rc<RefCell<Option<Waker>>>);

impl Seat {
    /// Wakes whoever polled the future last.
    pub fn wake(&self) {
        if let Some(waker) = self.0.take() {
            waker.wake();
        }
    }
}

/// Made by [`Log::future`].
pub struct Scripted<T> {
    name: &'static str,
    pending: usize,
    output: Option<T>,
    wakes_itself: bool,
    seat: Seat,
    log: Log,
}

impl<T> Scripted<T> {
    /// The same, but each pending poll wakes its task.
    pub fn waking(mut self) -> Self {
        self.wakes_itself = true;
        self
    }

    /// Where it will leave its waker.
    pub fn seat(&self) -> Seat {
        self.seat.clone()
    }
}

impl<T> Unpin for Scripted<T> {}

impl<T> Future for Scripted<T> {
    type Output = T;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<T> {
        let this = self.get_mut();
        if this.pending > 0 {
            this.pending -= 1;
            this.log.note(format!("{} pending", this.name));
            this.seat.0.replace(Some(context.waker().clone()));
            if this.wakes_itself {
                this.seat.wake();
            }
            return Poll::Pending;
        }
        match this.output.take() {
            Some(output) => {
                this.log.note(format!("{} ready", this.name));
                Poll::Ready(output)
            }
            None => {
                let event = format!("{} POLLED AFTER COMPLETION", this.name);
                this.log.note(event);
                Poll::Pending
            }
        }
    }
}

impl<T> Drop for Scripted<T> {
    fn drop(&mut self) {
        self.log.note(format!("{} dropped", self.name));
    }
}

/// Its name alone: so a story can show who was handed out.
impl<T> Debug for Scripted<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name)
    }
}
