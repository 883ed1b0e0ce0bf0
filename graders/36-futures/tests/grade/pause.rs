//! A first future by hand.

use kata_36::pause::Pause;

mod behaviour {
    use super::Pause;
    use crate::tasks::{Task, in_a_busy_loop, polled_when_woken};
    use grader_kit::{expect_eq, expect_panic};
    use std::task::Poll;

    #[grader_kit::test(
        points = 1,
        contract = "The first `pending` polls return `Poll::Pending`. The next poll returns the value."
    )]
    fn it_is_pending_that_many_times() {
        for pending in [0, 1, 3] {
            let (task, mut pause) = (Task::new(), Pause::new(pending, 'v'));
            let mut pendings = 0;
            while pendings < 9 && task.poll(&mut pause) == Poll::Pending {
                pendings += 1;
            }
            expect_eq!(
                pendings,
                pending,
                "pause = Pause::new({pending}, 'v'), counting its pending polls, woken or not"
            );
        }
    }

    #[grader_kit::test(points = 1, contract = "The next poll returns the value.")]
    fn a_busy_loop_gets_the_value() {
        // Neither `Copy` nor `Clone`.
        #[derive(Debug, PartialEq)]
        struct Tea;

        for pending in [0, 2] {
            expect_eq!(
                in_a_busy_loop(Pause::new(pending, Tea)),
                Some(Tea),
                "pending = {pending}"
            );
        }
    }

    #[grader_kit::test(
        points = 2,
        contract = "Each pending poll calls the waker, before it returns: nobody else will ever have a reason to."
    )]
    fn a_task_that_sleeps_until_woken_gets_the_value() {
        for pending in [0, 1, 3] {
            expect_eq!(
                polled_when_woken(Pause::new(pending, "tea")),
                Ok("tea"),
                "pending = {pending}; polled once, and then only when the task was woken"
            );
        }
    }

    #[grader_kit::test(
        points = 2,
        contract = "Each pending poll calls the waker of its own context, exactly once. The ready poll calls no waker."
    )]
    fn each_pending_poll_wakes_its_own_task_once() {
        let (first, second) = (Task::new(), Task::new());
        let mut pause = Pause::new(3, ());
        let wakes_after = [&first, &second, &second, &first].map(|task| {
            // What it returns is judged elsewhere.
            let _ = task.poll(&mut pause);
            (first.wakes(), second.wakes())
        });
        expect_eq!(
            wakes_after,
            [(1, 0), (1, 1), (1, 2), (1, 2)],
            "Pause::new(3, ()) polled by two tasks (first, second, second, first); wakes of (first, second) after each poll"
        );
    }

    #[grader_kit::test(
        points = 1,
        contract = "Any poll after the value panics; the message contains the word `completion`."
    )]
    fn a_poll_after_the_value_panics() {
        for pending in [0, 2] {
            let (task, mut pause) = (Task::new(), Pause::new(pending, 7));
            task.poll_to_the_answer(&mut pause);
            expect_panic!(
                task.poll(&mut pause),
                "completion",
                "pause = Pause::new({pending}, 7), which has given its value"
            );
        }
    }
}
