//! Bounded channels: how a slow consumer slows its producer down, and how each learns that the other is gone.

use tokio::sync::mpsc;

/// Sends all items, one after the other, and waits for room whenever the channel is full.
///
/// If the receiver is gone, it gives back the item that could not be sent, and takes no further one from `items`.
///
/// ```
/// use kata_39::pipeline::feed;
/// use tokio::sync::mpsc;
///
/// #[tokio::main(flavor = "current_thread", start_paused = true)]
/// async fn main() {
///     let (sender, receiver) = mpsc::channel(2);
///     assert_eq!(feed(["a", "b"], &sender).await, Ok(()));
///     drop(receiver);
///     assert_eq!(feed(["c", "d"], &sender).await, Err("c"));
/// }
/// ```
pub async fn feed<T>(
    items: impl IntoIterator<Item = T>,
    sender: &mpsc::Sender<T>,
) -> Result<(), T> {
    todo!()
}

/// A stage between two channels: applies `work` to each item of `input`, to several at once, and sends the results to
/// `output` in the order of the items. Returns how many results it has sent.
///
/// It *holds* an item from when it takes it out of `input` until its result is in `output`. It holds at most `workers` items,
/// and that many whenever `input` has them; the work on all that it holds goes on at once, also while `output` is full. So
/// what a consumer does not take in time stops first this stage, and then whoever feeds it.
///
/// It ends
/// - when `input` is closed and empty and all results are sent,
/// - at once when the receiver of `output` is gone, whatever it waits for just then: it takes no further item, and the work on
///   what it holds is aborted.
///
/// The same happens to the work if the stage's own future is dropped. Its ends of both channels are dropped with it, so that
/// its neighbours can notice. If `work` panics, the stage panics. `workers` is at least 1.
///
/// (Not specified: whether the work runs on tasks of its own or inside of the stage, whether aborted work is dropped before
/// the return or just after it, and whether a panic comes at once or in its item's turn, and with which message.)
///
/// Must be awaited inside of a tokio runtime. Its future can be spawned: it is `Send` where `T`, `U` and `work` are.
///
/// ```
/// use kata_39::pipeline::{feed, map_in_order};
/// use tokio::sync::mpsc;
///
/// #[tokio::main(flavor = "current_thread", start_paused = true)]
/// async fn main() {
///     let (numbers, input) = mpsc::channel(4);
///     let (output, mut squares) = mpsc::channel(4);
///     feed(1..=3, &numbers).await.unwrap();
///     drop(numbers);
///     assert_eq!(map_in_order(input, output, 2, async |n| n * n).await, 3);
///     assert_eq!(squares.recv().await, Some(1));
/// }
/// ```
pub async fn map_in_order<T, U, F, W>(
    input: mpsc::Receiver<T>,
    output: mpsc::Sender<U>,
    workers: usize,
    work: F,
) -> usize
where
    F: Fn(T) -> W,
    W: Future<Output = U> + Send + 'static,
    U: Send + 'static,
{
    todo!()
}
