//! One value from one thread to a future on another.

use crate::sync::{Arc, Mutex, MutexGuard};
use std::error::Error;
use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll};

/// The two ends of a channel for one value.
///
/// The ends may live on different threads. Whatever they do there at the same time, no answer is ever missed: where the
/// receiver's last poll was pending and the sender has sent, or is gone, the waker of that poll has been or will be called.
///
/// A waker is somebody else's code: when it is called, it may poll the receiver then and there, and finds the answer. To clone or
/// drop it does nothing of the kind.
///
/// Take `Arc`, `Mutex` and atomics from [`crate::sync`] and from nowhere else, or the grader cannot see what your threads do.
/// No poll may block for longer than it takes to look at the state: it neither spins nor waits for the other end.
///
/// ```
/// use kata_36::oneshot::channel;
/// use std::pin::Pin;
/// use std::task::{Context, Poll, Waker};
///
/// let mut context = Context::from_waker(Waker::noop());
/// let (sender, mut receiver) = channel();
/// assert_eq!(Pin::new(&mut receiver).poll(&mut context), Poll::Pending);
/// assert_eq!(sender.send("tea"), Ok(()));
/// assert_eq!(Pin::new(&mut receiver).poll(&mut context), Poll::Ready(Ok("tea")));
/// ```
pub fn channel<T>() -> (Sender<T>, Receiver<T>) {
    todo!()
}

/// The end that sends.
///
/// Dropped without having sent, it makes the receiver ready with [`Closed`] and calls the waker of the receiver's last pending
/// poll, once.
pub struct Sender<T> {
    // The fields are yours; so is what happens when it is dropped.
    value: Option<T>,
}

impl<T> Sender<T> {
    /// Makes the receiver ready with the value, and calls the waker of its last pending poll, once.
    ///
    /// # Errors
    /// With the value itself, where the receiver has been dropped.
    pub fn send(self, value: T) -> Result<(), T> {
        todo!()
    }
}

/// The end that receives: a future of the value.
///
/// - Ready with `Ok` of the value once it has been sent, with [`Closed`] once the sender is gone without having sent, pending
///   before.
/// - Until it has given its answer, it may be polled at any time, woken or not, and by another task than before: only the waker
///   of its last poll is called.
/// - The channel keeps at most one waker. It keeps none when that waker has been called, when the answer has been given, or when
///   the receiver has been dropped; it is not to keep a task alive that nobody waits for any more. A copy that a poll drops
///   again before it returns does not count.
/// - A value that was sent and never handed out is dropped when both ends are gone, if not before.
/// - A poll after the answer panics; the message contains the word `completion`. Do not hold the lock then: a panic would poison
///   it, and `lock().unwrap()` in your `Drop` would panic in its turn.
pub struct Receiver<T> {
    // The fields are yours; so is what happens when it is dropped.
    value: Option<T>,
}

/// A value that has not been handed out yet is never pinned.
impl<T> Unpin for Receiver<T> {}

impl<T> Future for Receiver<T> {
    type Output = Result<T, Closed>;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        todo!()
    }
}

/// The sender is gone and has sent nothing.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Closed;

impl fmt::Display for Closed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the sender is gone and has sent nothing")
    }
}

impl Error for Closed {}
