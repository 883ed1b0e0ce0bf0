//! The first of two futures.

use kata_36::race::{Either, race, timeout};

mod behaviour {
    use super::{Either, race, timeout};
    use crate::scripted::{Log, without_drops};
    use crate::tasks::{Task, in_a_busy_loop};
    use grader_kit::{expect_eq, expect_panic};

    #[grader_kit::test(
        points = 3,
        contract = "Each poll asks the left future first, once. Where it is ready, the right one is not asked in this poll. The winner is dropped before the poll returns; the loser is handed out."
    )]
    fn the_left_one_is_asked_first() {
        for (left, right, story) in [
            (0, 0, &["left ready, left dropped => Left((1, right))"][..]),
            (0, 2, &["left ready, left dropped => Left((1, right))"]),
            (
                1,
                0,
                &["left pending, right ready, right dropped => Right((2, left))"],
            ),
            (
                2,
                2,
                &[
                    "left pending, right pending",
                    "left pending, right pending",
                    "left ready, left dropped => Left((1, right))",
                ],
            ),
            (
                3,
                1,
                &[
                    "left pending, right pending",
                    "left pending, right ready, right dropped => Right((2, left))",
                ],
            ),
        ] {
            let log = Log::default();
            let (first, second) = (log.future("left", left, 1), log.future("right", right, 2));
            expect_eq!(
                log.story(race(first, second)),
                story,
                "a line for each poll; left is pending {left} times, right {right} times"
            );
        }
    }

    #[grader_kit::test(
        points = 3,
        contract = "The loser is handed out as it is: whoever polls it on finds that it has missed nothing."
    )]
    fn the_loser_has_missed_nothing() {
        for (left, right) in [(0, 0), (0, 1), (1, 0), (2, 2), (2, 4), (4, 2)] {
            let log = Log::default();
            let runners = race(
                log.future("left", left, "left"),
                log.future("right", right, "right"),
            );
            let outputs = in_a_busy_loop(runners).and_then(|answer| match answer {
                Either::Left((left, loser)) => Some((left, in_a_busy_loop(loser)?)),
                Either::Right((right, loser)) => Some((in_a_busy_loop(loser)?, right)),
            });
            expect_eq!(
                outputs,
                Some(("left", "right")),
                "outputs = of (left, right): the winner's out of the race, the loser's from polling it on; \
                 left is pending {left} times, right {right} times"
            );
        }
    }

    #[grader_kit::test(
        points = 2,
        contract = "Both are asked with the caller's own context: so each of them can wake the task that polled last."
    )]
    fn each_one_can_wake_the_task_that_polled_last() {
        let log = Log::default();
        let (left, right) = (log.future("left", 9, ()), log.future("right", 9, ()));
        let seats = [left.seat(), right.seat()];
        let (earlier, last) = (Task::new(), Task::new());
        let mut runners = race(left, right);
        for task in [&earlier, &last] {
            // Pending.
            let _ = task.poll(&mut runners);
        }
        let wakes_after = seats.map(|seat| {
            seat.wake();
            (earlier.wakes(), last.wakes())
        });
        expect_eq!(
            wakes_after,
            [(0, 1), (0, 2)],
            "wakes of two tasks that polled race(left, right), one after the other: \
             when left has called the waker that it was given last, then when right has"
        );
    }

    #[grader_kit::test(
        points = 1,
        contract = "A poll after the answer panics; the message contains the word `completion`."
    )]
    fn a_poll_after_the_answer_panics() {
        for (left, right) in [(0, 1), (1, 0)] {
            let (task, log) = (Task::new(), Log::default());
            let mut runners = race(log.future("left", left, 1), log.future("right", right, 2));
            task.poll_to_the_answer(&mut runners);
            expect_panic!(
                task.poll(&mut runners),
                "completion",
                "runners = race(left, right), polled to its answer; left is pending {left} times, right {right} times"
            );
        }
    }

    #[grader_kit::test(
        points = 3,
        contract = "Each poll asks the future first, and then, where it is not ready, the alarm. Where both are ready in the same poll, the output wins."
    )]
    fn a_timeout_cancels_what_is_late() {
        for (future, alarm, story) in [
            (0, 0, vec!["future ready => Some(7)"]),
            (
                1,
                1,
                vec!["future pending, alarm pending", "future ready => Some(7)"],
            ),
            (1, 0, vec!["future pending, alarm ready => None"]),
            (
                9,
                1,
                vec![
                    "future pending, alarm pending",
                    "future pending, alarm ready => None",
                ],
            ),
        ] {
            let log = Log::default();
            let (first, second) = (
                log.future("future", future, 7),
                log.future("alarm", alarm, ()),
            );
            expect_eq!(
                without_drops(&log.story(timeout(first, second))),
                story,
                "who is asked in each poll; future is pending {future} times, alarm {alarm} times"
            );
        }
    }
}
