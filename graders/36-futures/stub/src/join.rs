//! Many futures in one task.

use std::pin::Pin;
use std::task::{Context, Poll};

/// Waits for all of the futures, all at the same time.
///
/// ```
/// use kata_36::join::join;
/// use std::future::{Ready, ready};
/// use std::pin::pin;
/// use std::task::{Context, Poll, Waker};
///
/// let mut context = Context::from_waker(Waker::noop());
/// let all = pin!(join(vec![ready(3), ready(1)]));
/// assert_eq!(all.poll(&mut context), Poll::Ready(vec![3, 1]));
/// let none = pin!(join(Vec::<Ready<u8>>::new()));
/// assert_eq!(none.poll(&mut context), Poll::Ready(vec![]));
/// ```
pub fn join<F: Future + Unpin>(futures: Vec<F>) -> Join<F> {
    todo!()
}

/// What [`join`] returns.
///
/// - Each poll asks every future that is not finished yet, once, from the first to the last, with the caller's own context.
///   A future that is finished is never asked again.
/// - A future is dropped as soon as it is finished, before the next one is asked; its output is kept.
/// - The poll in which the last one finishes returns all outputs, in the order of the futures that were given to [`join`],
///   whoever finished first. Without any futures that is the first poll.
/// - Any poll after that panics, also where there were no futures; the message contains the word `completion`.
pub struct Join<F: Future> {
    // The fields are yours.
    futures: Vec<F>,
}

/// Only the futures are ever pinned; an output is a plain value.
impl<F: Future + Unpin> Unpin for Join<F> {}

impl<F: Future + Unpin> Future for Join<F> {
    type Output = Vec<F::Output>;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        todo!()
    }
}
