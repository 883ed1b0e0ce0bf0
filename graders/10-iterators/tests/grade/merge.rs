//! A lazy merge.

use kata_10::merge::merge;

mod behaviour {
    use super::merge;
    use crate::sources::{Bounds, scripted};
    use grader_kit::expect_eq;
    use std::cmp::Ordering;

    #[grader_kit::test(
        points = 2,
        contract = "Merges two ascending sources into one ascending iterator: every time the smaller one of the two items at the front."
    )]
    fn the_smaller_front_comes_first() {
        for (left, right, merged) in [
            (vec![], vec![], vec![]),
            (vec![1, 2], vec![], vec![1, 2]),
            (vec![], vec![1, 2], vec![1, 2]),
            (vec![1, 4, 5], vec![2, 4, 9, 9], vec![1, 2, 4, 4, 5, 9, 9]),
            (vec![7], vec![1, 2, 3], vec![1, 2, 3, 7]),
            (vec![1, 2, 3], vec![7], vec![1, 2, 3, 7]),
            (vec![5, 1], vec![3, 2], vec![3, 2, 5, 1]),
        ] {
            expect_eq!(
                Vec::from_iter(merge(left.clone(), right.clone()).take(9)),
                merged,
                "left = {left:?}, right = {right:?}"
            );
        }
    }

    /// Ordered by the key alone.
    #[derive(Clone, Copy, Debug, Eq, PartialEq)]
    struct Entry(u8, &'static str);

    impl PartialOrd for Entry {
        fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
            Some(self.cmp(other))
        }
    }

    impl Ord for Entry {
        fn cmp(&self, other: &Self) -> Ordering {
            self.0.cmp(&other.0)
        }
    }

    #[grader_kit::test(
        points = 2,
        contract = "Of equal items the left one comes first, so merging is stable."
    )]
    fn of_equal_items_the_left_comes_first() {
        let left = [Entry(1, "left"), Entry(1, "left again"), Entry(2, "left")];
        let right = [Entry(1, "right"), Entry(2, "right")];
        expect_eq!(
            Vec::from_iter(merge(left, right)),
            [left[0], left[1], right[0], left[2], right[1]],
            "left = {left:?}, right = {right:?}, ordered by their number alone"
        );
    }

    #[grader_kit::test(
        points = 2,
        contract = "A source that has returned `None` once is not asked again, even if it would go on. When both have ended, there is nothing but `None`."
    )]
    fn a_source_that_has_ended_is_left_alone() {
        for (left, right) in [
            (vec![Some(1), None, Some(8)], vec![Some(2), Some(3)]),
            (vec![Some(2), Some(3)], vec![Some(1), None, Some(8)]),
            (
                vec![Some(1), Some(2), None, Some(8)],
                vec![Some(3), None, Some(9)],
            ),
        ] {
            let mut merged = merge(scripted(left.clone()), scripted(right.clone()));
            expect_eq!(
                [(); 6].map(|()| merged.next()),
                [Some(1), Some(2), Some(3), None, None, None],
                "merged = merge(left, right), where left answers {left:?} and right {right:?}"
            );
        }
    }

    #[grader_kit::test(
        points = 2,
        contract = "The sums of the sources' bounds. A lower bound that does not fit is `usize::MAX`. There is no upper bound if a source has none or if the sum does not fit."
    )]
    fn bounds_add_up() {
        const MAX: usize = usize::MAX;
        for (left, right, bounds) in [
            ((0, Some(0)), (0, Some(0)), (0, Some(0))),
            ((1, Some(4)), (2, Some(5)), (3, Some(9))),
            ((1, Some(4)), (2, None), (3, None)),
            ((1, None), (2, Some(4)), (3, None)),
            ((MAX, None), (1, Some(1)), (MAX, None)),
            ((0, Some(MAX)), (0, Some(1)), (0, None)),
        ] {
            expect_eq!(
                merge(Bounds(left.0, left.1), Bounds(right.0, right.1)).size_hint(),
                bounds,
                "the sources' bounds = {left:?} and {right:?}"
            );
        }
    }
}

mod cost {
    use super::merge;
    use grader_kit::expect_eq;
    use std::cell::Cell;

    /// How often left and right have been asked: at once, then after each of four items.
    fn asked_after_each_item() -> [(usize, usize); 5] {
        let (left, right) = (Cell::new(0), Cell::new(0));
        let asked = |count: &Cell<usize>| count.set(count.get() + 1);
        let lefts = [1, 2, 5, 6].into_iter().inspect(|_| asked(&left));
        let rights = [3, 4, 7].into_iter().inspect(|_| asked(&right));
        let mut merged = merge(lefts, rights);
        let before = (left.get(), right.get());
        let mut after_next = || {
            merged.next();
            (left.get(), right.get())
        };
        [
            before,
            after_next(),
            after_next(),
            after_next(),
            after_next(),
        ]
    }

    #[grader_kit::test(
        points = 3,
        contract = "`merge` asks neither source. The first `next` asks both; each later one asks only the source whose item the call before returned. Hence at most one item is held back between two calls."
    )]
    fn at_most_one_item_is_held_back() {
        expect_eq!(
            asked_after_each_item(),
            [(0, 0), (1, 1), (2, 1), (3, 1), (3, 2)],
            "merge([1, 2, 5, 6], [3, 4, 7]), counting what (left, right) have given: at once, then after each `next`"
        );
    }
}

mod property {
    use super::merge;
    use grader_kit::expect_eq;
    use grader_kit_property::{collection, for_all};

    fn sorted(numbers: &[u8]) -> Vec<u8> {
        let mut numbers = numbers.to_vec();
        numbers.sort();
        numbers
    }

    #[grader_kit::test(
        points = 3,
        contract = "One ascending iterator; its bounds are the sums of the sources', and one more for an item that is held back."
    )]
    fn items_and_bounds_agree_with_sorting() {
        let numbers = || collection::vec(0..9_u8, 0..7);
        for_all((numbers(), numbers()), |(left, right)| {
            let (left, right) = (sorted(left), sorted(right));
            let mut merged = merge(left.clone(), right.clone());
            let mut both = sorted(&[&left[..], &right[..]].concat()).into_iter();
            for number in 0..14 {
                expect_eq!(
                    (merged.next(), merged.size_hint()),
                    (both.next(), both.size_hint()),
                    "merged = merge({left:?}, {right:?}), after {number} calls of `next`"
                );
            }
        });
    }
}
