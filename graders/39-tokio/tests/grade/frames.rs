//! Cancellation safety.

mod behaviour {
    use crate::paused::{Log, joined, millis, on_paused_time, seconds};
    use futures::poll;
    use grader_kit::expect_eq;
    use kata_39::frames::{Event, Frames, Truncated, relay};
    use std::pin::pin;
    use std::task::Poll;
    use std::time::Duration;
    use tokio::sync::mpsc;
    use tokio::time::sleep;

    type Next = Result<Option<Vec<u8>>, Truncated>;

    fn on_the_wire(frames: &[&[u8]]) -> Vec<u8> {
        let framed = frames.iter().map(|frame| {
            let length = u16::try_from(frame.len()).unwrap_or(u16::MAX);
            [&length.to_be_bytes(), *frame].concat()
        });
        framed.collect::<Vec<_>>().concat()
    }

    /// Calls `next` until it says that there is no further frame.
    async fn all_frames(bytes: &[u8], size_of_chunks: usize) -> Vec<Next> {
        let (sender, chunks) = mpsc::channel(bytes.len().max(1));
        for chunk in bytes.chunks(size_of_chunks) {
            let _ = sender.send(chunk.to_vec()).await;
        }
        drop(sender);
        let mut frames = Frames::new(chunks);
        let mut seen = Vec::new();
        loop {
            seen.push(frames.next().await);
            if !matches!(seen.last(), Some(Ok(Some(_)))) || seen.len() > bytes.len() {
                return seen;
            }
        }
    }

    const SMALL: [&[u8]; 5] = [b"tea", b"", b"x", b"\x00\x02", b"for two"];

    #[grader_kit::test(
        points = 2,
        contract = "The bytes of the next frame, without their number. Chunks are whatever the network made of that: one may hold many frames, or a single byte of a length."
    )]
    fn frames_are_found_however_the_bytes_are_cut() {
        on_paused_time(async {
            let large = [7; 258];
            for frames in [&SMALL[..], &[&large, b"small"], &[]] {
                let bytes = on_the_wire(frames);
                let mut expected: Vec<Next> = frames
                    .iter()
                    .map(|frame| Ok(Some(frame.to_vec())))
                    .collect();
                expected.push(Ok(None));
                let sizes = [1, 2, 3, 4, 5, 7, 11, 100, 1000];
                for size_of_chunks in sizes {
                    expect_eq!(
                        all_frames(&bytes, size_of_chunks).await,
                        expected,
                        "all that frames.next().await gave until there was no further frame; chunks of {size_of_chunks} bytes, all sent beforehand, of {bytes:?}"
                    );
                }
            }
        });
    }

    #[grader_kit::test(
        points = 1,
        contract = "After the last chunk it is `Ok(None)` if every byte belonged to a whole frame, otherwise `Err(Truncated)`."
    )]
    fn an_end_inside_a_frame_is_an_error() {
        on_paused_time(async {
            let bytes = on_the_wire(&[b"", b"tea"]);
            for length in 3..bytes.len() {
                let cut = &bytes[..length];
                expect_eq!(
                    all_frames(cut, 2).await,
                    [Ok(Some(vec![])), Err(Truncated)],
                    "all that frames.next().await gave; the bytes end after {cut:?}"
                );
            }
        });
    }

    #[grader_kit::test(
        points = 4,
        contract = "If the future that it returns is dropped before it is ready, not a byte is lost, and the next call goes on where this one stood."
    )]
    fn a_dropped_next_loses_nothing() {
        on_paused_time(async {
            let bytes = on_the_wire(&SMALL);
            for size_of_chunks in 1..=bytes.len() {
                let (sender, chunks) = mpsc::channel(1);
                let mut frames = Frames::new(chunks);
                let mut seen = Vec::new();
                for chunk in bytes.chunks(size_of_chunks) {
                    let _ = sender.send(chunk.to_vec()).await;
                    sleep(millis(1)).await;
                    // Until it waits for more: that future is dropped.
                    while let Poll::Ready(Ok(Some(frame))) = poll!(pin!(frames.next())) {
                        seen.push(frame);
                        sleep(millis(1)).await;
                    }
                }
                expect_eq!(
                    seen,
                    SMALL,
                    "all frames that frames.next() gave; chunks of {size_of_chunks} bytes, and after each chunk a call that waits for the next is dropped; bytes = {bytes:?}"
                );
            }
        });
    }

    /// What `relay` sends, with the time, where these chunks arrive at these times, until the last one has.
    async fn relayed(
        period: Duration,
        chunks: Vec<(Duration, Vec<u8>)>,
    ) -> (Vec<(Duration, Event)>, Result<(), Truncated>) {
        let log = Log::begin();
        let (sender, receiver) = mpsc::channel(1);
        tokio::spawn(async move {
            let mut now = Duration::ZERO;
            for (time, chunk) in chunks {
                sleep(time - now).await;
                now = time;
                let _ = sender.send(chunk).await;
            }
        });
        let (events, mut received) = mpsc::channel(1);
        let relay = tokio::spawn(relay(Frames::new(receiver), period, events));
        while let Some(event) = received.recv().await {
            log.note(event);
        }
        (log.notes(), joined(relay).await)
    }

    #[grader_kit::test(
        points = 2,
        contract = "An `Event::Tick` once, twice, three times, … `period` after the first poll, whether frames arrive or not."
    )]
    fn ticks_come_at_fixed_times() {
        on_paused_time(async {
            let frame = |text: &[u8]| (Event::Frame(text.to_vec()), on_the_wire(&[text]));
            let ((a, first), (b, second)) = (frame(b"a"), frame(b"b"));
            let chunks = vec![(millis(600), first), (millis(3700), second)];
            let events = vec![
                (millis(600), a),
                (seconds(1), Event::Tick),
                (seconds(2), Event::Tick),
                (seconds(3), Event::Tick),
                (millis(3700), b),
            ];
            expect_eq!(
                relayed(seconds(1), chunks.clone()).await,
                (events, Ok(())),
                "what relay(frames, period, events) sent, and when, and what it returned; period = 1 s; chunks: {chunks:?}"
            );
        });
    }

    #[grader_kit::test(
        points = 2,
        contract = "Sends each frame as an `Event::Frame` as soon as it is whole."
    )]
    fn a_tick_in_the_middle_of_a_frame_loses_nothing() {
        on_paused_time(async {
            let chunks = vec![
                (millis(100), vec![0, 4, b'm']),
                (millis(2100), vec![b'i', b'n']),
                (millis(4100), vec![b't', 0, 0]),
            ];
            let events = vec![
                (seconds(2), Event::Tick),
                (seconds(4), Event::Tick),
                (millis(4100), Event::Frame(b"mint".to_vec())),
                (millis(4100), Event::Frame(vec![])),
            ];
            expect_eq!(
                relayed(seconds(2), chunks.clone()).await,
                (events, Ok(())),
                "what relay(frames, period, events) sent, and when, and what it returned; period = 2 s; chunks: {chunks:?}"
            );
        });
    }
}
