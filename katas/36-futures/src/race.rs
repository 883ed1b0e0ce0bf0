//! The first of two futures, what becomes of the other, and a time limit for anything.

use std::pin::Pin;
use std::task::{Context, Poll};

/// One of two values.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Either<L, R> {
    /// The left one.
    Left(L),
    /// The right one.
    Right(R),
}

/// Waits for whichever future is ready first. The answer is its output and the *other future*, which is still at work.
///
/// ```
/// use kata_36::race::{Either, race};
/// use std::future::{pending, ready};
/// use std::pin::pin;
/// use std::task::{Context, Poll, Waker};
///
/// let mut context = Context::from_waker(Waker::noop());
/// let first = pin!(race(pending::<u8>(), ready("tea")));
/// let Poll::Ready(answer) = first.poll(&mut context) else {
///     panic!("the right one is ready");
/// };
/// assert!(matches!(answer, Either::Right(("tea", _still_pending))));
/// ```
pub fn race<L, R>(left: L, right: R) -> Race<L, R>
where
    L: Future + Unpin,
    R: Future + Unpin,
{
    todo!()
}

/// What [`race`] returns.
///
/// - Each poll asks the left future first, once. Where it is ready, that is the answer, and the right one is *not* asked in
///   this poll. Otherwise the right one is asked, once. Both are asked with the caller's own context.
/// - The winner is dropped before the poll returns. The loser is handed out as it is: whoever polls it on finds that it has
///   missed nothing.
/// - A poll after the answer panics; the message contains the word `completion`.
pub struct Race<L, R> {
    // The fields are yours.
    left: L,
    right: R,
}

// No `Unpin` is declared here: what holds just two `Unpin` futures is `Unpin` by itself. (A `Join` keeps outputs too.)
impl<L, R> Future for Race<L, R>
where
    L: Future + Unpin,
    R: Future + Unpin,
{
    type Output = Either<(L::Output, R), (R::Output, L)>;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        todo!()
    }
}

/// `Some` of the future's output, or `None` if the alarm goes off before the future is ready.
///
/// - Each poll asks the future first, once, and then, where it is not ready, the alarm, once. So where both are ready in the
///   same poll, the output wins.
/// - To cancel a future is to drop it, nothing more: both futures are dropped before the answer is given.
///
/// ```
/// use kata_36::race::timeout;
/// use std::future::{pending, ready};
/// use std::pin::pin;
/// use std::task::{Context, Poll, Waker};
///
/// let mut context = Context::from_waker(Waker::noop());
/// let late = pin!(timeout(pending::<u8>(), ready(())));
/// assert_eq!(late.poll(&mut context), Poll::Ready(None));
/// ```
pub async fn timeout<F, A>(future: F, alarm: A) -> Option<F::Output>
where
    F: Future + Unpin,
    A: Future + Unpin,
{
    todo!()
}
