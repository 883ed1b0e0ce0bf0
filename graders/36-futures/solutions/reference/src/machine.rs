//! The same future twice: as an `async fn`, and as the state machine that a compiler makes of it.

use std::mem;
use std::pin::Pin;
use std::task::{Context, Poll};

/// Waits for `first`; calls `next` with its value; waits for the future that `next` returns; gives both values. An error from
/// either future is the answer at once.
///
/// Write it with `.await`. Seen from outside, the following holds, and for [`Chain`] as well, to the letter:
///
/// - Nothing happens before the first poll.
/// - Each poll asks one of the two futures, once: the first until it is ready, from then on the second. The poll in which the
///   first becomes ready is the one exception: it goes on at once, calls `next`, and asks the second future too.
/// - Futures are asked with the caller's own context.
/// - A future is dropped as soon as it is ready: the first before `next` is called, the second before the poll returns. `next`
///   is called at most once, and not at all after an error.
/// - Of all other drops no order is asked: not of `next` after an error, and not of what is left when the whole is dropped
///   halfway.
/// - A poll after the answer panics; the message contains the word `completion`.
///
/// ```
/// use kata_36::machine::chain;
/// use std::future::ready;
/// use std::pin::pin;
/// use std::task::{Context, Poll, Waker};
///
/// let half = |n: &u32| ready(if n % 2 == 0 { Ok(n / 2) } else { Err("odd") });
/// let mut context = Context::from_waker(Waker::noop());
/// let both = pin!(chain(ready(Ok(6)), half));
/// assert_eq!(both.poll(&mut context), Poll::Ready(Ok((6, 3))));
/// let neither = pin!(chain(ready(Ok(7)), half));
/// assert_eq!(neither.poll(&mut context), Poll::Ready(Err("odd")));
/// ```
pub async fn chain<A, F, T, B, U, E>(first: A, next: F) -> Result<(T, U), E>
where
    A: Future<Output = Result<T, E>>,
    F: FnOnce(&T) -> B,
    B: Future<Output = Result<U, E>>,
{
    let value = first.await?;
    let other = next(&value).await?;
    Ok((value, other))
}

/// [`chain`] by hand, without any `async`, for futures that may be moved ([`Unpin`]): `Chain::new(first, next)` behaves like
/// `chain(first, next)` in all that is said there. It allocates nothing, neither when it is made nor in a poll.
///
/// ```
/// use kata_36::machine::Chain;
/// use std::future::ready;
/// use std::pin::pin;
/// use std::task::{Context, Poll, Waker};
///
/// let mut context = Context::from_waker(Waker::noop());
/// let both = pin!(Chain::new(ready(Ok::<_, &str>(6)), |n| ready(Ok(n / 2))));
/// assert_eq!(both.poll(&mut context), Poll::Ready(Ok((6, 3))));
/// ```
pub struct Chain<A, F, T, B> {
    state: State<A, F, T, B>,
}

/// Where the code is between two polls, with all that it still needs from there on.
enum State<A, F, T, B> {
    /// At the first `.await`.
    First(A, F),
    /// At the second one; the first value lives on across it, and goes after it if the whole is dropped here.
    Second(B, T),
    /// Returned.
    Done,
}

/// Only the two futures are ever pinned, and they do not mind being moved.
impl<A: Unpin, F, T, B: Unpin> Unpin for Chain<A, F, T, B> {}

impl<A, F, T, B> Chain<A, F, T, B> {
    /// A machine that stands before the first future.
    pub fn new<E>(first: A, next: F) -> Self
    where
        A: Future<Output = Result<T, E>>,
        F: FnOnce(&T) -> B,
    {
        Self {
            state: State::First(first, next),
        }
    }
}

impl<A, F, T, B, U, E> Future for Chain<A, F, T, B>
where
    A: Future<Output = Result<T, E>> + Unpin,
    F: FnOnce(&T) -> B,
    B: Future<Output = Result<U, E>> + Unpin,
{
    type Output = Result<(T, U), E>;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let this = self.get_mut();
        loop {
            match mem::replace(&mut this.state, State::Done) {
                State::First(mut first, next) => match Pin::new(&mut first).poll(context) {
                    Poll::Pending => {
                        this.state = State::First(first, next);
                        return Poll::Pending;
                    }
                    Poll::Ready(Err(error)) => return Poll::Ready(Err(error)),
                    Poll::Ready(Ok(value)) => {
                        drop(first);
                        let second = next(&value);
                        // And once more around the loop: nobody has a waker for the second one yet.
                        this.state = State::Second(second, value);
                    }
                },
                State::Second(mut second, value) => match Pin::new(&mut second).poll(context) {
                    Poll::Pending => {
                        this.state = State::Second(second, value);
                        return Poll::Pending;
                    }
                    Poll::Ready(outcome) => {
                        return Poll::Ready(outcome.map(|other| (value, other)));
                    }
                },
                State::Done => panic!("a `Chain` was polled after completion"),
            }
        }
    }
}
