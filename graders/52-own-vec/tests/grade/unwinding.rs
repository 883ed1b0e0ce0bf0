//! Exercise 5: other people's code in the middle of one's own.

use kata_52::row::Row;

/// An iterator whose `size_hint` is what somebody says, not what is true.
struct Claims<I> {
    values: I,
    claim: (usize, Option<usize>),
}

impl<I: Iterator> Iterator for Claims<I> {
    type Item = I::Item;

    fn next(&mut self) -> Option<I::Item> {
        self.values.next()
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.claim
    }
}

const CLAIMS: [(usize, Option<usize>); 4] = [(0, None), (2, Some(2)), (3, Some(9)), (20, Some(20))];

mod property {
    use super::Row;
    use crate::row_of;
    use grader_kit::expect_eq;
    use grader_kit_property::{collection, for_all, num};

    #[grader_kit::test(
        points = 2,
        contract = "Keeps the values for which `keep` says `true`. `keep` is asked once for each value, from first to last; those that are kept stay in their order."
    )]
    fn retain_agrees_with_vec() {
        for_all(collection::vec(num::u8::ANY, 0..12), |input| {
            let (mut asked, mut asked_by_vec) = (Vec::new(), Vec::new());
            let mut row = row_of(input.iter().copied());
            let mut vec = input.clone();
            row.retain(|value| {
                asked.push(*value);
                value % 3 != 0
            });
            vec.retain(|value| {
                asked_by_vec.push(*value);
                value % 3 != 0
            });
            expect_eq!(
                (&row[..], &asked),
                (&vec[..], &asked_by_vec),
                "row held {input:?}; after row.retain(|value| value % 3 != 0). Then, for which values `keep` was asked"
            );
        });
    }

    #[grader_kit::test(
        points = 1,
        contract = "`update` puts `change(value)` in each value's place, from first to last; a clone has the values' clones; `extend` pushes all values that come."
    )]
    fn update_clone_and_extend_agree_with_vec() {
        for_all(collection::vec(num::u8::ANY, 0..12), |input| {
            let mut row: Row<u8> = input.iter().copied().collect();
            let copy = row.clone();
            let mut turn = 0;
            row.update(|value| {
                turn += 1;
                value.wrapping_add(turn)
            });
            row.extend(copy.iter().copied());
            let turns = input.iter().zip(1..);
            let updated = turns.map(|(value, turn)| value.wrapping_add(turn));
            expect_eq!(
                row.to_vec(),
                updated.chain(input.iter().copied()).collect::<Vec<_>>(),
                "row was collected from {input:?} and cloned; then row.update adds 1 to the first, 2 to the second and so on; \
                 then row.extend(clone)"
            );
        });
    }
}

mod behaviour {
    use super::{CLAIMS, Claims, Row};
    use crate::ledger::{Bursts, Ledger, burst, catch_burst, held};
    use grader_kit::expect_eq;

    #[grader_kit::test(
        points = 3,
        contract = "If `keep` panics, the row then holds, in their order, the values that were to be kept and those that `keep` has not answered for. No value is dropped twice, none is leaked."
    )]
    fn retain_survives_a_panic_of_keep() {
        for (panics_at, left, alive) in [
            (0, vec![0, 1, 2, 3, 4], [1, 1, 1, 1, 1]),
            (3, vec![1, 3, 4], [0, 1, 0, 1, 1]),
            (4, vec![1, 3, 4], [0, 1, 0, 1, 1]),
        ] {
            let ledger = Ledger::of(5);
            let mut row = ledger.row();
            catch_burst(|| {
                row.retain(|item| {
                    if item.number() == panics_at {
                        burst();
                    }
                    item.number() % 2 == 1
                });
            });
            expect_eq!(
                (held(&row), ledger.alive()),
                (left, alive.to_vec()),
                "row.retain(keep) on a row of the values 0 to 4; `keep` keeps the odd ones, and panics at {panics_at}. \
                 First what the row holds, then how many of each value are alive; -1 is a double drop"
            );
        }
    }

    #[grader_kit::test(
        points = 2,
        contract = "If a value that is not kept panics while it is dropped, the row then holds the values that were to be kept and those that `keep` has not answered for. No value is dropped twice, none is leaked."
    )]
    fn retain_survives_a_panicking_drop() {
        let ledger = Ledger::with(5, 2, Bursts::WhenDropped);
        let mut row = ledger.row();
        catch_burst(|| row.retain(|item| item.number() % 2 == 1));
        expect_eq!(
            (held(&row), ledger.alive()),
            (vec![1, 3, 4], vec![0, 1, 0, 1, 1]),
            "row.retain(keep) on a row of the values 0 to 4; `keep` keeps the odd ones, and number 2 panics while it is dropped. \
             First what the row holds, then how many of each value are alive; -1 is a double drop"
        );
    }

    #[grader_kit::test(
        points = 3,
        contract = "If `change` panics, the row then holds, in their order, the values that were changed before and those whose turn had not come. No value is dropped twice, none is leaked."
    )]
    fn update_survives_a_panic_of_change() {
        for (panics_at, left, alive) in [
            (0, vec![1, 2, 3], [0, 1, 1, 1]),
            (2, vec![0, 1, 3], [1, 1, 0, 1]),
            (3, vec![0, 1, 2], [1, 1, 1, 0]),
        ] {
            let ledger = Ledger::of(4);
            let mut row = ledger.row();
            catch_burst(|| {
                row.update(|item| {
                    if item.number() == panics_at {
                        burst();
                    }
                    item
                });
            });
            expect_eq!(
                (held(&row), ledger.alive()),
                (left, alive.to_vec()),
                "row.update(change) on a row of the values 0 to 3; `change` panics at {panics_at}, and otherwise gives the value \
                 back. First what the row holds, then how many of each value are alive; -1 is a double drop"
            );
        }
    }

    #[grader_kit::test(
        points = 2,
        contract = "If a value panics while it is cloned, the clones made before are dropped."
    )]
    fn a_clone_that_fails_leaves_nothing() {
        let ledger = Ledger::with(4, 2, Bursts::WhenCloned);
        let row = ledger.row();
        catch_burst(|| drop(row.clone()));
        expect_eq!(
            (held(&row), ledger.alive()),
            (vec![0, 1, 2, 3], vec![1; 4]),
            "row.clone() for a row of four values, of which number 2 panics while it is cloned. \
             First what the row holds, then how many of each value are alive, clones included"
        );
    }

    #[grader_kit::test(
        points = 2,
        contract = "If the iterator panics, the row keeps what has come before."
    )]
    fn extend_keeps_what_came_before_a_panic() {
        let ledger = Ledger::of(4);
        let mut row = Row::new();
        catch_burst(|| {
            row.extend(ledger.items().inspect(|item| {
                if item.number() == 2 {
                    burst();
                }
            }));
        });
        expect_eq!(
            (held(&row), ledger.alive()),
            (vec![0, 1], vec![1, 1, 0, 0]),
            "row.extend(values) on an empty row; `values` gives 0 and 1 and panics then. \
             First what the row holds, then how many of each value are alive; -1 is a double drop"
        );
    }

    #[grader_kit::test(
        points = 2,
        contract = "`size_hint` may lie: where more values come than it said, or fewer, the row nevertheless holds just those that came."
    )]
    fn extend_trusts_no_hint() {
        for claim in CLAIMS {
            let ledger = Ledger::of(6);
            let mut row = Row::new();
            row.extend(Claims {
                values: ledger.items(),
                claim,
            });
            expect_eq!(
                held(&row),
                [0, 1, 2, 3, 4, 5],
                "after row.extend(values) with six values, whose size_hint() was {claim:?}"
            );
        }
    }
}

