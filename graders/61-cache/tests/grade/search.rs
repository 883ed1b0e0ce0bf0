//! Exercise 5: a search by lines.

use kata_61::search::Index;

mod behaviour {
    use super::Index;
    use grader_kit::expect_eq;

    /// The first key for which `rank` says something else than counting does, and what it says.
    fn first_wrong_rank(keys: &[u32]) -> Option<(u32, usize)> {
        let index = Index::new(keys);
        let most = keys.last().map_or(2, |last| last + 2);
        (0..=most)
            .map(|key| (key, index.rank(&key)))
            .find(|(key, rank)| *rank != keys.partition_point(|each| each < key))
    }

    #[grader_kit::test(
        points = 2,
        contract = "How many of the keys are less than `key`, however many keys there are."
    )]
    fn ranks_are_right_at_every_size() {
        let sizes: &[u32] = if cfg!(miri) {
            &[0, 1, 16, 17, 33]
        } else {
            &[
                0, 1, 2, 15, 16, 17, 31, 255, 256, 257, 271, 272, 273, 288, 289, 544, 4096, 4623,
                4624, 4625, 5000,
            ]
        };
        for &size in sizes {
            let keys = Vec::from_iter((0..size).map(|number| 2 * number + 1));
            expect_eq!(
                first_wrong_rank(&keys),
                None,
                "the keys are the first {size} odd numbers; returned is the first key with a wrong rank, and that rank"
            );
        }
    }
}

mod property {
    use super::Index;
    use grader_kit::expect_eq;
    use grader_kit_property::{collection, for_all};

    #[grader_kit::test(
        points = 3,
        contract = "How many of the keys are less than `key`; a key may be there several times. `len` is how many there are, `is_empty` whether there are none."
    )]
    fn agrees_with_counting() {
        let most = if cfg!(miri) { 40 } else { 700 };
        for_all(collection::vec(0..60_i64, 0..most), |keys| {
            let mut keys = keys.clone();
            keys.sort_unstable();
            let index = Index::new(&keys);
            let ranks = (-1..=60).map(|key| keys.partition_point(|each| *each < key));
            expect_eq!(
                (
                    index.len(),
                    index.is_empty(),
                    Vec::from_iter((-1..=60).map(|key| index.rank(&key)))
                ),
                (keys.len(), keys.is_empty(), ranks.collect()),
                "the keys are {} numbers from 0 to 59; ranks are those of -1 to 60",
                keys.len()
            );
        });
    }
}

mod cost {
    use super::Index;
    use grader_kit::expect;
    use std::cell::RefCell;
    use std::cmp::Ordering;
    use std::collections::BTreeSet;
    use std::ptr;

    thread_local! {
        /// The lines in which a stored key has been looked at.
        static LINES: RefCell<BTreeSet<usize>> = const { RefCell::new(BTreeSet::new()) };
    }

    /// A key of four bytes that says where it lies when somebody looks at it. Stored ones are even, those that are searched odd.
    struct Key(u32);

    impl Key {
        fn look(&self) -> u32 {
            if self.0.is_multiple_of(2) {
                let line = ptr::from_ref(self).addr() / 64;
                LINES.with_borrow_mut(|lines| lines.insert(line));
            }
            self.0
        }
    }

    impl Clone for Key {
        fn clone(&self) -> Self {
            Self(self.look())
        }
    }

    impl Ord for Key {
        fn cmp(&self, other: &Self) -> Ordering {
            self.look().cmp(&other.look())
        }
    }

    impl PartialOrd for Key {
        fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
            Some(self.cmp(other))
        }
    }

    impl PartialEq for Key {
        fn eq(&self, other: &Self) -> bool {
            self.cmp(other).is_eq()
        }
    }

    impl Eq for Key {}

    #[grader_kit::test(
        points = 5,
        contract = "Where a key has 4 bytes, it looks at keys in one line for up to 16 keys, in two lines for up to 272, in 3 for up to 4624, and so on."
    )]
    fn each_line_leaves_a_seventeenth() {
        let sizes: &[(u32, usize)] = if cfg!(miri) {
            &[(16, 1), (100, 2)]
        } else {
            &[
                (7, 1),
                (16, 1),
                (17, 2),
                (272, 2),
                (1000, 3),
                (4624, 3),
                (78_608, 4),
                (200_000, 5),
            ]
        };
        for &(size, allowed) in sizes {
            let keys = Vec::from_iter((0..size).map(|number| Key(2 * number)));
            let index = Index::new(&keys);
            let step = 2 * (size / 50) + 2;
            let searched = (1..2 * size + 100).step_by(step as usize);
            let (key, lines) = searched
                .map(|key| {
                    LINES.take();
                    index.rank(&Key(key));
                    (key, LINES.take().len())
                })
                .max_by_key(|(_, lines)| *lines)
                .unwrap_or_default();
            expect!(
                lines <= allowed,
                "among {size} even keys, the search for {key} looked at keys in {lines} lines of 64 bytes, where {allowed} are allowed"
            );
        }
    }
}
