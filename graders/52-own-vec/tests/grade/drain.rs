//! Exercise 4: a part of a row, and a row that is whole again.

mod property {
    use crate::row_of;
    use grader_kit::expect_eq;
    use grader_kit_property::{bool, collection, for_all};

    /// Takes from the back where it is told to, and so many values as it is told about.
    fn take(values: &mut impl DoubleEndedIterator<Item = u32>, backs: &[bool]) -> Vec<Option<u32>> {
        let take_one = |&back: &bool| {
            if back {
                values.next_back()
            } else {
                values.next()
            }
        };
        backs.iter().map(take_one).collect()
    }

    #[grader_kit::test(
        points = 3,
        contract = "Takes the values of a range out of the row, from the front and from the back in any order. When the drain is dropped, the values behind the range move up, in their order."
    )]
    fn it_agrees_with_vec() {
        let bounds = collection::vec(0..10_usize, 2);
        let backs = collection::vec(bool::ANY, 0..6);
        for_all((0..10_u32, bounds, backs), |(count, bounds, backs)| {
            let end = bounds[1].min(*count as usize);
            let range = bounds[0].min(end)..end;
            let mut vec = Vec::from_iter(0..*count);
            let mut row = row_of(0..*count);
            let taken_of_vec = take(&mut vec.drain(range.clone()), backs);
            let taken = take(&mut row.drain(range.clone()), backs);
            expect_eq!(
                (taken, &row[..]),
                (taken_of_vec, &vec[..]),
                "row.drain({range:?}) on a row of the numbers below {count}; each `true` in {backs:?} is a next_back(), \
                 each `false` a next(). Then the drain was dropped. The values are what came out, and what the row holds"
            );
        });
    }
}

mod behaviour {
    use crate::ledger::{Bursts, Grain, Item, Ledger, catch_burst, grains, held};
    use crate::row_of;
    use grader_kit::{expect_eq, expect_panic};
    use std::mem;

    #[grader_kit::test(
        points = 1,
        contract = "Panics with `range` in the message, if the range ends before it starts, or behind the row's end."
    )]
    fn a_range_that_is_none_panics() {
        for (start, end) in [(3, 2), (5, 6), (0, 6), (6, 6)] {
            let mut row = row_of(0..5_u32);
            expect_panic!(
                row.drain(start..end).len(),
                "range",
                "a row of five values; start = {start}, end = {end}"
            );
        }
    }

    #[grader_kit::test(
        points = 2,
        contract = "When the drain is dropped, the values of the range that did not come out are dropped, each once."
    )]
    fn what_did_not_come_out_is_dropped_once() {
        for (front, back, alive) in [
            (0, 0, [1, 0, 0, 0, 1]),
            (1, 1, [1, 1, 0, 1, 1]),
            (3, 0, [1, 1, 1, 1, 1]),
        ] {
            let ledger = Ledger::of(5);
            let mut row = ledger.row();
            let mut drain = row.drain(1..4);
            let mut out: Vec<Item<'_>> = drain.by_ref().take(front).collect();
            out.extend(drain.by_ref().rev().take(back));
            drop(drain);
            expect_eq!(
                ledger.alive(),
                alive,
                "from row.drain(1..4) of five values {front} came out at the front and {back} at the back, and are still held; \
                 then it was dropped. The numbers say how many of each value are alive; -1 is a double drop"
            );
            drop(out);
        }
    }

    #[grader_kit::test(
        points = 3,
        contract = "If the drain is forgotten, the row holds just the values before the range; those behind it, and those in it that did not come out, are leaked. No value is ever dropped twice."
    )]
    fn a_forgotten_drain_leaks_and_no_more() {
        let ledger = Ledger::of(5);
        let mut row = ledger.row();
        let mut drain = row.drain(1..3);
        drop(drain.next());
        mem::forget(drain);
        let held = held(&row);
        drop(row);
        expect_eq!(
            (held, ledger.alive()),
            (vec![0], vec![0, 0, 1, 1, 1]),
            "let mut drain = row.drain(1..3) of five values; drop(drain.next()); mem::forget(drain); drop(row). \
             First what the row held before its end, then how many of each value are alive; -1 is a double drop"
        );
    }

    #[grader_kit::test(
        points = 3,
        contract = "If a value panics while the drain drops it, the others are dropped nevertheless, the values behind the range move up, and the panic goes on to the caller."
    )]
    fn a_panicking_drop_leaves_a_whole_row() {
        let ledger = Ledger::with(6, 2, Bursts::WhenDropped);
        let mut row = ledger.row();
        catch_burst(|| drop(row.drain(1..4)));
        expect_eq!(
            (held(&row), ledger.alive()),
            (vec![0, 4, 5], vec![1, 0, 0, 0, 1, 1]),
            "drop(row.drain(1..4)) on a row of six values, of which number 2 panics while it is dropped. \
             First what the row holds then, then how many of each value are alive; -1 is a double drop"
        );
    }

    #[grader_kit::test(
        points = 1,
        contract = "Values without size are counted like all others."
    )]
    fn values_without_size_are_counted_too() {
        let before = Grain::alive();
        let mut row = grains(6);
        let mut drain = row.drain(1..5);
        drop((drain.next(), drain.next_back()));
        let (left, alive) = (drain.len(), Grain::alive() - before);
        drop(drain);
        expect_eq!(
            (left, alive, row.len(), Grain::alive() - before),
            (2, 4, 2, 2),
            "drain = row.drain(1..5) of six values without size; one came out at each end and was dropped; then the drain was. \
             The numbers: drain.len() before that, values alive then, the row's length at the end, values alive at the end"
        );
    }
}

