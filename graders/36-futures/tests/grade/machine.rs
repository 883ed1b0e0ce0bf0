//! One future twice: written with `.await`, and by hand.

use crate::scripted::{Log, Scripted};
use kata_36::machine::{Chain, chain};

type Outcome = Result<u32, &'static str>;

/// A future of the script: how often it is pending, and then what.
type Script = (usize, Outcome);

type Next = Box<dyn FnOnce(&u32) -> Scripted<Outcome>>;

fn parts(log: &Log, first: Script, second: Script) -> (Scripted<Outcome>, Next) {
    let notes = log.clone();
    let next = move |value: &u32| {
        notes.note(format!("next({value})"));
        notes.future("second", second.0, second.1)
    };
    (log.future("first", first.0, first.1), Box::new(next))
}

mod behaviour {
    use super::{Chain, Script, chain, parts};
    use crate::scripted::Log;
    use crate::tasks::{Task, polled_when_woken};
    use grader_kit::{expect_eq, expect_panic};

    /// Both scripts, and what happens in each poll.
    const STORIES: [(Script, Script, &[&str]); 5] = [
        (
            (0, Ok(7)),
            (0, Ok(9)),
            &["first ready, first dropped, next(7), second ready, second dropped => Ok((7, 9))"],
        ),
        (
            (2, Ok(7)),
            (0, Ok(9)),
            &[
                "first pending",
                "first pending",
                "first ready, first dropped, next(7), second ready, second dropped => Ok((7, 9))",
            ],
        ),
        (
            (1, Ok(7)),
            (2, Ok(9)),
            &[
                "first pending",
                "first ready, first dropped, next(7), second pending",
                "second pending",
                "second ready, second dropped => Ok((7, 9))",
            ],
        ),
        (
            (1, Err("early")),
            (0, Ok(9)),
            &[
                "first pending",
                "first ready, first dropped => Err(\"early\")",
            ],
        ),
        (
            (0, Ok(7)),
            (1, Err("late")),
            &[
                "first ready, first dropped, next(7), second pending",
                "second ready, second dropped => Err(\"late\")",
            ],
        ),
    ];

    #[grader_kit::test(
        points = 2,
        contract = "Each poll asks one of the two futures, once. Where the first becomes ready, the poll goes on at once. A future is dropped as soon as it is ready: the first before `next` is called."
    )]
    fn the_written_one_goes_step_by_step() {
        for (first_script, second_script, story) in STORIES {
            let log = Log::default();
            let (first, next) = parts(&log, first_script, second_script);
            expect_eq!(
                log.story(chain(first, next)),
                story,
                "a line for each poll; (times pending, result) of the first = {first_script:?}, of the second = {second_script:?}"
            );
        }
    }

    #[grader_kit::test(
        points = 4,
        contract = "Each poll asks one of the two futures, once. Where the first becomes ready, the poll goes on at once. A future is dropped as soon as it is ready: the first before `next` is called, the second before the poll returns."
    )]
    fn the_machine_goes_step_by_step() {
        for (first_script, second_script, story) in STORIES {
            let log = Log::default();
            let (first, next) = parts(&log, first_script, second_script);
            expect_eq!(
                log.story(Chain::new(first, next)),
                story,
                "a line for each poll; (times pending, result) of the first = {first_script:?}, of the second = {second_script:?}"
            );
        }
    }

    #[grader_kit::test(
        points = 2,
        contract = "Futures are asked with the caller's own context. When the first becomes ready, the same poll asks the second future too: otherwise nobody has a waker for it."
    )]
    fn a_task_that_sleeps_until_woken_gets_the_answer() {
        for (pending_first, pending_second) in [(0, 0), (2, 0), (0, 2), (2, 2)] {
            let log = Log::default();
            let first = log.future("first", pending_first, Ok(7)).waking();
            let second = log.future("second", pending_second, Ok(9)).waking();
            expect_eq!(
                polled_when_woken(Chain::new(first, |_| second)),
                Ok::<_, _>(Ok::<_, ()>((7, 9))),
                "first is pending {pending_first} times and second {pending_second} times, each time with a call of the waker; \
                 polled once, and then only when the task was woken"
            );
        }
    }

    #[grader_kit::test(
        points = 1,
        contract = "A poll after the answer panics; the message contains the word `completion`."
    )]
    fn a_poll_after_the_answer_panics() {
        for (first, second) in [(Ok(7), Ok(9)), (Err("early"), Ok(9)), (Ok(7), Err("late"))] {
            let (task, log) = (Task::new(), Log::default());
            let (first_future, next) = parts(&log, (0, first), (0, second));
            let mut chain = Chain::new(first_future, next);
            task.poll_to_the_answer(&mut chain);
            expect_panic!(
                task.poll(&mut chain),
                "completion",
                "chain = Chain::new(first, next), polled to its answer; first was ready with {first:?}, second with {second:?}"
            );
        }
    }
}

mod property {
    use super::{Chain, Outcome, chain, parts};
    use crate::scripted::Log;
    use grader_kit::expect_eq;
    use grader_kit_property::{Just, Strategy, for_all, prop_oneof};

    fn outcome() -> impl Strategy<Value = Outcome> {
        prop_oneof![Just(Ok(1)), Just(Ok(2)), Just(Err("refused"))]
    }

    #[grader_kit::test(
        points = 2,
        contract = "`Chain::new(first, next)` behaves like `chain(first, next)` in all that is said there."
    )]
    fn nobody_can_tell_one_from_the_other() {
        for_all(
            ((0..4_usize, outcome()), (0..4_usize, outcome())),
            |&(first_script, second_script)| {
                let log = Log::default();
                let (first, next) = parts(&log, first_script, second_script);
                let written = log.story(chain(first, next));
                let (first, next) = parts(&log, first_script, second_script);
                expect_eq!(
                    log.story(Chain::new(first, next)),
                    written,
                    "a line for each poll; expected is what `chain(first, next)` does"
                );
            },
        );
    }
}

mod cost {
    use super::Chain;
    use crate::tasks::in_a_busy_loop;
    use grader_kit::{cost, expect_eq};
    use std::pin::Pin;
    use std::task::{Context, Poll};

    /// Pending that many times; allocates nothing.
    struct Quiet(u32);

    impl Future for Quiet {
        type Output = Result<u32, ()>;

        fn poll(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Self::Output> {
            match self.0.checked_sub(1) {
                Some(left) => {
                    self.0 = left;
                    Poll::Pending
                }
                None => Poll::Ready(Ok(0)),
            }
        }
    }

    #[grader_kit::test(
        points = 2,
        contract = "It allocates nothing, neither when it is made nor in a poll."
    )]
    fn the_machine_allocates_nothing() {
        let (_, cost) = cost::of(|| in_a_busy_loop(Chain::new(Quiet(2), |_| Quiet(2))));
        expect_eq!(
            cost.allocations,
            0,
            "Chain::new(first, next), made and polled to its answer"
        );
    }
}
