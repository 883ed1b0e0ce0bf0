//! An iterator of one's own.

use kata_10::steps::Steps;

/// More numbers than any table here expects: a walk without an end is cut instead of filling the memory.
const ENOUGH: usize = 20;

mod behaviour {
    use super::{ENOUGH, Steps};
    use grader_kit::{expect_eq, expect_panic};

    const MAX: u32 = u32::MAX;

    #[grader_kit::test(
        points = 2,
        contract = "`start`, `start + step`, `start + 2 * step` and so on, as far as they are below `end`. No number close to `u32::MAX` makes it overflow."
    )]
    fn walks_up_to_below_the_end() {
        for ((start, end, step), numbers) in [
            ((0, 4, 1), vec![0, 1, 2, 3]),
            ((10, 20, 4), vec![10, 14, 18]),
            ((10, 18, 4), vec![10, 14]),
            ((5, 6, 100), vec![5]),
            ((5, 5, 1), vec![]),
            ((6, 5, 1), vec![]),
            ((MAX - 3, MAX, 2), vec![MAX - 3, MAX - 1]),
            ((0, MAX, MAX - 1), vec![0, MAX - 1]),
        ] {
            expect_eq!(
                Vec::from_iter(Steps::new(start, end, step).take(ENOUGH)),
                numbers,
                "start = {start}, end = {end}, step = {step}, ENOUGH = {ENOUGH}"
            );
        }
    }

    #[grader_kit::test(points = 2, contract = "Both ends walk over the same numbers.")]
    fn walks_back_over_the_same_numbers() {
        for ((start, end, step), numbers) in [
            ((0, 4, 1), vec![3, 2, 1, 0]),
            ((10, 20, 4), vec![18, 14, 10]),
            ((10, 18, 4), vec![14, 10]),
            ((5, 6, 100), vec![5]),
            ((6, 5, 1), vec![]),
            ((MAX - 3, MAX, 2), vec![MAX - 1, MAX - 3]),
        ] {
            expect_eq!(
                Vec::from_iter(Steps::new(start, end, step).rev().take(ENOUGH)),
                numbers,
                "start = {start}, end = {end}, step = {step}, ENOUGH = {ENOUGH}"
            );
        }
    }

    #[grader_kit::test(
        points = 1,
        contract = "`size_hint` is exact at all times: both bounds are how many numbers are still to come."
    )]
    fn the_hint_is_exact() {
        for ((start, end, step), left) in [
            ((0, 4, 1), 4),
            ((10, 20, 4), 3),
            ((10, 18, 4), 2),
            ((6, 5, 1), 0),
            ((0, MAX, 1), MAX as usize),
        ] {
            expect_eq!(
                Steps::new(start, end, step).size_hint(),
                (left, Some(left)),
                "start = {start}, end = {end}, step = {step}"
            );
        }
    }

    #[grader_kit::test(
        points = 1,
        contract = "Panics if `step` is 0; the message contains the word `step`."
    )]
    fn a_step_of_zero_panics() {
        expect_panic!(Steps::new(0, 3, 0), "step");
    }
}

mod cost {
    use super::Steps;
    use grader_kit::{cost, expect_eq};

    #[grader_kit::test(
        points = 1,
        contract = "Numbers are computed when they are asked for. A `Steps` never allocates."
    )]
    fn nothing_is_allocated() {
        expect_eq!(
            cost::of(|| Steps::new(0, 100, 3).rev().sum::<u32>())
                .1
                .allocations,
            0
        );
    }
}

mod property {
    use super::Steps;
    use grader_kit::expect_eq;
    use grader_kit_property::{collection, for_all, sample};
    use std::vec;

    #[derive(Clone, Copy, Debug)]
    enum Call {
        Next,
        NextBack,
        Nth(usize),
        NthBack(usize),
    }

    const CALLS: [Call; 5] = [
        Call::Next,
        Call::NextBack,
        Call::Nth(1),
        Call::NthBack(1),
        Call::NthBack(0),
    ];

    impl Call {
        fn on(self, numbers: &mut impl DoubleEndedIterator<Item = u32>) -> Option<u32> {
            match self {
                Self::Next => numbers.next(),
                Self::NextBack => numbers.next_back(),
                Self::Nth(n) => numbers.nth(n),
                Self::NthBack(n) => numbers.nth_back(n),
            }
        }
    }

    fn model(start: u32, end: u32, step: u32) -> vec::IntoIter<u32> {
        let numbers: Vec<u32> = (start..end)
            .filter(|number| (number - start).is_multiple_of(step))
            .collect();
        numbers.into_iter()
    }

    #[grader_kit::test(
        points = 3,
        contract = "The numbers may be taken from the front and from the back in any order; each comes out once; when the ends have met, both give `None`, now and for ever. `size_hint` is exact at all times."
    )]
    fn both_ends_agree_with_a_list() {
        let calls = collection::vec(sample::select(CALLS.to_vec()), 0..14);
        for_all((0..4_u32, 0..16_u32, 1..5_u32, calls), |input| {
            let (start, end, step, calls) = input;
            let mut steps = Steps::new(*start, *end, *step);
            let mut list = model(*start, *end, *step);
            for (number, call) in calls.iter().enumerate() {
                expect_eq!(
                    (call.on(&mut steps), steps.size_hint()),
                    (call.on(&mut list), list.size_hint()),
                    "steps = Steps::new({start}, {end}, {step}), call = {call:?} after {:?}",
                    &calls[..number]
                );
            }
        });
    }
}
