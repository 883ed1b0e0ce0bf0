//! An adapter of one's own.

use kata_10::chunked::Chunked;

mod behaviour {
    use super::Chunked;
    use crate::sources::{Bounds, scripted};
    use grader_kit::{expect_eq, expect_panic};

    #[grader_kit::test(
        points = 2,
        contract = "The items of a source in chunks of a fixed size, in their order. The last chunk is shorter where the items run out; no chunk is ever empty."
    )]
    fn chunks_hold_all_items_in_order() {
        for (items, size, chunks) in [
            (0..0, 3, vec![]),
            (0..5, 2, vec![vec![0, 1], vec![2, 3], vec![4]]),
            (0..4, 2, vec![vec![0, 1], vec![2, 3]]),
            (0..2, 1, vec![vec![0], vec![1]]),
            (0..2, 5, vec![vec![0, 1]]),
            (0..2, usize::MAX, vec![vec![0, 1]]),
        ] {
            expect_eq!(
                Vec::from_iter(Chunked::new(items.clone(), size).take(9)),
                chunks,
                "items = {items:?}, size = {size}"
            );
        }
    }

    #[grader_kit::test(
        points = 1,
        contract = "Panics if `size` is 0; the message contains the word `size`."
    )]
    fn a_size_of_zero_panics() {
        expect_panic!(Chunked::new(0..3, 0), "size");
    }

    #[grader_kit::test(
        points = 2,
        contract = "After the source has returned `None` once, it is not asked again: from then on there are no more chunks, even if the source would go on, and the bounds are `(0, Some(0))`."
    )]
    fn a_source_that_has_ended_is_left_alone() {
        for (answers, chunks) in [
            (vec![Some(1), None, Some(2)], [Some(vec![1]), None, None]),
            (
                vec![Some(1), Some(2), None, Some(3)],
                [Some(vec![1, 2]), None, None],
            ),
        ] {
            let mut chunked = Chunked::new(scripted(answers.clone()), 2);
            expect_eq!(
                (
                    [chunked.next(), chunked.next(), chunked.next()],
                    chunked.size_hint()
                ),
                (chunks, (0, Some(0))),
                "chunked = Chunked::new(source, 2), where the source answers {answers:?}"
            );
        }
    }

    #[grader_kit::test(
        points = 2,
        contract = "The source's bounds divided by the chunks' size, both rounded up. No bound overflows on the way. Where the source has no upper bound there is none here."
    )]
    fn bounds_are_divided_and_rounded_up() {
        const MAX: usize = usize::MAX;
        for ((low, high), size, bounds) in [
            ((0, Some(0)), 3, (0, Some(0))),
            ((1, Some(7)), 3, (1, Some(3))),
            ((6, Some(6)), 3, (2, Some(2))),
            ((2, None), 1, (2, None)),
            ((MAX, None), 2, (MAX / 2 + 1, None)),
            ((0, Some(MAX)), MAX, (0, Some(1))),
        ] {
            expect_eq!(
                Chunked::new(Bounds(low, high), size).size_hint(),
                bounds,
                "size = {size}, the source's bounds = {:?}",
                (low, high)
            );
        }
    }
}

mod cost {
    use super::Chunked;
    use grader_kit::expect_eq;
    use std::cell::Cell;

    /// How many items have been taken when nothing was asked for yet, after one chunk, after two, and so on.
    fn taken_after_each_chunk(size: usize) -> [usize; 4] {
        let taken = Cell::new(0);
        // Endless for a lazy adapter; a greedy one is stopped by the end.
        let source = (0..1000).inspect(|_| taken.set(taken.get() + 1));
        let mut chunks = Chunked::new(source, size);
        let before = taken.get();
        let mut after_next = || {
            chunks.next();
            taken.get()
        };
        [before, after_next(), after_next(), after_next()]
    }

    #[grader_kit::test(
        points = 2,
        contract = "Making it takes nothing from the source, and each chunk takes just the items that it holds."
    )]
    fn a_chunk_takes_just_its_items() {
        expect_eq!(
            taken_after_each_chunk(3),
            [0, 3, 6, 9],
            "chunks = Chunked::new(source, 3), counting what the source has given: at once, then after each `chunks.next()`"
        );
    }
}

mod property {
    use super::Chunked;
    use grader_kit::expect_eq;
    use grader_kit_property::for_all;

    #[grader_kit::test(
        points = 2,
        contract = "The items of a source in chunks, in their order; the bounds are the source's divided by the size, rounded up; where the source has returned `None`, `(0, Some(0))`."
    )]
    fn chunks_and_bounds_agree_with_slices() {
        for_all((0..12_u32, 1..6_usize), |(count, size)| {
            let mut chunked = Chunked::new(0..*count, *size);
            let items = Vec::from_iter(0..*count);
            let mut chunks = items.chunks(*size);
            for number in 0..14 {
                expect_eq!(
                    (chunked.next(), chunked.size_hint()),
                    (chunks.next().map(<[u32]>::to_vec), chunks.size_hint()),
                    "chunked = Chunked::new(0..{count}, {size}), after {number} calls of `next`"
                );
            }
        });
    }
}

mod compile {
    use grader_kit::expect_ok;

    #[grader_kit::test(
        points = 2,
        contract = "Gives every iterator a method `chunked(size: usize)`: ranges, boxed iterators, borrowed ones and any `I: Iterator` in generic code. What is no iterator has no such method.",
        not_under_miri = "it starts a compiler"
    )]
    fn every_iterator_has_the_method() {
        expect_ok!(grader_kit_compile::case!("every_iterator_has_the_method"));
    }

    #[grader_kit::test(
        points = 1,
        contract = "The method takes the iterator by value, and whoever wants to keep it says `by_ref()` first.",
        not_under_miri = "it starts a compiler"
    )]
    fn the_source_moves_in() {
        expect_ok!(grader_kit_compile::case!("the_source_moves_in"));
    }
}
