//! Bounded channels.

mod behaviour {
    use crate::paused::{Log, dropped_after, joined, on_paused_time, seconds, time_of, timed};
    use grader_kit::expect_eq;
    use kata_39::pipeline::{feed, map_in_order};
    use std::pin::Pin;
    use tokio::sync::mpsc;
    use tokio::time::sleep;

    /// Takes all that comes, one item a second.
    async fn slowly<T>(mut receiver: mpsc::Receiver<T>) -> Vec<T> {
        let mut items = Vec::new();
        while let Some(item) = receiver.recv().await {
            items.push(item);
            sleep(seconds(1)).await;
        }
        items
    }

    #[grader_kit::test(
        points = 1,
        contract = "Sends all items, one after the other, and waits for room whenever the channel is full."
    )]
    fn feed_waits_for_room() {
        on_paused_time(async {
            let (sender, receiver) = mpsc::channel(2);
            let received = tokio::spawn(slowly(receiver));
            let sent = feed(1..=6, &sender).await;
            drop(sender);
            expect_eq!(
                (sent, joined(received).await),
                (Ok(()), vec![1, 2, 3, 4, 5, 6]),
                "feed(1..=6, &sender).await, and what was received: room for 2, one item taken each second"
            );
        });
    }

    #[grader_kit::test(
        points = 1,
        contract = "If the receiver is gone, it gives back the item that could not be sent, and takes no further one from `items`."
    )]
    fn feed_gives_the_unsent_item_back() {
        on_paused_time(async {
            let (sender, receiver) = mpsc::channel(1);
            tokio::spawn(dropped_after(seconds(2), async move {
                let _receiver = receiver;
                std::future::pending::<()>().await;
            }));
            let mut items = 1..=6;
            let result = feed(&mut items, &sender).await;
            expect_eq!(
                (result, items),
                (Err(2), 3..=6),
                "feed(&mut items, &sender).await with items = 1..=6, and what is left of them; room for 1, and the receiver goes away while 2 waits"
            );
        });
    }

    /// A stage of two workers whose items are how long the work on them takes, and what it logs: (item, "begins" or "is done").
    struct Stage {
        items: mpsc::Sender<u64>,
        results: mpsc::Receiver<u64>,
        log: Log<(u64, &'static str)>,
        running: Pin<Box<dyn Future<Output = usize> + Send>>,
    }

    fn stage() -> Stage {
        let log = Log::begin();
        let (items, input) = mpsc::channel(10);
        let (output, results) = mpsc::channel(1);
        let notes = log.clone();
        let work = move |item| {
            let log = notes.clone();
            async move {
                log.note((item, "begins"));
                sleep(seconds(item)).await;
                log.note((item, "is done"));
                item
            }
        };
        Stage {
            items,
            results,
            log,
            running: Box::pin(map_in_order(input, output, 2, work)),
        }
    }

    /// What the stage gives for these items, to a consumer who always waits for the next.
    async fn results_of(input: &[u64]) -> (usize, Vec<u64>) {
        let Stage {
            items,
            mut results,
            running,
            ..
        } = stage();
        for item in input {
            // The stage holds the receiver, and there is room.
            let _ = items.send(*item).await;
        }
        drop(items);
        let running = tokio::spawn(running);
        let mut received = Vec::new();
        while let Some(result) = results.recv().await {
            received.push(result);
        }
        (joined(running).await, received)
    }

    #[grader_kit::test(
        points = 2,
        contract = "Sends the results in the order of the items. It ends when `input` is closed and empty and all results are sent. Returns how many results it has sent."
    )]
    fn results_come_in_order_and_all_of_them() {
        on_paused_time(async {
            for items in [vec![], vec![7], vec![3, 1, 2, 1, 5]] {
                expect_eq!(
                    results_of(&items).await,
                    (items.len(), items.clone()),
                    "what map_in_order(input, output, 2, work).await returned, and what it sent; `input` held {items:?} and was closed, work(n) takes n seconds and gives n"
                );
            }
        });
    }

    #[grader_kit::test(
        points = 2,
        contract = "It holds at most `workers` items, and that many whenever `input` has them; the work on all that it holds goes on at once."
    )]
    fn as_many_at_once_as_there_are_workers() {
        on_paused_time(async {
            let items = [3, 1, 2, 1];
            expect_eq!(
                time_of(results_of(&items)).await,
                seconds(5),
                "the stage with 2 workers and items that take {items:?} s: the first two until 3 s, since the second waits for its turn, the others until 5 s"
            );
        });
    }

    #[grader_kit::test(
        points = 3,
        contract = "It holds at most `workers` items; the work on all that it holds goes on at once, also while `output` is full. So what a consumer does not take in time stops first this stage."
    )]
    fn a_full_output_stops_the_intake_but_not_the_work() {
        on_paused_time(async {
            let stage = stage();
            for item in [1, 2, 3, 4, 5, 6] {
                let _ = stage.items.send(item).await;
            }
            dropped_after(seconds(60), stage.running).await;
            let mut what_work_did = stage.log.notes();
            what_work_did.sort();
            let expected = [
                (0, (1, "begins")),
                (0, (2, "begins")),
                (1, (1, "is done")),
                (1, (3, "begins")),
                (2, (2, "is done")),
                (4, (3, "is done")),
            ];
            expect_eq!(
                what_work_did,
                expected.map(|(time, note)| (seconds(time), note)),
                "(time, (item, what)) of the work: 2 workers, room for 1 result, which nobody takes for a minute; items 1 to 6 take 1 to 6 seconds"
            );
        });
    }

    /// A stage that has sent one result and whose consumer goes away at 2 s; the work it holds would take a minute.
    async fn abandoned() -> (Stage, (usize, std::time::Duration)) {
        let mut stage = stage();
        for item in [1, 60] {
            let _ = stage.items.send(item).await;
        }
        let (_, nobody) = mpsc::channel(1);
        let mut results = std::mem::replace(&mut stage.results, nobody);
        tokio::spawn(async move {
            let _ = results.recv().await;
            sleep(seconds(1)).await;
        });
        let running = std::mem::replace(&mut stage.running, Box::pin(std::future::pending()));
        let ended = timed(running).await;
        (stage, ended)
    }

    #[grader_kit::test(
        points = 2,
        contract = "It ends at once when the receiver of `output` is gone, whatever it waits for just then."
    )]
    fn it_ends_when_nobody_wants_the_results() {
        on_paused_time(async {
            let (stage, (sent, time)) = abandoned().await;
            expect_eq!(
                (sent, time, stage.items.is_closed()),
                (1, seconds(2), true),
                "what map_in_order(..).await returned, when, and whether `input` is closed then: items that take 1 s and 60 s, the consumer takes the first result and goes away at 2 s"
            );
        });
    }

    #[grader_kit::test(
        points = 1,
        contract = "It takes no further item, and the work on what it holds is aborted."
    )]
    fn nothing_works_for_nobody() {
        on_paused_time(async {
            let (stage, _) = abandoned().await;
            sleep(seconds(600)).await;
            expect_eq!(
                stage.log.notes().last().copied(),
                Some((seconds(1), (1, "is done"))),
                "the last that the work did: items that take 1 s and 60 s, the consumer takes the first result and goes away at 2 s"
            );
        });
    }
}
