//! Exercise 2: the values in the slots.

use kata_52::row::Row;

mod property {
    use super::Row;
    use grader_kit::expect_eq;
    use grader_kit_property::{Strategy, any, collection, for_all, num, prop_oneof};

    #[derive(Clone, Copy, Debug)]
    enum Call {
        Push(u8),
        Pop,
        Insert(usize, u8),
        Remove(usize),
        Truncate(usize),
        SetFirst(u8),
    }

    fn calls() -> impl Strategy<Value = Vec<Call>> {
        let call = prop_oneof![
            3 => num::u8::ANY.prop_map(Call::Push),
            1 => any::<()>().prop_map(|()| Call::Pop),
            3 => (0..8_usize, num::u8::ANY).prop_map(|(index, value)| Call::Insert(index, value)),
            2 => (0..8_usize).prop_map(Call::Remove),
            1 => (0..8_usize).prop_map(Call::Truncate),
            1 => num::u8::ANY.prop_map(Call::SetFirst),
        ];
        collection::vec(call, 0..24)
    }

    impl Call {
        /// Indices beyond the end are taken back to it: what these panic with is another check's business.
        fn on_row(self, row: &mut Row<u8>) -> Option<u8> {
            match self {
                Self::Push(value) => row.push(value),
                Self::Pop => return row.pop(),
                Self::Insert(index, value) => row.insert(index.min(row.len()), value),
                Self::Remove(index) if index < row.len() => return Some(row.remove(index)),
                Self::Truncate(len) => row.truncate(len),
                Self::SetFirst(value) => row.iter_mut().take(1).for_each(|first| *first = value),
                Self::Remove(_) => {}
            }
            None
        }

        fn on_vec(self, vec: &mut Vec<u8>) -> Option<u8> {
            match self {
                Self::Push(value) => vec.push(value),
                Self::Pop => return vec.pop(),
                Self::Insert(index, value) => vec.insert(index.min(vec.len()), value),
                Self::Remove(index) if index < vec.len() => return Some(vec.remove(index)),
                Self::Truncate(len) => vec.truncate(len),
                Self::SetFirst(value) => vec.iter_mut().take(1).for_each(|first| *first = value),
                Self::Remove(_) => {}
            }
            None
        }
    }

    #[grader_kit::test(
        points = 4,
        contract = "`push` puts a value at the end, `pop` takes the last one, `insert` puts one before the one at `index`, `remove` takes the one at `index`, `truncate` keeps the first `len`; the others stay in their order."
    )]
    fn it_agrees_with_vec() {
        for_all(calls(), |calls| {
            let (mut row, mut vec) = (Row::new(), Vec::new());
            for (done, call) in calls.iter().enumerate() {
                expect_eq!(
                    (call.on_row(&mut row), &row[..]),
                    (call.on_vec(&mut vec), &vec[..]),
                    "call = {call:?} after {:?}. The values are what came out, and what the row holds",
                    &calls[..done]
                );
            }
        });
    }
}

mod behaviour {
    use super::Row;
    use crate::ledger::{Bursts, Grain, Item, Ledger, catch_burst, grains};
    use crate::row_of;
    use grader_kit::{expect_eq, expect_panic};
    use std::mem::ManuallyDrop;

    #[grader_kit::test(
        points = 1,
        contract = "`insert` panics with `index` in the message if `index` is greater than `len()`, `remove` if it is not less than `len()`."
    )]
    fn an_index_beyond_the_end_panics() {
        for (call, misuse) in [
            (
                "row.insert(4, 9)",
                (|row| row.insert(4, 9)) as fn(&mut Row<u32>),
            ),
            ("row.remove(3)", |row| {
                row.remove(3);
            }),
        ] {
            let mut row = row_of([0, 1, 2]);
            expect_panic!(
                misuse(&mut row),
                "index",
                "misuse: {call} on a row of [0, 1, 2]"
            );
        }
    }

    /// Does something with a row; what is left of it comes back.
    type Use = for<'l> fn(Row<Item<'l>>) -> Option<Row<Item<'l>>>;

    fn dropped(_: Row<Item<'_>>) -> Option<Row<Item<'_>>> {
        None
    }

    fn truncated(mut row: Row<Item<'_>>) -> Option<Row<Item<'_>>> {
        row.truncate(2);
        Some(row)
    }

    fn popped(mut row: Row<Item<'_>>) -> Option<Row<Item<'_>>> {
        row.pop();
        Some(row)
    }

    fn removed(mut row: Row<Item<'_>>) -> Option<Row<Item<'_>>> {
        row.remove(1);
        Some(row)
    }

    #[grader_kit::test(
        points = 2,
        contract = "Each value is dropped exactly once: by the row, or by whoever it was moved out to."
    )]
    fn each_value_is_dropped_once() {
        for (code, use_of_it, alive) in [
            ("drop(row)", dropped as Use, [0, 0, 0, 0]),
            ("row.truncate(2)", truncated, [1, 1, 0, 0]),
            ("drop(row.pop())", popped, [1, 1, 1, 0]),
            ("drop(row.remove(1))", removed, [1, 0, 1, 1]),
        ] {
            let ledger = Ledger::of(4);
            let _rest = use_of_it(ledger.row());
            expect_eq!(
                ledger.alive(),
                alive,
                "four values were pushed, then: {code}. The numbers say how many of each value are alive; -1 is a double drop"
            );
        }
    }

    #[grader_kit::test(
        points = 3,
        contract = "If a value panics while it is dropped, the other values to be dropped are dropped as well."
    )]
    fn a_panicking_drop_leaves_no_other_value_behind() {
        for (code, end) in [
            ("drop(row)", (|row| drop(row)) as fn(Row<Item<'_>>)),
            ("row.truncate(1); drop(row)", |mut row| row.truncate(1)),
        ] {
            let ledger = Ledger::with(4, 2, Bursts::WhenDropped);
            let row = ledger.row();
            catch_burst(|| end(row));
            expect_eq!(
                ledger.alive(),
                [0; 4],
                "four values were pushed, the third panics while it is dropped; then: {code}, in whose unwinding the row ends. \
                 The numbers say how many of each value are alive; -1 is a double drop"
            );
        }
    }

    #[grader_kit::test(
        points = 1,
        contract = "Values of a type without size need no memory, but are counted and dropped like all others."
    )]
    fn values_without_size_are_dropped_too() {
        let before = Grain::alive();
        let mut row = grains(5);
        drop(row.pop());
        drop(row.remove(0));
        let (left, alive) = (row.len(), Grain::alive() - before);
        drop(row);
        expect_eq!(
            (left, alive, Grain::alive() - before),
            (3, 3, 0),
            "five values without size were pushed, one popped, one removed; then drop(row). \
             The numbers: the row's length, values alive then, values alive at the end"
        );
    }

    #[grader_kit::test(
        points = 1,
        contract = "Panics with `capacity overflow` in the message, if there would be more than `usize::MAX` values."
    )]
    fn nothing_is_pushed_onto_the_last_count() {
        let mut row = ManuallyDrop::new(Row::new());
        // SAFETY: a `()` is always there, in any number. No memory is lost with the row.
        unsafe { row.set_len(usize::MAX) };
        expect_panic!(
            row.push(()),
            "capacity overflow",
            "row is a Row<()> of usize::MAX values"
        );
    }

    #[grader_kit::test(
        points = 1,
        contract = "Gives the memory away, and how many slots are filled: from now on the caller owns the values. Nothing is dropped."
    )]
    fn into_parts_drops_nothing() {
        let ledger = Ledger::of(3);
        let (buffer, filled) = ledger.row().into_parts();
        // Should the row have given its memory back already, nobody must do so again.
        let buffer = ManuallyDrop::new(buffer);
        expect_eq!(
            (filled, ledger.alive()),
            (3, vec![1; 3]),
            "let (buffer, filled) = row.into_parts(); for a row of three values; then, how many of each value are alive"
        );
        drop(ManuallyDrop::into_inner(buffer));
    }
}

