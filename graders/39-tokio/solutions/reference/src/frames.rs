//! Cancellation safety: what a future has taken must outlive the future.

use std::time::Duration;
use tokio::sync::mpsc;
use tokio::time::{Instant, interval_at};

/// The chunks ended inside of a frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Truncated;

/// Frames out of chunks of bytes.
///
/// A frame on the wire is the number of its bytes as a big-endian `u16`, followed by just so many bytes; the number may be 0.
/// Chunks are whatever the network made of that: one may hold many frames, or a single byte of a length.
#[derive(Debug)]
pub struct Frames {
    chunks: mpsc::Receiver<Vec<u8>>,
    /// What has arrived and is not part of a returned frame yet.
    buffer: Vec<u8>,
}

impl Frames {
    /// The frames in these chunks.
    pub fn new(chunks: mpsc::Receiver<Vec<u8>>) -> Self {
        Self {
            chunks,
            buffer: Vec::new(),
        }
    }

    /// The bytes of the next frame, without their number, as soon as all of them have arrived.
    ///
    /// After the last chunk (all senders are gone) it is `Ok(None)` if every byte belonged to a whole frame, otherwise
    /// `Err(Truncated)`. What further calls give then is not specified.
    ///
    /// It is **cancel safe**: if the future that it returns is dropped before it is ready, not a byte is lost, and the next
    /// call goes on where this one stood.
    ///
    /// ```
    /// use kata_39::frames::Frames;
    /// use tokio::sync::mpsc;
    ///
    /// #[tokio::main(flavor = "current_thread", start_paused = true)]
    /// async fn main() {
    ///     let (sender, chunks) = mpsc::channel(4);
    ///     let mut frames = Frames::new(chunks);
    ///     sender.send(vec![0, 2, b'h']).await.unwrap();
    ///     sender.send(vec![b'i', 0, 0]).await.unwrap();
    ///     drop(sender);
    ///     assert_eq!(frames.next().await, Ok(Some(b"hi".to_vec())));
    ///     assert_eq!(frames.next().await, Ok(Some(vec![])));
    ///     assert_eq!(frames.next().await, Ok(None));
    /// }
    /// ```
    pub async fn next(&mut self) -> Result<Option<Vec<u8>>, Truncated> {
        loop {
            if let Some(frame) = self.whole_frame() {
                return Ok(Some(frame));
            }
            // The only `await`. Before and after it, all that has arrived is in `self`.
            match self.chunks.recv().await {
                Some(chunk) => self.buffer.extend(chunk),
                None if self.buffer.is_empty() => return Ok(None),
                None => return Err(Truncated),
            }
        }
    }

    /// Takes a frame out of the buffer if all of it is there.
    fn whole_frame(&mut self) -> Option<Vec<u8>> {
        let (length, rest) = self.buffer.split_first_chunk()?;
        let length = usize::from(u16::from_be_bytes(*length));
        let frame = rest.get(..length)?.to_vec();
        self.buffer.drain(..2 + length);
        Some(frame)
    }
}

/// What [`relay`] has to tell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// A frame arrived.
    Frame(Vec<u8>),
    /// Another period has passed.
    Tick,
}

/// Sends each frame as an [`Event::Frame`] as soon as it is whole, and an [`Event::Tick`] once, twice, three times, …
/// `period` after the first poll, whether frames arrive or not.
///
/// Ends with `Ok(())` after the last frame, or when nobody receives the events any more, which it notices with its next event
/// or before; with `Err(Truncated)` where [`Frames::next`] says so. `period` is between a millisecond and a year.
///
/// (Not specified: the order of a tick and a frame at the very same instant, which of two ends counts if both have come, and
/// whether chunks are taken and ticks made up for while `events` is full.)
///
/// ```
/// use kata_39::frames::{Event, Frames, relay};
/// use std::time::Duration;
/// use tokio::sync::mpsc;
/// use tokio::time::sleep;
///
/// #[tokio::main(flavor = "current_thread", start_paused = true)]
/// async fn main() {
///     let (sender, chunks) = mpsc::channel(4);
///     let (events, mut received) = mpsc::channel(4);
///     let period = Duration::from_secs(1);
///     let relay = tokio::spawn(relay(Frames::new(chunks), period, events));
///     sleep(period.mul_f32(1.5)).await;
///     sender.send(vec![0, 1, b'x']).await.unwrap();
///     drop(sender);
///     assert_eq!(relay.await.unwrap(), Ok(()));
///     assert_eq!(received.recv().await, Some(Event::Tick));
///     assert_eq!(received.recv().await, Some(Event::Frame(vec![b'x'])));
/// }
/// ```
pub async fn relay(
    mut frames: Frames,
    period: Duration,
    events: mpsc::Sender<Event>,
) -> Result<(), Truncated> {
    let mut ticks = interval_at(Instant::now() + period, period);
    loop {
        let event = tokio::select! {
            frame = frames.next() => match frame? {
                Some(frame) => Event::Frame(frame),
                None => return Ok(()),
            },
            _ = ticks.tick() => Event::Tick,
        };
        if events.send(event).await.is_err() {
            return Ok(());
        }
    }
}
