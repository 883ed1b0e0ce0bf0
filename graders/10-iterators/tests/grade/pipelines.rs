//! Adapters over slices and strings.

mod behaviour {
    use grader_kit::expect_eq;
    use kata_10::pipelines::{checksum, heading, initials, last_position, rises, tidy};

    #[grader_kit::test(
        points = 1,
        contract = "The lines in lower case and without the whitespace around them; a line of which nothing is left is dropped."
    )]
    fn tidy_drops_what_is_empty_after_trimming() {
        let lines = ["  Tea ", "", " \t", "Ice  CREAM\n", "ÄÖ"];
        expect_eq!(
            tidy(&lines),
            ["tea", "ice  cream", "äö"],
            "lines = {lines:?}"
        );
    }

    #[grader_kit::test(
        points = 1,
        contract = "The sum of each byte times its position, modulo 2³². The first byte's position is 1. A product or a sum that does not fit wraps around."
    )]
    fn checksum_weighs_by_position() {
        // 255 * (1 + … + 6000) does not fit.
        let long = 255 * (6000 * 6001 / 2) % (1_u64 << 32);
        for (bytes, sum) in [
            (vec![], 0),
            (vec![9], 9),
            (vec![10, 0, 1, 255], 1033),
            (vec![255; 6000], long as u32),
        ] {
            expect_eq!(checksum(&bytes), sum, "{} bytes = {bytes:?}", bytes.len());
        }
    }

    #[grader_kit::test(
        points = 1,
        contract = "On how many days the price was higher than on the day before. With fewer than two days that is 0."
    )]
    fn rises_are_strict_and_look_one_day_back() {
        for (prices, days) in [
            (vec![], 0),
            (vec![4], 0),
            (vec![3, 5, 5, 4, 6], 2),
            (vec![1, 2, 3], 2),
            (vec![3, 2, 1, 1], 0),
        ] {
            expect_eq!(rises(&prices), days, "prices = {prices:?}");
        }
    }

    #[grader_kit::test(
        points = 1,
        contract = "Its lines up to the first one that does not begin with `#`, each without that one `#` and then without the whitespace around the rest."
    )]
    fn heading_ends_at_the_first_other_line() {
        for (lines, found) in [
            (vec![], vec![]),
            (vec!["text", "# late"], vec![]),
            (
                vec!["# Title ", "## part", "#", "text", "# late"],
                vec!["Title", "# part", ""],
            ),
        ] {
            expect_eq!(heading(&lines), found, "lines = {lines:?}");
        }
    }

    #[grader_kit::test(
        points = 1,
        contract = "Where `wanted` stands for the last time, counted from the front and from 0; `None` if it stands nowhere."
    )]
    fn last_position_counts_from_the_front() {
        for (haystack, position) in [
            (vec![], None),
            (vec![1, 2], None),
            (vec![7, 8], Some(0)),
            (vec![7, 8, 7, 9], Some(2)),
        ] {
            expect_eq!(
                last_position(&haystack, 7),
                position,
                "haystack = {haystack:?}"
            );
        }
    }

    #[grader_kit::test(
        points = 1,
        contract = "The first character of each word in upper case. Upper case is all that `char::to_uppercase` gives, which for some characters is more than one."
    )]
    fn initials_keep_all_of_an_upper_case() {
        for (name, letters) in [("", ""), ("  ada\tLovelace ", "AL"), ("émile ßen", "ÉSS")] {
            expect_eq!(initials(name), letters, "name = {name:?}");
        }
    }
}
