//! Time limits: a limit is somebody who drops your future.

use std::time::Duration;

/// How long to try. Each of the three may be [`Duration::MAX`], a time that never passes (tokio's longest sleep, some thirty
/// years, is long enough for that).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Policy {
    /// What one attempt may take.
    pub per_attempt: Duration,
    /// What everything may take: all attempts with the pauses between them.
    pub overall: Duration,
    /// The pause after the first failed attempt; each further pause is twice as long as the one before it.
    pub first_pause: Duration,
}

/// The overall limit passed before an attempt succeeded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OutOfTime<E> {
    /// How many attempts were begun.
    pub attempts: u32,
    /// The last error that an attempt returned; `None` if none did. An attempt that is cut off returns no error.
    pub last_error: Option<E>,
}

/// Calls `attempt` with 1, 2, 3, … and awaits what it returns, until one succeeds; gives that one's value.
///
/// An attempt fails by returning an error, or by taking more than `policy.per_attempt`: then it is cut off, that is, its
/// future is dropped there and then. After a failed attempt comes a pause, see [`Policy::first_pause`], and then the next
/// attempt. No failed attempt's future is alive during a pause.
///
/// When `policy.overall` has passed since the first poll, the attempt or the pause that is under way is cut off at that
/// instant, and the answer is `Err(OutOfTime)`.
///
/// Time is tokio's. (Where a limit passes at the very instant at which an attempt begins or ends, or a pause does, it is not
/// specified which comes first. So it is with limits of zero.)
///
/// ```
/// use kata_39::retry::{OutOfTime, Policy, retry};
/// use std::time::Duration;
/// use tokio::time::Instant;
///
/// #[tokio::main(flavor = "current_thread", start_paused = true)]
/// async fn main() {
///     let policy = Policy {
///         per_attempt: Duration::from_secs(5),
///         overall: Duration::from_secs(60),
///         first_pause: Duration::from_secs(1),
///     };
///     let begin = Instant::now();
///     let third_time_lucky = async |n| if n < 3 { Err("busy") } else { Ok(n) };
///     assert_eq!(retry(policy, third_time_lucky).await, Ok(3));
///     assert_eq!(begin.elapsed(), Duration::from_secs(1 + 2));
/// }
/// ```
pub async fn retry<T, E, A>(policy: Policy, attempt: A) -> Result<T, OutOfTime<E>>
where
    A: AsyncFnMut(u32) -> Result<T, E>,
{
    todo!()
}
