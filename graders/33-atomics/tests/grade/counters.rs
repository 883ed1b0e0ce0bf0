//! Atomic counters.

mod behaviour {
    use grader_kit::expect_eq;
    use kata_33::counters::{StopFlag, Tickets};
    use std::thread;

    #[grader_kit::test(
        points = 2,
        contract = "The next ticket; `None` when there is none left, and from then on `None` for good. The range may end anywhere, even at `u32::MAX`."
    )]
    fn tickets_run_out_for_good() {
        for (numbers, taken) in [
            (7..9, [Some(7), Some(8), None, None]),
            (5..5, [None; 4]),
            (
                u32::MAX - 1..u32::MAX,
                [Some(u32::MAX - 1), None, None, None],
            ),
        ] {
            let tickets = Tickets::new(numbers.clone());
            expect_eq!(
                [(); 4].map(|()| tickets.take()),
                taken,
                "tickets = Tickets::new({numbers:?})"
            );
        }
    }

    #[grader_kit::test(
        points = 1,
        contract = "Each number is handed out once, from however many threads, and no number is left out."
    )]
    fn four_threads_share_out_all_numbers() {
        const EACH: u32 = if cfg!(miri) { 10 } else { 1000 };
        let tickets = Tickets::new(0..4 * EACH);
        let mut taken: Vec<Option<u32>> = thread::scope(|scope| {
            let take_some = || Vec::from_iter((0..EACH).map(|_| tickets.take()));
            let threads = [(); 4].map(|()| scope.spawn(take_some));
            threads
                .into_iter()
                .flat_map(|thread| {
                    let ended = thread.join();
                    ended.unwrap_or_else(|payload| std::panic::resume_unwind(payload))
                })
                .collect()
        });
        taken.sort();
        let gap = (0..4 * EACH)
            .zip(&taken)
            .find(|(due, taken)| Some(*due) != **taken);
        expect_eq!(
            gap,
            None,
            "four threads that take {EACH} tickets each from Tickets::new(0..{}); the first place, in sorted order, where the ticket that is due is not the one that was taken",
            4 * EACH
        );
    }

    #[grader_kit::test(
        points = 1,
        contract = "`true` for the one who raised it, `false` for all who come later."
    )]
    fn a_flag_is_raised_once() {
        let stop = StopFlag::new();
        expect_eq!(
            (
                stop.is_raised(),
                stop.raise(),
                stop.raise(),
                stop.is_raised()
            ),
            (false, true, false, true),
            "stop = StopFlag::new()"
        );
    }
}

mod property {
    use grader_kit::expect_eq;
    use grader_kit_property::{collection, for_all};
    use kata_33::counters::HighWater;

    #[grader_kit::test(
        points = 1,
        contract = "`true` where the value is higher than the mark and than all values recorded before it."
    )]
    fn records_agree_with_a_maximum() {
        for_all(
            (0..10_u64, collection::vec(0..12_u64, 0..12)),
            |(start, values)| {
                let level = HighWater::new(*start);
                let mut highest = *start;
                for value in values {
                    let is_new = *value > highest;
                    highest = highest.max(*value);
                    expect_eq!(
                        (level.record(*value), level.highest()),
                        (is_new, highest),
                        "level = HighWater::new({start}), then the values are recorded in turn; this one is {value}"
                    );
                }
            },
        );
    }
}

#[cfg(not(miri))]
mod model {
    use grader_kit::{expect_eq, expect_ok};
    use grader_kit_model::{Arc, explore, thread};
    use kata_33_model::counters::{HighWater, StopFlag, Tickets};

    #[grader_kit::test(
        points = 3,
        contract = "Each number is handed out once, from however many threads tickets are taken at the same time, and no number is left out.",
        not_under_miri = "models are explored by loom"
    )]
    fn no_ticket_is_given_twice() {
        expect_ok!(explore(2, || {
            let tickets = Arc::new(Tickets::new(7..8));
            let theirs = Arc::clone(&tickets);
            let other = thread::spawn("other", move || theirs.take());
            let mut taken = [tickets.take(), other.join()];
            taken.sort();
            expect_eq!(
                taken,
                [None, Some(7)],
                "tickets = Tickets::new(7..8), and two threads that call tickets.take() at the same time; sorted"
            );
        }));
    }

    #[grader_kit::test(
        points = 3,
        contract = "Each record is judged by all that stand before it; where threads record the same value, at most one of them is told `true`. The mark is never lower than a value whose `record` has happened before.",
        not_under_miri = "models are explored by loom"
    )]
    fn records_form_one_line() {
        expect_ok!(explore(2, || {
            let level = Arc::new(HighWater::new(0));
            let theirs = Arc::clone(&level);
            let other = thread::spawn("other", move || theirs.record(9));
            level.record(5);
            let mut told = [level.record(9), other.join()];
            told.sort();
            expect_eq!(
                (told, level.highest()),
                ([false, true], 9),
                "level = HighWater::new(0); one thread records 5 and then 9, another one 9 at the same time; shown is what the two nines were told, sorted, and the mark in the end"
            );
        }));
    }

    #[grader_kit::test(
        points = 1,
        contract = "Where threads raise the flag at the same time, exactly one of them was first.",
        not_under_miri = "models are explored by loom"
    )]
    fn one_raises_the_flag() {
        expect_ok!(explore(2, || {
            let stop = Arc::new(StopFlag::new());
            let theirs = Arc::clone(&stop);
            let other = thread::spawn("other", move || theirs.raise());
            let mut raised = [stop.raise(), other.join()];
            raised.sort();
            expect_eq!(
                raised,
                [false, true],
                "stop = StopFlag::new(), and two threads that call stop.raise() at the same time; sorted"
            );
        }));
    }
}
