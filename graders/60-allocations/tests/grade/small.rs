//! Exercise 6: a vector that is small within itself.

use kata_60::small::SmallVec;

mod behaviour {
    use super::SmallVec;
    use grader_kit::expect_eq;

    /// The list after `count` pushes of 1, 2, 3 and so on.
    fn after_pushes<const N: usize>(count: u32) -> Vec<u32> {
        let mut list: SmallVec<u32, N> = SmallVec::new();
        (1..=count).for_each(|item| list.push(item));
        list.as_slice().to_vec()
    }

    #[grader_kit::test(
        points = 2,
        contract = "The items, in the order in which they were pushed. Every `N` is allowed, also 0."
    )]
    fn items_stay_in_order() {
        for count in 0..10 {
            expect_eq!(
                [
                    after_pushes::<0>(count),
                    after_pushes::<1>(count),
                    after_pushes::<4>(count)
                ],
                [(); 3].map(|()| Vec::from_iter(1..=count)),
                "count = {count}: the items after so many pushes, for N = 0, 1 and 4"
            );
        }
    }

    #[grader_kit::test(
        points = 1,
        contract = "`pop` takes the last item away; `None` if there is none."
    )]
    fn items_leave_from_the_end() {
        for count in [0, 1, 3, 4, 7] {
            let mut list = SmallVec::<u32, 3>::from_iter(1..=count);
            let popped = Vec::from_iter((0..=count).map(|_| list.pop()));
            let expected = Vec::from_iter((1..=count).rev().map(Some).chain([None]));
            expect_eq!(
                popped,
                expected,
                "popped is what {} calls of list.pop() gave, list = SmallVec::<u32, 3>::from_iter(1..={count})",
                count + 1
            );
        }
    }
}

mod property {
    use super::SmallVec;
    use grader_kit::expect_eq;
    use grader_kit_property::{Just, Strategy, collection, for_all, prop_oneof};

    #[derive(Clone, Debug)]
    enum Step {
        Push(u8),
        Pop,
        Clear,
        Extend(Vec<u8>),
    }

    fn steps() -> impl Strategy<Value = Vec<Step>> {
        let step = prop_oneof![
            4 => (0..9_u8).prop_map(Step::Push),
            3 => Just(Step::Pop),
            1 => Just(Step::Clear),
            2 => collection::vec(0..9_u8, 0..5).prop_map(Step::Extend),
        ];
        collection::vec(step, 1..16)
    }

    #[grader_kit::test(
        points = 3,
        contract = "`push`, `pop`, `clear` and `extend` in any order do what they do to a `Vec`."
    )]
    fn agrees_with_a_vec() {
        for_all(steps(), |steps| {
            let mut list: SmallVec<u8, 3> = SmallVec::new();
            let mut model = Vec::new();
            for (number, step) in steps.iter().enumerate() {
                let (mut popped, mut expected) = (None, None);
                match step {
                    Step::Push(item) => {
                        list.push(*item);
                        model.push(*item);
                    }
                    Step::Pop => {
                        popped = list.pop();
                        expected = model.pop();
                    }
                    Step::Clear => {
                        list.clear();
                        model.clear();
                    }
                    Step::Extend(items) => {
                        list.extend(items.iter().copied());
                        model.extend(items.iter().copied());
                    }
                }
                expect_eq!(
                    (popped, list.as_slice()),
                    (expected, model.as_slice()),
                    "list is a SmallVec<u8, 3> after {:?}; popped is what the last step gave, if it is a Pop",
                    &steps[..=number]
                );
            }
        });
    }
}

mod cost {
    use super::SmallVec;
    use crate::allocations;
    use grader_kit::{expect, expect_eq};

    /// Pushes the items, and says how often memory was asked for meanwhile.
    fn pushing<const N: usize>(list: &mut SmallVec<u64, N>, count: usize) -> u64 {
        allocations(|| (0..count).for_each(|item| list.push(item as u64)))
    }

    #[grader_kit::test(points = 2, contract = "Up to `N` items cost no allocation.")]
    fn a_small_list_costs_nothing() {
        for count in [0, 1, 3, 4] {
            let small = || {
                let mut list: SmallVec<u64, 4> = SmallVec::new();
                (0..count).for_each(|item| list.push(item));
                list
            };
            expect_eq!(
                allocations(small),
                0,
                "small makes a SmallVec<u64, 4> and pushes {count} items"
            );
        }
    }

