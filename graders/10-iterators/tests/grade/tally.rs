//! A collection of one's own.

use kata_10::tally::Tally;

mod behaviour {
    use super::Tally;
    use grader_kit::expect_eq;

    #[grader_kit::test(
        points = 2,
        contract = "`collect` counts all items; the tally gives each item once, with its count, in ascending order of the items."
    )]
    fn collecting_counts() {
        for (words, pairs) in [
            (vec![], vec![]),
            (
                vec!["tea", "coffee", "tea", "tea"],
                vec![("coffee", 1), ("tea", 3)],
            ),
        ] {
            expect_eq!(
                Vec::from_iter(Tally::from_iter(words.clone())),
                pairs,
                "words = {words:?}"
            );
        }
    }

    #[grader_kit::test(
        points = 2,
        contract = "`extend` counts all items on top of those that were counted before."
    )]
    fn extending_adds_to_the_counts() {
        let mut votes = Tally::from_iter(["tea", "coffee", "tea"]);
        votes.extend(["tea", "water"]);
        votes.extend([]);
        expect_eq!(
            Vec::from_iter(votes),
            [("coffee", 1), ("tea", 3), ("water", 1)],
            "votes of tea, coffee, tea, extended by tea, water and then by nothing"
        );
    }

    #[grader_kit::test(
        points = 1,
        contract = "`&Tally` gives the same pairs in the same order, without giving the tally up."
    )]
    fn a_loop_may_borrow() {
        let votes = Tally::from_iter(["tea", "coffee", "tea"]);
        expect_eq!(
            Vec::from_iter(&votes),
            [(&"coffee", 1), (&"tea", 2)],
            "votes of tea, coffee, tea"
        );
    }

    #[grader_kit::test(points = 1, contract = "How often `item` came; 0 if it never did.")]
    fn count_of_an_item() {
        let votes = Tally::from_iter(["tea", "coffee", "tea"]);
        for (item, count) in [("tea", 2), ("coffee", 1), ("milk", 0)] {
            expect_eq!(
                votes.count(&item),
                count,
                "item = {item:?}, votes of tea, coffee, tea"
            );
        }
    }
}

mod property {
    use super::Tally;
    use grader_kit::expect_eq;
    use grader_kit_property::{collection, for_all};

    /// Equal and ordered by the key alone.
    #[derive(Clone, Copy, Debug)]
    struct Entry {
        key: u8,
        serial: usize,
    }

    impl PartialEq for Entry {
        fn eq(&self, other: &Self) -> bool {
            self.key == other.key
        }
    }

    impl Eq for Entry {}

    impl PartialOrd for Entry {
        fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
            Some(self.cmp(other))
        }
    }

    impl Ord for Entry {
        fn cmp(&self, other: &Self) -> std::cmp::Ordering {
            self.key.cmp(&other.key)
        }
    }

    fn shown<'a>(pairs: impl Iterator<Item = (&'a Entry, usize)>) -> Vec<(u8, usize, usize)> {
        pairs
            .map(|(entry, count)| (entry.key, entry.serial, count))
            .collect()
    }

    /// Key, serial number of the first entry, count: found by sorting.
    fn model(mut entries: Vec<Entry>) -> Vec<(u8, usize, usize)> {
        entries.sort();
        entries
            .chunk_by(|one, other| one == other)
            .map(|same| (same[0].key, same[0].serial, same.len()))
            .collect()
    }

    #[grader_kit::test(
        points = 2,
        contract = "Counts all items, in ascending order. Where equal items differ in what `Ord` does not see, the first that came stands for them."
    )]
    fn pairs_agree_with_sorting() {
        let keys = || collection::vec(0..6_u8, 0..12);
        for_all((keys(), keys()), |(collected, extended)| {
            let keys = collected.iter().chain(extended).enumerate();
            let entries: Vec<Entry> = keys.map(|(serial, &key)| Entry { key, serial }).collect();
            let (first, second) = entries.split_at(collected.len());
            let mut tally = Tally::from_iter(first.iter().copied());
            tally.extend(second.iter().copied());
            expect_eq!(
                shown((&tally).into_iter()),
                model(entries.clone()),
                "collected keys {collected:?}, extended by {extended:?}; shown as (key, how many came before it, count)"
            );
        });
    }
}