mod cost {
    use super::Row;
    use grader_kit::{cost, expect_eq};

    /// What is done to a row, how it is told, and how often memory may be asked for.
    type Step = (&'static str, fn(&mut Row<u64>), u64);

    const STEPS: [Step; 7] = [
        ("row.push(1), the first value", |row| row.push(1), 1),
        (
            "three more pushes",
            |row| (2..5).for_each(|n| row.push(n)),
            0,
        ),
        (
            "row.insert(0, 5), the fifth value",
            |row| row.insert(0, 5),
            1,
        ),
        (
            "two inserts more",
            |row| (6..8).for_each(|n| row.insert(1, n)),
            0,
        ),
        (
            "row.insert(3, 8), the eighth value",
            |row| row.insert(3, 8),
            0,
        ),
        ("row.push(9), the ninth value", |row| row.push(9), 1),
        (
            "remove(0), pop(), truncate(2), reserve(10)",
            |row| {
                row.remove(0);
                row.pop();
                row.truncate(2);
                row.reserve(10);
            },
            0,
        ),
    ];

    #[grader_kit::test(
        points = 1,
        contract = "Memory is asked for only if there is no room, and grows as `Buffer::grow_to` says."
    )]
    fn memory_is_asked_for_only_without_room() {
        let mut row = Row::new();
        for (step, code, expected) in STEPS {
            expect_eq!(
                cost::of(|| code(&mut row)).1.allocations,
                expected,
                "code: {step}. The capacity goes 4, 8, 16"
            );
        }
    }
}

mod memory {
    use crate::ledger::{Bursts, Ledger, catch_burst, grains};
    use crate::{boxes, row_of};

    #[grader_kit::test(
        points = 3,
        contract = "The first `len()` slots are filled, the others are not. `as_mut_ptr` is for reading and writing all `capacity()` slots.",
        judge = "miri"
    )]
    fn every_move_stays_within_its_slots() {
        let mut row = row_of(boxes(3));
        // Into the last slot, at the front; then into new memory, at the end.
        row.insert(0, Box::new(10));
        row.insert(4, Box::new(11));
        row.iter_mut().for_each(|value| **value += 1);
        drop((row.remove(4), row.remove(0), row.pop()));
        for value in boxes(6) {
            row.insert(1, value);
        }
        *row[2] = 12;
        row.truncate(3);
        row.reserve(20);
        // SAFETY: there is room for four values, and the fourth is written before it counts.
        unsafe {
            row.as_mut_ptr().add(3).write(Box::new(13));
            row.set_len(4);
        }
        let (buffer, filled) = row.into_parts();
        for index in 0..filled {
            // SAFETY: these slots are filled, and nobody reads them again.
            drop(unsafe { buffer.as_ptr().add(index).read() });
        }
    }

    #[grader_kit::test(
        points = 2,
        contract = "The row owns the values in the filled slots; dropping it drops them, and then the memory goes back.",
        judge = "miri"
    )]
    fn values_and_memory_go_with_the_row() {
        drop(row_of(boxes(5)));
        drop(grains(3));
        let ledger = Ledger::with(4, 1, Bursts::WhenDropped);
        let row = row_of(ledger.items().zip(boxes(4)));
        catch_burst(|| drop(row));
    }
}
