//! A clock that wakes tasks.

use kata_36::timer::Timer;

mod behaviour {
    use super::Timer;
    use crate::tasks::{Task, WakeLog, cancel, waker_that_runs};
    use grader_kit::{expect_eq, expect_panic};
    use std::cell::Cell;
    use std::panic::{AssertUnwindSafe, catch_unwind};
    use std::pin::Pin;
    use std::rc::Rc;
    use std::task::{Context, Poll};

    #[grader_kit::test(
        points = 1,
        contract = "A sleep is ready once the timer's time is its deadline or later; a poll before is pending."
    )]
    fn a_busy_loop_sees_each_sleep_end_on_time() {
        for deadline in [0, 1, 4] {
            let (task, timer) = (Task::new(), Timer::new());
            let mut sleep = timer.sleep_until(deadline);
            let mut polls_at = |now| {
                timer.advance_to(now);
                task.poll(&mut sleep) == Poll::Ready(())
            };
            let ready_at = (0..7).find(|&now| polls_at(now));
            expect_eq!(
                ready_at,
                Some(deadline),
                "ready_at = the first time at which timer.sleep_until({deadline}) is ready, polled at 0, 1, 2, ..."
            );
        }
    }

    #[grader_kit::test(
        points = 2,
        contract = "`advance_to` wakes each waiting sleep whose deadline is `now` or earlier, once: earlier deadlines first; of equal ones, the sleep whose first pending poll came first."
    )]
    fn due_sleeps_are_woken_once_and_in_order() {
        for (deadlines, now, woken) in [
            (vec![5], 4, vec![]),
            (vec![5], 5, vec![0]),
            (vec![5, 9], 7, vec![0]),
            (vec![9, 5, 7], 10, vec![1, 2, 0]),
            (vec![5, 3, 5, 3], 5, vec![1, 3, 0, 2]),
            (vec![u64::MAX, 1], u64::MAX, vec![1, 0]),
        ] {
            let (log, timer) = (WakeLog::default(), Timer::new());
            let mut sleeps = Vec::from_iter(
                deadlines
                    .iter()
                    .map(|&deadline| timer.sleep_until(deadline)),
            );
            for (number, sleep) in sleeps.iter_mut().enumerate() {
                // Pending.
                let _ = log.poll_as(number, sleep);
            }
            expect_eq!(
                [
                    log.woken_by(|| timer.advance_to(now)),
                    log.woken_by(|| timer.advance_to(now)),
                ],
                [woken, vec![]],
                "now = {now}; sleeps 0, 1, ... until {deadlines:?}, polled in this order"
            );
        }
    }

    #[grader_kit::test(
        points = 2,
        contract = "A sleep may be polled by another task than before: only the waker of its last poll is called; the timer keeps none of the earlier ones."
    )]
    fn the_waker_of_the_last_poll_is_called() {
        let (earlier, last, timer) = (Task::new(), Task::new(), Timer::new());
        let mut sleep = timer.sleep_until(5);
        for task in [&earlier, &last] {
            // Pending.
            let _ = task.poll(&mut sleep);
        }
        let kept = earlier.wakers_kept();
        timer.advance_to(5);
        expect_eq!(
            (earlier.wakes(), last.wakes(), kept),
            (0, 1, 0),
            "two tasks polled timer.sleep_until(5), one after the other, then the time came; \
             kept = wakers of the earlier one in the timer before"
        );
    }

    #[grader_kit::test(
        points = 2,
        contract = "Until it has said that it is ready, a sleep may be polled at any time, woken or not. It waits once, however often it was polled."
    )]
    fn a_sleep_that_is_polled_for_nothing_waits_once() {
        let (task, timer) = (Task::new(), Timer::new());
        let mut sleep = timer.sleep_until(5);
        for now in [0, 0, 3] {
            timer.advance_to(now);
            // Pending.
            let _ = task.poll(&mut sleep);
        }
        timer.advance_to(5);
        expect_eq!(
            task.wakes(),
            1,
            "one task polled timer.sleep_until(5) three times before the time came"
        );
    }

    #[grader_kit::test(
        points = 2,
        contract = "Dropped while it waits, a sleep is forgotten: its deadline does not count, its waker is not called, and the timer keeps no copy of it. Nothing else changes."
    )]
    fn a_cancelled_sleep_is_forgotten() {
        let (cancelled, waiting, timer) = (Task::new(), Task::new(), Timer::new());
        let mut short = timer.sleep_until(5);
        let mut long = timer.sleep_until(5);
        // Both pending.
        let _ = (cancelled.poll(&mut short), waiting.poll(&mut long));
        cancel(short);
        let next = timer.next_deadline();
        let kept = cancelled.wakers_kept();
        timer.advance_to(5);
        expect_eq!(
            (next, kept, cancelled.wakes(), waiting.wakes()),
            (Some(5), 0, 0, 1),
            "two tasks wait until 5, then the sleep of one is cancelled; then the time comes. Before that, next = timer.next_deadline(), \
             and kept = wakers of the cancelled task in the timer"
        );
    }

    #[grader_kit::test(
        points = 3,
        contract = "A waker is somebody else's code: it may call `now`, `next_deadline` and `sleep_until`, poll sleeps and drop them. When the first waker is called, the time has moved and none of the due sleeps waits any more."
    )]
    fn a_waker_may_use_the_timer() {
        let (task, timer) = (Task::new(), Timer::new());
        let mut due = timer.sleep_until(5);
        let mut unwanted = timer.sleep_until(7);
        // All pending.
        let _ = task.poll(&mut unwanted);
        let mut second_due = timer.sleep_until(5);
        let seen = Rc::new(Cell::new(None));
        let waker = waker_that_runs({
            let (timer, seen) = (timer.clone(), Rc::clone(&seen));
            move || {
                cancel(unwanted);
                let before = (timer.now(), timer.next_deadline());
                let mut another = timer.sleep_until(8);
                let polled = Task::new().poll(&mut another).is_pending();
                seen.set(Some((before, polled, timer.next_deadline())));
            }
        });
        let _ = (
            Pin::new(&mut due).poll(&mut Context::from_waker(&waker)),
            task.poll(&mut second_due),
        );
        let advanced = catch_unwind(AssertUnwindSafe(|| timer.advance_to(6)));
        let words = advanced.map_err(|payload| match payload.downcast_ref::<&str>() {
            Some(words) => (*words).to_owned(),
            None => payload
                .downcast::<String>()
                .map_or_else(|_| String::new(), |words| *words),
        });
        let advanced = words.map(|()| seen.take());
        expect_eq!(
            advanced,
            Ok(Some(((6, None), true, Some(8)))),
            "advanced = timer.advance_to(6), which wakes two tasks that wait until 5; the first one's waker drops a sleep until 7, \
             then looks at (now, next_deadline), polls a new sleep until 8, whether that is pending, and looks at next_deadline again"
        );
    }

    #[grader_kit::test(
        points = 1,
        contract = "A sleep is ready once. A poll after that panics; the message contains the word `completion`."
    )]
    fn a_poll_after_the_end_panics() {
        for polled_before in [0, 1] {
            let (task, timer) = (Task::new(), Timer::new());
            let mut sleep = timer.sleep_until(5);
            for _ in 0..polled_before {
                // Pending.
                let _ = task.poll(&mut sleep);
            }
            timer.advance_to(5);
            task.poll_to_the_answer(&mut sleep);
            expect_panic!(
                task.poll(&mut sleep),
                "completion",
                "sleep = timer.sleep_until(5), polled {polled_before} times before 5, and then until it was ready"
            );
        }
    }
}

