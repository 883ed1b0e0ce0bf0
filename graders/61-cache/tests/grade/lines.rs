//! Exercise 1: cache lines and padding, told before anything runs.

use kata_61::lines::{in_the_best_order, in_this_order, spanned, walked};

mod behaviour {
    use super::{in_this_order, spanned};
    use grader_kit::expect_eq;
    use std::alloc::Layout;

    #[grader_kit::test(
        points = 1,
        contract = "In how many lines the `size` bytes from `address` on lie. No bytes lie in no line."
    )]
    fn bytes_lie_in_lines() {
        for (address, size, lines) in [
            (0, 0, 0),
            (100, 0, 0),
            (0, 1, 1),
            (63, 1, 1),
            (0, 64, 1),
            (64, 64, 1),
            (63, 2, 2),
            (1, 64, 2),
            (60, 8, 2),
            (1, 127, 2),
            (63, 66, 3),
            (6400, 6400, 100),
        ] {
            expect_eq!(
                spanned(address, size),
                lines,
                "address = {address}, size = {size}"
            );
        }
    }

    #[grader_kit::test(
        points = 1,
        contract = "Each field lies at the next offset that is a multiple of its alignment; the whole struct's size is a multiple of its largest alignment."
    )]
    fn fields_are_padded_where_they_stand() {
        let (u8, u16, u64) = (
            Layout::new::<u8>(),
            Layout::new::<u16>(),
            Layout::new::<u64>(),
        );
        for (names, fields, size) in [
            ("none", &[][..], 0),
            ("u8", &[u8], 1),
            ("u8, u16, u8", &[u8, u16, u8], 6),
            ("u64, u8", &[u64, u8], 16),
            ("u8, u64, u8, u64", &[u8, u64, u8, u64], 32),
            ("u8, u8, u16, u64", &[u8, u8, u16, u64], 16),
            ("[u16; 3], u8", &[Layout::new::<[u16; 3]>(), u8], 8),
            ("u8, [u64; 0]", &[u8, Layout::new::<[u64; 0]>()], 8),
        ] {
            expect_eq!(in_this_order(fields), size, "fields = {names}");
        }
    }
}

mod property {
    use super::{in_the_best_order, walked};
    use grader_kit::expect_eq;
    use grader_kit_property::{collection, for_all, sample};
    use std::alloc::Layout;
    use std::collections::BTreeSet;

    #[grader_kit::test(
        points = 2,
        contract = "How many different lines a loop brings in that reads one field of each of `count` records, and nothing else."
    )]
    fn a_walk_brings_in_what_its_field_touches() {
        for_all(
            (0..30_usize, 1..200_usize, 0..200_usize, 1..100_usize),
            |&(count, stride, offset, size)| {
                let offset = offset % stride;
                let size = size.min(stride - offset);
                let begins = (0..count).map(|record| record * stride + offset);
                let touched: BTreeSet<usize> = begins
                    .flat_map(|begin| begin..begin + size)
                    .map(|byte| byte / 64)
                    .collect();
                expect_eq!(
                    walked(count, stride, offset, size),
                    touched.len(),
                    "count = {count}, stride = {stride}, offset = {offset}, size = {size}; expected is what looking at each byte gives"
                );
            },
        );
    }

    /// The smallest size of all orders of the fields, tried out.
    fn smallest(first: &[Layout], rest: &[Layout]) -> usize {
        let all_orders = rest.iter().enumerate().map(|(place, field)| {
            let others = [&rest[..place], &rest[place + 1..]].concat();
            smallest(&[first, &[*field]].concat(), &others)
        });
        all_orders.min().unwrap_or_else(|| {
            let empty = Layout::new::<()>();
            let whole = first.iter().fold(empty, |before, field| {
                before.extend(*field).map_or(before, |(longer, _)| longer)
            });
            whole.pad_to_align().size()
        })
    }

    #[grader_kit::test(
        points = 1,
        contract = "How many bytes such a struct has with its fields in the best order: the fewest that any order gives."
    )]
    fn the_best_order_is_the_smallest_of_all() {
        let fields = [
            Layout::new::<u8>(),
            Layout::new::<[u8; 3]>(),
            Layout::new::<u16>(),
            Layout::new::<[u16; 5]>(),
            Layout::new::<u32>(),
            Layout::new::<u64>(),
            Layout::new::<[u64; 0]>(),
        ];
        let most = if cfg!(miri) { 3 } else { 5 };
        for_all(
            collection::vec(sample::select(Vec::from(fields)), 0..=most),
            |fields| {
                expect_eq!(
                    in_the_best_order(fields),
                    smallest(&[], fields),
                    "expected is the smallest of all orders, tried out"
                );
            },
        );
    }
}