    fn moves_with_one_allocation<const N: usize>() {
        let mut list: SmallVec<u64, N> = SmallVec::new();
        pushing(&mut list, N);
        let first = pushing(&mut list, 1);
        let others = pushing(&mut list, N.saturating_sub(1));
        expect_eq!(
            (first, others),
            (1, 0),
            "allocations of the item that does not fit into a SmallVec<u64, {N}> of {N} items, and of the ones after it, up to 2 * {N}"
        );
    }

    #[grader_kit::test(
        points = 3,
        contract = "The item that does not fit any more moves all items to the heap: one allocation, with room for at least `2 * N` items. Up to that many, further items cost nothing. (Where `N` is 0, the first item does not fit.)"
    )]
    fn moving_to_the_heap_costs_one() {
        moves_with_one_allocation::<0>();
        moves_with_one_allocation::<1>();
        moves_with_one_allocation::<4>();
        moves_with_one_allocation::<20>();
    }

    #[grader_kit::test(
        points = 3,
        contract = "Where the items known to come (the lower bound of `size_hint`) do not fit, all move beforehand, to a place for all; a list on the heap makes room for all of them at once, too. So where the lower bound is the number of items, the list asks for memory at most once. The upper bound is no reason to move."
    )]
    fn a_known_size_is_asked_for_at_once() {
        // Items that are there already, those that come, how many of these pass a filter that knows no lower bound.
        for (before, coming, passing, expected) in [
            (0, 4, 4, [0, 0]),
            (2, 2, 2, [0, 0]),
            (0, 5, 5, [1, 1]),
            (0, 100, 3, [1, 0]),
            (2, 100, 2, [1, 0]),
            (4, 100, 0, [1, 0]),
            (5, 100, 0, [1, 0]),
            (4, 1, 0, [1, 0]),
        ] {
            let mut exact: SmallVec<usize, 4> = (0..before).collect();
            let mut filtered: SmallVec<usize, 4> = (0..before).collect();
            expect_eq!(
                [
                    allocations(|| exact.extend(0..coming)),
                    allocations(|| filtered.extend((0..coming).filter(|item| *item < passing))),
                ],
                expected,
                "coming = {coming}, passing = {passing}; exact and filtered are each a SmallVec<usize, 4> that holds {before} items before"
            );
        }
    }

    #[grader_kit::test(
        points = 2,
        contract = "Once on the heap, the list stays there, and keeps its room there for items to come: however many are taken away again, nothing is given back before the list is dropped."
    )]
    fn what_is_on_the_heap_stays_there() {
        for clears in [true, false] {
            let mut list: SmallVec<u64, 4> = SmallVec::new();
            pushing(&mut list, 5);
            let ((), cost) = grader_kit::cost::of(|| {
                for round in 0..3 {
                    if clears {
                        list.clear();
                    } else {
                        while list.pop().is_some() {}
                    }
                    (0..8).for_each(|item| list.push(item + round));
                }
            });
            expect_eq!(
                (cost.allocations, cost.deallocations),
                (0, 0),
                "list is a SmallVec<u64, 4> after 5 pushes; three times it was emptied by {}, then 8 items were pushed",
                if clears { "clear()" } else { "pop()" }
            );
        }
    }

    fn is_compact<T: Copy + Default, const N: usize>() {
        let word = size_of::<usize>();
        let most = (N * size_of::<T>()).next_multiple_of(word).max(2 * word) + 2 * word;
        let list: SmallVec<T, N> = SmallVec::new();
        let bytes = size_of_val(&list);
        expect!(
            bytes <= most,
            "size_of::<SmallVec<{}, {N}>>() is {bytes}, and may be {most} at most. Either the items are within the list or they are on the heap; there is no need for the room of both",
            std::any::type_name::<T>()
        );
    }

    #[grader_kit::test(
        points = 2,
        contract = "Its own size is at most two `usize`s more than its `N` items take, rounded up to whole `usize`s; four `usize`s in all are always allowed."
    )]
    fn it_takes_room_for_one_of_both() {
        is_compact::<u64, 8>();
        is_compact::<u64, 4>();
        is_compact::<u8, 16>();
        is_compact::<u8, 1>();
        is_compact::<u64, 0>();
    }
}