mod property {
    use super::Timer;
    use crate::tasks::WakeLog;
    use grader_kit::expect_eq;
    use grader_kit_property::{any, collection, for_all};

    #[grader_kit::test(
        points = 3,
        contract = "Sleeps wait from their first pending poll, are woken when they are due, in order, and forgotten when dropped; `next_deadline` is the earliest of those that wait. Time never goes back."
    )]
    fn deadlines_and_wakes_agree_with_a_sorted_list() {
        let sleeps = collection::vec((0..9_u64, any::<bool>()), 0..6);
        for_all(
            (sleeps, collection::vec(0..10_u64, 1..5)),
            |(sleeps, times)| {
                let (log, timer) = (WakeLog::default(), Timer::new());
                // These are never polled, so they never wait.
                let _lazy = [timer.sleep_until(1), timer.sleep_until(20)];
                let mut kept = Vec::new();
                let mut waiting = Vec::new();
                for (number, &(deadline, cancelled)) in sleeps.iter().enumerate() {
                    let mut sleep = timer.sleep_until(deadline);
                    // Whether it is ready is judged elsewhere.
                    let _ = log.poll_as(number, &mut sleep);
                    if !cancelled {
                        kept.push(sleep);
                        waiting.extend((deadline > 0).then_some((deadline, number)));
                    }
                }
                waiting.sort();
                let mut latest = 0;
                for &time in times {
                    latest = time.max(latest);
                    let due = waiting.partition_point(|&(deadline, _)| deadline <= latest);
                    let woken = Vec::from_iter(waiting.drain(..due).map(|(_, number)| number));
                    let next = waiting.first().map(|&(deadline, _)| deadline);
                    expect_eq!(
                        (
                            log.woken_by(|| timer.advance_to(time)),
                            timer.now(),
                            timer.next_deadline()
                        ),
                        (woken, latest, next),
                        "time = {time}, the next of the times {times:?}; sleeps 0, 1, ... = (deadline, dropped again) {sleeps:?}"
                    );
                }
            },
        );
    }
}
