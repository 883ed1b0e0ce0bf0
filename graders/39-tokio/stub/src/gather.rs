//! Tasks: who runs them, who waits for them, and who may outlive whom.

/// A job panicked instead of giving a result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Panicked;

/// Runs all jobs at once, each on a task of its own, and gives their results in the order of `jobs`.
///
/// It takes as long as the longest job. A job that panics gives `Err(Panicked)`, and the others go on.
///
/// No job outlives the call: if the future that this function returns is dropped before it is ready, every job that has not
/// finished is aborted, which drops it at the `await` where it stands. (The runtime does so as soon as it can, perhaps only
/// after the drop of this future has returned.)
///
/// Must be awaited inside of a tokio runtime.
///
/// ```
/// use kata_39::gather::{Panicked, gather};
/// use std::time::Duration;
/// use tokio::time::{Instant, sleep};
///
/// async fn double(n: u64) -> u64 {
///     assert!(n != 2, "no twos");
///     sleep(Duration::from_secs(n)).await;
///     2 * n
/// }
///
/// #[tokio::main(flavor = "current_thread", start_paused = true)]
/// async fn main() {
///     let begin = Instant::now();
///     let results = gather(vec![double(3), double(2), double(1)]).await;
///     assert_eq!(results, [Ok(6), Err(Panicked), Ok(2)]);
///     assert_eq!(begin.elapsed(), Duration::from_secs(3));
/// }
/// ```
pub async fn gather<F>(jobs: Vec<F>) -> Vec<Result<F::Output, Panicked>>
where
    F: Future + Send + 'static,
    F::Output: Send + 'static,
{
    todo!()
}
