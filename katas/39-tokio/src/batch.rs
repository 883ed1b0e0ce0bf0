//! Code for every runtime: it polls what it is given, and asks the caller for time.

use futures::Stream;
use std::time::Duration;

/// Puts the items of `source` together in batches and calls `emit` with each.
///
/// A batch begins with its first item. It is emitted
/// - as soon as it has `most` items,
/// - or when `linger` has passed since its first item arrived, with what it has by then,
/// - or at the end of `source`.
///
/// So no batch is empty, and none waits longer than `linger`. Items keep their order. `source` is never polled after its end.
/// `most` is at least 1.
///
/// It runs on any executor: tokio, smol, or one of your own. Time comes from `sleep` alone, which gives a future that is ready
/// after the duration; nothing here may ask for tokio's timers, tasks or runtime.
///
/// (Not specified: whether an item that arrives at the very instant at which its batch is due still gets in, as with a
/// `linger` of zero; whether time can pass while `source` is always ready; how often `sleep` is called.)
///
/// ```
/// use futures::stream;
/// use kata_39::batch::batch;
/// use std::time::Duration;
/// use tokio::time::sleep;
///
/// #[tokio::main(flavor = "current_thread", start_paused = true)]
/// async fn main() {
///     let mut batches = Vec::new();
///     batch(stream::iter(1..=5), 2, Duration::from_secs(1), sleep, |batch| batches.push(batch)).await;
///     assert_eq!(batches, [vec![1, 2], vec![3, 4], vec![5]]);
/// }
/// ```
pub async fn batch<S, Z>(
    source: S,
    most: usize,
    linger: Duration,
    sleep: impl Fn(Duration) -> Z,
    emit: impl FnMut(Vec<S::Item>),
) where
    S: Stream,
    Z: Future<Output = ()>,
{
    todo!()
}
