//! Literal text on standard input.

mod behaviour {
    use crate::judging::{grep, judge};

    #[grader_kit::test(
        points = 2,
        contract = "Selected lines are printed in their order, byte for byte as they are.",
        seconds = 120,
        not_under_miri = "it starts the learner's program"
    )]
    fn lines_that_hold_the_text_are_printed() {
        for (pattern, input, printed) in [
            ("tea", "green tea\ncoffee\nteapot\n", "green tea\nteapot\n"),
            (
                "tea",
                "steam\n\n tea tea\t\nTea\nte a\n",
                "steam\n tea tea\t\n",
            ),
            ("a b", "a b\nb a\n", "a b\n"),
            ("ünd", "und\nGründe\n", "Gründe\n"),
        ] {
            judge(&grep(["-F", pattern]).reads(input.as_bytes()), printed, 0);
        }
    }

    #[grader_kit::test(
        points = 2,
        contract = "With `-F` patterns are literal text, not regular expressions.",
        seconds = 120,
        not_under_miri = "it starts the learner's program"
    )]
    fn with_f_no_character_is_special() {
        for pattern in ["a.c", "a*", "[a]", "(", r"\d", "^a", "a$", "a|b", r"a\"] {
            let line = format!("x{pattern}y\n");
            let input = format!("abc\naa\n{line}5\na\nb\n");
            judge(&grep(["-F", pattern]).reads(input.as_bytes()), line, 0);
        }
    }

    #[grader_kit::test(
        points = 2,
        contract = "A line ends at a line feed, and nothing else ends a line. What stands after the last line feed is a line too, unless it is empty. Each selected line is printed with one line feed after it.",
        seconds = 120,
        not_under_miri = "it starts the learner's program"
    )]
    fn only_line_feeds_end_lines() {
        for (pattern, input, printed) in [
            ("a", "a\nba", "a\nba\n"),
            ("a", "a\r\nb\r\n", "a\r\n"),
            (
                "a",
                "b\ra\nc\u{b}\u{c}a\u{85}\u{2028}b\n",
                "b\ra\nc\u{b}\u{c}a\u{85}\u{2028}b\n",
            ),
            ("", "a\n\nb\n", "a\n\nb\n"),
            ("", "\n", "\n"),
        ] {
            judge(&grep(["-F", pattern]).reads(input.as_bytes()), printed, 0);
        }
    }

    #[grader_kit::test(
        points = 1,
        contract = "The status is 0 if any line was selected, 1 if none was.",
        seconds = 120,
        not_under_miri = "it starts the learner's program"
    )]
    fn the_status_tells_whether_a_line_was_selected() {
        for (pattern, input, printed, status) in [
            ("tea", "tea\ncoffee\n", "tea\n", 0),
            ("tea", "coffee\n", "", 1),
            ("", "", "", 1),
        ] {
            judge(
                &grep(["-F", pattern]).reads(input.as_bytes()),
                printed,
                status,
            );
        }
    }
}

mod property {
    use crate::by_hand::{self, Options};
    use crate::judging::{grep, judge};
    use grader_kit_property::{collection, for_all, sample};

    #[grader_kit::test(
        points = 3,
        contract = "With `-F` a line is selected if the pattern stands in it, anywhere.",
        seconds = 120,
        not_under_miri = "it starts the learner's program"
    )]
    fn agrees_with_a_search_by_hand() {
        const CHARACTERS: &[&str] = &["a", "b", " "];
        let pattern = collection::vec(sample::select(CHARACTERS), 0..5);
        for_all((pattern, by_hand::text(CHARACTERS)), |(pattern, text)| {
            let pattern = pattern.concat();
            let places = |line: &[u8]| by_hand::places(line, pattern.as_bytes(), false);
            let (printed, status) = by_hand::run(text, Options::default(), places);
            judge(
                &grep(["-F", &pattern]).reads(text.as_bytes()),
                printed.0,
                status,
            );
        });
    }
}
