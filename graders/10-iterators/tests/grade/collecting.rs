//! Consumers.

mod behaviour {
    use grader_kit::expect_eq;
    use kata_10::collecting::{by_initial, decode, first_positions, parse_all, sort_out, total};
    use std::collections::{BTreeMap, HashMap};

    #[grader_kit::test(
        points = 1,
        contract = "All texts as numbers, or the error of the first text that is none."
    )]
    fn parse_all_gives_numbers_or_the_first_error() {
        let error = |text: &str| text.parse::<i32>().map(|number| vec![number]);
        for (texts, parsed) in [
            (vec![], Ok(vec![])),
            (vec!["3", "-1", "+2"], Ok(vec![3, -1, 2])),
            (vec!["3", "x", ""], error("x")),
            (vec!["3", "", "x"], error("")),
        ] {
            expect_eq!(
                parse_all(texts.iter().copied()),
                parsed,
                "texts = {texts:?}"
            );
        }
    }

    #[grader_kit::test(
        points = 1,
        contract = "The text with these code points, or `None` if one of them is no character."
    )]
    fn decode_is_all_or_nothing() {
        for (code_points, text) in [
            (vec![], Some("")),
            (vec![0x48, 0xE9, 0x1F980], Some("Hé🦀")),
            (vec![0x48, 0xD800, 0x49], None),
        ] {
            expect_eq!(
                decode(&code_points).as_deref(),
                text,
                "code_points = {code_points:x?}"
            );
        }
    }

    #[grader_kit::test(
        points = 1,
        contract = "For each word the index in `words` at which it stands for the first time."
    )]
    fn first_positions_are_the_first() {
        let words = ["to", "be", "or", "to", "or", "be", "be"];
        let positions = HashMap::from([("to", 0), ("be", 1), ("or", 2)]);
        expect_eq!(first_positions(&words), positions, "words = {words:?}");
    }

    #[grader_kit::test(
        points = 1,
        contract = "The words in groups by their first character; in a group they keep the order of the input, repeated words included. Empty words are left out."
    )]
    fn groups_keep_order_and_repetitions() {
        let words = ["pear", "fig", "", "plum", "élan", "pear", "éclat"];
        let groups = BTreeMap::from([
            ('f', vec!["fig"]),
            ('p', vec!["pear", "plum", "pear"]),
            ('é', vec!["élan", "éclat"]),
        ]);
        expect_eq!(by_initial(&words), groups, "words = {words:?}");
    }

    #[grader_kit::test(
        points = 1,
        contract = "The values and the errors of `results` apart, each in the order in which they came. Nothing is dropped."
    )]
    fn sort_out_keeps_every_value_and_error() {
        let results = [Ok(3), Err("late"), Ok(1), Err("early"), Ok(2)];
        expect_eq!(
            sort_out(results.into_iter()),
            (vec![3, 1, 2], vec!["late", "early"]),
            "results = {results:?}"
        );
    }

    #[grader_kit::test(
        points = 1,
        contract = "The sum of the amounts, or `None` if one is missing or the sum is more than a `u32` holds."
    )]
    fn a_total_is_whole_or_none() {
        for (amounts, sum) in [
            (vec![], Some(0)),
            (vec![Some(2), Some(3), Some(4)], Some(9)),
            (vec![Some(2), None, Some(4)], None),
            (vec![Some(u32::MAX - 1), Some(1)], Some(u32::MAX)),
            (vec![Some(u32::MAX), Some(1)], None),
        ] {
            expect_eq!(total(amounts.iter().copied()), sum, "amounts = {amounts:?}");
        }
    }
}

mod cost {
    use crate::sources::items_taken;
    use grader_kit::expect_eq;
    use kata_10::collecting::{parse_all, total};

    #[grader_kit::test(
        points = 1,
        contract = "After the first error nothing more is taken from `texts`."
    )]
    fn parse_all_stops_at_the_first_error() {
        let texts = ["1", "x", "3", "y"];
        expect_eq!(
            items_taken(&texts, |texts| parse_all(texts)),
            2,
            "texts = {texts:?}, counted as they are taken"
        );
    }

    #[grader_kit::test(
        points = 2,
        contract = "As soon as the answer is `None`, nothing more is taken from `amounts`."
    )]
    fn total_stops_when_the_answer_is_known() {
        for amounts in [
            [Some(1), None, Some(2), Some(3)],
            [Some(u32::MAX), Some(1), Some(0), None],
        ] {
            expect_eq!(
                items_taken(&amounts, |amounts| total(amounts)),
                2,
                "amounts = {amounts:?}, counted as they are taken"
            );
        }
    }
}
