//! Exercise 2: drafts that the borrow checker refuses.

use kata_04::repair::{Player, Tally, double_evens, trade, unquoted};

fn tally(entries: &[(&str, u32)]) -> Tally {
    let entries = entries.iter();
    Tally {
        entries: entries
            .map(|(word, count)| ((*word).to_owned(), *count))
            .collect(),
    }
}

/// Ada, Bob and Cy with these cards.
fn players(cards: [&[u8]; 3]) -> Vec<Player> {
    let names = ["Ada", "Bob", "Cy"].map(str::to_owned).into_iter();
    let players = names.zip(cards).map(|(name, cards)| Player {
        name,
        cards: cards.to_vec(),
    });
    players.collect()
}

/// Ada holds 1 and 2, Bob nothing, Cy 9.
const DEALT: [&[u8]; 3] = [&[1, 2], &[], &[9]];

mod behaviour {
    use super::{DEALT, double_evens, players, tally, trade, unquoted};
    use grader_kit::{expect_eq, expect_panic};

    #[grader_kit::test(
        points = 1,
        contract = "`double_evens` appends the double of each even number, in their order; what was appended is not doubled again"
    )]
    fn doubles_of_even_numbers_are_appended() {
        for (given, expected) in [
            (vec![6, 3, 4], vec![6, 3, 4, 12, 8]),
            (vec![1, 2], vec![1, 2, 4]),
            (vec![5], vec![5]),
            (vec![], vec![]),
        ] {
            let mut numbers = given.clone();
            double_evens(&mut numbers);
            expect_eq!(numbers, expected, "after double_evens on {given:?}");
        }
    }

    #[grader_kit::test(
        points = 1,
        contract = "`count` is the count of a word, to read and to change; a word that is not there yet is added at the end, with 0"
    )]
    fn each_word_has_one_count() {
        let mut counts = tally(&[]);
        for word in ["tea", "milk", "tea", "milk", "tea"] {
            *counts.count(word) += 1;
        }
        counts.count("salt");
        expect_eq!(
            counts,
            tally(&[("tea", 3), ("milk", 2), ("salt", 0)]),
            "after *counts.count(word) += 1 for tea, milk, tea, milk, tea, and a look at salt"
        );
    }

    #[grader_kit::test(
        points = 1,
        contract = "players `a` and `b` exchange their cards, everybody keeps their name; where they are the same, nothing changes"
    )]
    fn cards_change_hands() {
        let table: [(usize, usize, [&[u8]; 3]); 4] = [
            (0, 2, [&[9], &[], &[1, 2]]),
            (2, 0, [&[9], &[], &[1, 2]]),
            (0, 1, [&[], &[1, 2], &[9]]),
            (0, 0, DEALT),
        ];
        for (a, b, cards) in table {
            let mut round = players(DEALT);
            trade(&mut round, a, b);
            expect_eq!(
                round,
                players(cards),
                "after trade(&mut round, {a}, {b}), where Ada holds 1 and 2, Bob nothing, Cy 9"
            );
        }
    }

    #[grader_kit::test(
        points = 1,
        contract = "where the positions differ and one lies outside, it panics, as indexing does"
    )]
    fn a_position_outside_panics() {
        for (a, b) in [(0, 3), (3, 0)] {
            let mut round = players(DEALT);
            expect_panic!(
                trade(&mut round, a, b),
                "",
                "a = {a}, b = {b}, and three players"
            );
        }
    }

    #[grader_kit::test(
        points = 1,
        contract = "`unquoted`: no white space around it, and then no quotation marks, if one stands at each end; one pair goes, no more; a single mark stays"
    )]
    fn one_pair_of_marks_goes() {
        for (text, expected) in [
            ("high tide", "high tide"),
            (" \"high tide\"\n", "high tide"),
            ("\" high \"", " high "),
            ("\"\"high\"\"", "\"high\""),
            ("\"high", "\"high"),
            ("high\"", "high\""),
            ("\"", "\""),
            ("\"\"", ""),
            (" ", ""),
        ] {
            expect_eq!(unquoted(text), expected, "text = {text:?}");
        }
    }
}

mod cost {
    use super::{DEALT, double_evens, players, tally, trade, unquoted};
    use crate::allocations_of;
    use grader_kit::expect_eq;

    #[grader_kit::test(
        points = 1,
        contract = "no second list is made: where the vector has room for the new numbers, nothing is allocated"
    )]
    fn doubling_makes_no_second_list() {
        let mut numbers = Vec::with_capacity(8);
        numbers.extend([2, 3, 4]);
        expect_eq!(
            allocations_of(|| double_evens(&mut numbers)).1,
            0,
            "numbers = [2, 3, 4], with room for 8; allocations counted"
        );
    }

    #[grader_kit::test(
        points = 1,
        contract = "for a word that is there, `count` allocates nothing"
    )]
    fn a_known_word_is_not_copied() {
        let mut counts = tally(&[("tea", 1), ("milk", 1)]);
        expect_eq!(
            allocations_of(|| *counts.count("milk")).1,
            0,
            "counts of tea and milk; allocations counted"
        );
    }

    #[grader_kit::test(
        points = 1,
        contract = "the cards change hands as they are: nothing is allocated"
    )]
    fn cards_are_not_printed_anew() {
        let mut round = players(DEALT);
        expect_eq!(
            allocations_of(|| trade(&mut round, 0, 2)).1,
            0,
            "Ada holds 1 and 2, Cy 9; allocations counted"
        );
    }

    #[grader_kit::test(
        points = 1,
        contract = "the result is a view into the text: nothing is allocated"
    )]
    fn unquoted_is_a_view() {
        let text = " \"high tide\" ";
        expect_eq!(
            allocations_of(|| unquoted(text)).1,
            0,
            "text = {text:?}; allocations counted"
        );
    }
}

mod craft {
    use crate::FORBIDDEN;
    use grader_kit::expect_ok;
    use grader_kit_source::without;

    const REPAIR: &str = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../katas/04-borrowing/src/repair.rs"
    );

    #[grader_kit::test(
        points = 2,
        contract = "the code uses none of the words `clone`, `cloned`, `to_owned`, `to_vec`, `to_string` and `unsafe`",
        not_under_miri = "reads the learner's file"
    )]
    fn nothing_is_cloned_and_nothing_is_unsafe() {
        expect_ok!(without(REPAIR, &FORBIDDEN));
    }
}