mod cost {
    use crate::row_of;
    use grader_kit::cost::{self, Cost};
    use grader_kit::expect_eq;

    #[grader_kit::test(points = 1, contract = "Nothing is allocated.")]
    fn nothing_is_allocated() {
        let mut row = row_of(0..9_u64);
        let lifetime = || row.drain(2..5).take(2).for_each(drop);
        expect_eq!(
            cost::of(lifetime).1,
            Cost::default(),
            "lifetime: row.drain(2..5) of nine numbers, of which two are taken, and its end"
        );
    }
}

#[cfg(not(miri))]
mod compile {
    use grader_kit::expect_ok;
    use grader_kit_compile::case;

    #[grader_kit::test(
        points = 3,
        contract = "It is covariant in `T`; it is `Send` exactly if `T` is, and `Sync` exactly if `T` is."
    )]
    fn it_is_as_its_values_are() {
        expect_ok!(case!("it_is_covariant"));
        expect_ok!(case!("it_is_sent_as_its_values_are"));
        expect_ok!(case!("it_is_shared_as_its_values_are"));
    }
}

mod memory {
    use crate::ledger::{Bursts, Ledger, catch_burst, grains};
    use crate::{boxes, row_of};
    use std::mem;

    #[grader_kit::test(
        points = 3,
        contract = "The values of the range come out or are dropped, those behind it move up; and the row is whole again.",
        judge = "miri"
    )]
    fn the_gap_is_closed_within_the_slots() {
        // Eight values fill their eight slots.
        for (start, end, front, back) in [
            (0, 8, 2, 1),
            (2, 5, 1, 1),
            (3, 3, 1, 0),
            (7, 8, 0, 1),
            (0, 4, 0, 0),
        ] {
            let mut row = row_of(boxes(8));
            let mut drain = row.drain(start..end);
            drain.by_ref().take(front).for_each(drop);
            drain.by_ref().rev().take(back).for_each(drop);
            drop(drain);
            row.iter_mut().for_each(|value| **value += 1);
            row.push(Box::new(9));
        }
        let mut row = grains(5);
        drop(row.drain(1..3).next_back());
    }

    #[grader_kit::test(
        points = 2,
        contract = "If a value panics while the drain drops it, the others are dropped nevertheless; a forgotten drain leaks values and no more.",
        judge = "miri"
    )]
    fn no_way_out_of_a_drain_harms_the_row() {
        let ledger = Ledger::with(5, 2, Bursts::WhenDropped);
        let mut row = row_of(ledger.items().zip(boxes(5)));
        catch_burst(|| drop(row.drain(1..4)));
        drop(row);
        // Numbers have nothing that could be leaked.
        let mut row = row_of(0..8_u64);
        mem::forget(row.drain(2..4));
        row.push(9);
    }
}