mod cost {
    use crate::row_of;
    use grader_kit::{cost, expect_eq};
    use kata_52::row::Row;

    /// How it is told, what is done, and how often memory may be asked for.
    type Step<'r> = (&'static str, &'r mut dyn FnMut() -> Row<u64>, u64);

    #[grader_kit::test(
        points = 2,
        contract = "A clone is one allocation (none, if there is nothing to store); room for the lower bound of `size_hint` is reserved once, before the first value; `retain` and `update` allocate nothing."
    )]
    fn memory_is_asked_for_once_or_never() {
        let row = row_of(0..20_u64);
        let mut changed = row_of(0..20_u64);
        let mut steps: [Step<'_>; 4] = [
            ("row.clone() of 20 values", &mut || row.clone(), 1),
            ("Row::new().clone()", &mut || Row::new().clone(), 0),
            (
                "Row::from_iter(0..100)",
                &mut || Row::from_iter(0..100_u64),
                1,
            ),
            (
                "row.retain(…), row.update(…)",
                &mut || {
                    changed.retain(|n| n % 3 == 0);
                    changed.update(|n| n + 1);
                    Row::new()
                },
                0,
            ),
        ];
        for (code, step, expected) in &mut steps {
            expect_eq!(cost::of(step).1.allocations, *expected, "step: {code}");
        }
    }
}

mod memory {
    use super::{CLAIMS, Claims, Row};
    use crate::ledger::{Bursts, Ledger, burst, catch_burst};
    use crate::{boxes, row_of};

    #[grader_kit::test(
        points = 3,
        contract = "`retain` and `update` leave a whole row behind, panic or not: no value is dropped twice, none is leaked.",
        judge = "miri"
    )]
    fn a_pass_leaves_a_whole_row() {
        for panics_at in 0..5 {
            let mut row = row_of(boxes(4));
            catch_burst(|| {
                row.retain(|value| {
                    if **value == panics_at {
                        burst();
                    }
                    **value % 2 == 1
                });
            });
            row.push(Box::new(9));
            let mut row = row_of(boxes(4));
            catch_burst(|| {
                row.update(|value| {
                    if *value == panics_at {
                        burst();
                    }
                    Box::new(*value + 1)
                });
            });
            row.push(Box::new(9));
        }
        let ledger = Ledger::with(4, 2, Bursts::WhenDropped);
        let mut row = row_of(ledger.items().zip(boxes(4)));
        catch_burst(|| row.retain(|(_, value)| **value == 1));
    }

    #[grader_kit::test(
        points = 2,
        contract = "A clone that fails gives its memory back; whatever `size_hint` says, `extend` stays within its slots.",
        judge = "miri"
    )]
    fn copies_and_arrivals_stay_within_their_slots() {
        let ledger = Ledger::with(6, 3, Bursts::WhenCloned);
        let row: Row<_> = ledger.items().zip(boxes(6)).collect();
        catch_burst(|| drop(row.clone()));
        drop(row.clone());
        for claim in CLAIMS {
            let mut row = row_of(boxes(1));
            row.extend(Claims {
                values: boxes(6),
                claim,
            });
            row.iter_mut().for_each(|value| **value += 1);
        }
    }
}
