//! Many futures in one task.

use crate::scripted::{Log, Scripted};
use kata_36::join::join;

const NAMES: [&str; 6] = ["a", "b", "c", "d", "e", "f"];

/// Futures named a, b, c and so on, which are pending that many times and then say their name.
fn scripted(log: &Log, pendings: &[usize]) -> Vec<Scripted<&'static str>> {
    let futures = NAMES.into_iter().zip(pendings);
    futures
        .map(|(name, &pending)| log.future(name, pending, name))
        .collect()
}

mod behaviour {
    use super::{join, scripted};
    use crate::scripted::{Log, without_drops};
    use crate::tasks::{Task, in_a_busy_loop};
    use grader_kit::{expect_eq, expect_panic};

    #[grader_kit::test(
        points = 2,
        contract = "The poll in which the last one finishes returns all outputs, in the order of the futures that were given, whoever finished first."
    )]
    fn a_busy_loop_gets_the_outputs_in_order() {
        for (pendings, outputs) in [
            (vec![], vec![]),
            (vec![0], vec!["a"]),
            (vec![0, 3, 1], vec!["a", "b", "c"]),
            (vec![2, 1, 0], vec!["a", "b", "c"]),
        ] {
            let futures = scripted(&Log::default(), &pendings);
            expect_eq!(
                in_a_busy_loop(join(futures)),
                Some(outputs),
                "futures a, b, c, ... are pending {pendings:?} times and then say their name"
            );
        }
    }

    /// How often each is pending, and what happens in each poll.
    const STORIES: [(&[usize], &[&str]); 3] = [
        (
            &[0, 0],
            &["a ready, a dropped, b ready, b dropped => [\"a\", \"b\"]"],
        ),
        (
            &[1, 1],
            &[
                "a pending, b pending",
                "a ready, a dropped, b ready, b dropped => [\"a\", \"b\"]",
            ],
        ),
        (
            &[2, 0, 1],
            &[
                "a pending, b ready, b dropped, c pending",
                "a pending, c ready, c dropped",
                "a ready, a dropped => [\"a\", \"b\", \"c\"]",
            ],
        ),
    ];

    #[grader_kit::test(
        points = 3,
        contract = "Each poll asks every future that is not finished yet, once, from the first to the last. A future that is finished is never asked again."
    )]
    fn each_poll_asks_everyone_who_is_not_finished() {
        for (pendings, story) in STORIES {
            let log = Log::default();
            let futures = scripted(&log, pendings);
            expect_eq!(
                without_drops(&log.story(join(futures))),
                without_drops(story),
                "who is asked in each poll; futures a, b, ... are pending {pendings:?} times"
            );
        }
    }

    #[grader_kit::test(
        points = 2,
        contract = "A future is dropped as soon as it is finished, before the next one is asked; its output is kept."
    )]
    fn a_finished_future_is_dropped_at_once() {
        for (pendings, story) in STORIES {
            let log = Log::default();
            let futures = scripted(&log, pendings);
            expect_eq!(
                log.story(join(futures)),
                story,
                "a line for each poll; futures a, b, ... are pending {pendings:?} times"
            );
        }
    }

    #[grader_kit::test(
        points = 3,
        contract = "Each poll asks every future that is not finished yet, with the caller's own context: so each of them can wake the task that polled last."
    )]
    fn each_future_can_wake_the_task_that_polled_last() {
        let futures = scripted(&Log::default(), &[9, 9, 9]);
        let seats = Vec::from_iter(futures.iter().map(|future| future.seat()));
        let (earlier, last) = (Task::new(), Task::new());
        let mut all = join(futures);
        for task in [&earlier, &last] {
            // Pending.
            let _ = task.poll(&mut all);
        }
        for seat in seats {
            seat.wake();
        }
        expect_eq!(
            (earlier.wakes(), last.wakes()),
            (0, 3),
            "two tasks polled join(futures), one after the other, \
             and then each of the three futures called the waker that it had been given last"
        );
    }

    #[grader_kit::test(
        points = 1,
        contract = "Any poll after that panics, also where there were no futures; the message contains the word `completion`."
    )]
    fn a_poll_after_the_outputs_panics() {
        for pendings in [&[][..], &[0], &[0, 0]] {
            let (task, log) = (Task::new(), Log::default());
            let mut all = join(scripted(&log, pendings));
            task.poll_to_the_answer(&mut all);
            expect_panic!(
                task.poll(&mut all),
                "completion",
                "all = join(futures) of {} futures, which has given its outputs",
                pendings.len()
            );
        }
    }
}

mod property {
    use super::{join, scripted};
    use crate::scripted::Log;
    use grader_kit::expect_eq;
    use grader_kit_property::{collection, for_all};

    #[grader_kit::test(
        points = 2,
        contract = "Each poll asks every future that is not finished yet; the poll in which the last one finishes returns all outputs."
    )]
    fn it_takes_as_many_polls_as_the_slowest() {
        for_all(collection::vec(0..6_usize, 0..6), |pendings| {
            let log = Log::default();
            let slowest = pendings.iter().max().copied().unwrap_or(0);
            expect_eq!(
                log.story(join(scripted(&log, pendings))).len(),
                slowest + 1,
                "the number of polls up to the outputs; input = how often each future is pending"
            );
        });
    }
}
