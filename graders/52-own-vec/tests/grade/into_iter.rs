//! Exercise 3: a row, taken apart.

mod property {
    use crate::row_of;
    use grader_kit::expect_eq;
    use grader_kit_property::{collection, for_all, sample};

    #[derive(Clone, Copy, Debug)]
    enum Call {
        Next,
        NextBack,
        Nth(usize),
        NthBack(usize),
    }

    const CALLS: [Call; 4] = [Call::Next, Call::NextBack, Call::Nth(1), Call::NthBack(1)];

    impl Call {
        fn on(self, values: &mut impl DoubleEndedIterator<Item = u32>) -> Option<u32> {
            match self {
                Self::Next => values.next(),
                Self::NextBack => values.next_back(),
                Self::Nth(n) => values.nth(n),
                Self::NthBack(n) => values.nth_back(n),
            }
        }
    }

    #[grader_kit::test(
        points = 3,
        contract = "Each value comes out once, from the front and from the back in any order. When the ends have met, both give `None`, for ever. `size_hint` is exact at all times, `as_slice` is what has not come out yet."
    )]
    fn both_ends_agree_with_vec() {
        let calls = collection::vec(sample::select(CALLS.to_vec()), 0..8);
        for_all((0..7_u32, calls), |(count, calls)| {
            let mut values = row_of(0..*count).into_iter();
            let mut model = Vec::from_iter(0..*count).into_iter();
            for (done, call) in calls.iter().enumerate() {
                expect_eq!(
                    (call.on(&mut values), values.size_hint(), values.as_slice()),
                    (call.on(&mut model), model.size_hint(), model.as_slice()),
                    "values = row.into_iter() of a row of the numbers below {count}; call = {call:?}, after {:?}",
                    &calls[..done]
                );
            }
        });
    }
}

mod behaviour {
    use crate::ledger::{Bursts, Grain, Item, Ledger, catch_burst, grains};
    use grader_kit::expect_eq;

    #[grader_kit::test(
        points = 2,
        contract = "Dropping it drops the values that did not come out, each once."
    )]
    fn what_did_not_come_out_is_dropped_once() {
        for (front, back, alive) in [
            (0, 0, [0, 0, 0, 0]),
            (1, 0, [1, 0, 0, 0]),
            (1, 2, [1, 0, 1, 1]),
            (0, 4, [1, 1, 1, 1]),
        ] {
            let ledger = Ledger::of(4);
            let mut values = ledger.row().into_iter();
            let mut out: Vec<Item<'_>> = values.by_ref().take(front).collect();
            out.extend(values.by_ref().rev().take(back));
            drop(values);
            expect_eq!(
                ledger.alive(),
                alive,
                "from row.into_iter() of four values {front} came out at the front and {back} at the back, and are still held; \
                 then it was dropped. The numbers say how many of each value are alive; -1 is a double drop"
            );
            drop(out);
        }
    }

    #[grader_kit::test(
        points = 1,
        contract = "If one of the values panics while it is dropped, the others are dropped nevertheless."
    )]
    fn a_panicking_drop_leaves_no_other_value_behind() {
        let ledger = Ledger::with(5, 2, Bursts::WhenDropped);
        let mut values = ledger.row().into_iter();
        drop((values.next(), values.next_back()));
        catch_burst(|| drop(values));
        expect_eq!(
            ledger.alive(),
            [0; 5],
            "of five values the first and the last came out and were dropped; the third panics while it is dropped; \
             then the iterator was dropped. The numbers say how many of each value are alive; -1 is a double drop"
        );
    }

    #[grader_kit::test(
        points = 2,
        contract = "Values without size are counted like all others."
    )]
    fn values_without_size_come_out_one_by_one() {
        let before = Grain::alive();
        let mut values = grains(4).into_iter();
        drop((values.next(), values.next_back()));
        let (left, alive) = (values.size_hint(), Grain::alive() - before);
        drop(values);
        expect_eq!(
            (left, alive, Grain::alive() - before),
            ((2, Some(2)), 2, 0),
            "row.into_iter() of four values without size; one came out at each end and was dropped; then the iterator was. \
             The numbers: size_hint() before that, values alive then, values alive at the end"
        );
    }
}

mod cost {
    use crate::row_of;
    use grader_kit::cost::{self, Cost};
    use grader_kit::expect_eq;

    #[grader_kit::test(
        points = 1,
        contract = "Neither making it nor using it allocates. The memory goes back in any case."
    )]
    fn it_lives_on_the_rows_memory() {
        for taken in [0, 2, 5] {
            let row = row_of(0..5_u64);
            let lifetime = || {
                let values = row.into_iter();
                values.take(taken).for_each(drop);
            };
            expect_eq!(
                cost::of(lifetime).1,
                Cost {
                    allocations: 0,
                    deallocations: 1,
                    bytes: 0
                },
                "lifetime: row.into_iter() of five numbers, of which {taken} are taken, and its end"
            );
        }
    }
}

#[cfg(not(miri))]
mod compile {
    use grader_kit::expect_ok;
    use grader_kit_compile::case;

    #[grader_kit::test(
        points = 2,
        contract = "It is `Send` exactly if `T` is, and `Sync` exactly if `T` is."
    )]
    fn it_crosses_threads_exactly_as_its_values_do() {
        expect_ok!(case!("it_is_sent_as_its_values_are"));
        expect_ok!(case!("it_is_shared_as_its_values_are"));
    }
}

mod memory {
    use crate::ledger::{Bursts, Ledger, catch_burst, grains};
    use crate::{boxes, row_of};

    #[grader_kit::test(
        points = 3,
        contract = "Each value comes out once; dropping the iterator drops the others, and the memory goes back in any case.",
        judge = "miri"
    )]
    fn values_and_memory_have_one_owner() {
        for (front, back) in [(0, 0), (1, 0), (2, 1), (4, 0), (0, 4)] {
            let mut values = row_of(boxes(4)).into_iter();
            values.by_ref().take(front).for_each(drop);
            values.by_ref().rev().take(back).for_each(drop);
            std::hint::black_box(values.as_slice().iter().map(|value| **value).sum::<u32>());
            drop(values);
        }
        let mut values = grains(3).into_iter();
        drop((values.next_back(), values.next()));
        let ledger = Ledger::with(4, 1, Bursts::WhenDropped);
        let values = row_of(ledger.items().zip(boxes(4))).into_iter();
        catch_burst(|| drop(values));
    }
}
