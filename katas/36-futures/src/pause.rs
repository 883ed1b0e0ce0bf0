//! A first future by hand: not yet, not yet, now.

use std::pin::Pin;
use std::task::{Context, Poll};

/// A future that is not ready the first few times, and then gives its value.
///
/// - The first `pending` polls return [`Poll::Pending`]. Nobody else will ever have a reason to wake the task, so each of
///   these polls sees to it itself: before it returns, it calls the waker of *its own* context, exactly once.
/// - The next poll returns the value. It calls no waker.
/// - Any poll after that panics; the message contains the word `completion`.
///
/// ```
/// use kata_36::pause::Pause;
/// use std::pin::Pin;
/// use std::task::{Context, Poll, Waker};
///
/// let mut context = Context::from_waker(Waker::noop());
/// let mut pause = Pause::new(1, "tea");
/// assert_eq!(Pin::new(&mut pause).poll(&mut context), Poll::Pending);
/// assert_eq!(Pin::new(&mut pause).poll(&mut context), Poll::Ready("tea"));
/// ```
#[derive(Debug)]
pub struct Pause<T> {
    // The fields are yours.
    value: T,
}

/// The value lies in the pause like in any struct and is moved out in the end; no poll relies on its place in memory. So the
/// pause may be moved between polls, whatever `T` is, and `poll` gets at the fields with [`Pin::get_mut`].
impl<T> Unpin for Pause<T> {}

impl<T> Pause<T> {
    /// A pause of that many polls in front of the value.
    pub fn new(pending: u32, value: T) -> Self {
        todo!()
    }
}

impl<T> Future for Pause<T> {
    type Output = T;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<T> {
        todo!()
    }
}
