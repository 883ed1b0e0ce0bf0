//! Exercise 1: what a signature asks of its caller.
//!
//! The arguments are exclusive references to the owner, which can be lent as anything less: so these calls fit the stub and
//! every right signature.

use kata_04::lend::{first_word, lowest, record, shift};

mod behaviour {
    use super::{first_word, lowest, record, shift};
    use grader_kit::expect_eq;

    #[grader_kit::test(
        points = 1,
        contract = "`lowest` is the lowest reading; `None` where there are none"
    )]
    fn the_lowest_reading_is_found() {
        for (given, expected) in [
            (vec![], None),
            (vec![7], Some(7)),
            (vec![4, -2, 9], Some(-2)),
            (vec![3, 5, 8], Some(3)),
        ] {
            let readings = &mut given.clone();
            expect_eq!(lowest(readings), expected, "readings = {given:?}");
        }
    }

    #[grader_kit::test(points = 1, contract = "`shift` adds `by` to each reading, in place")]
    fn each_reading_is_shifted_in_place() {
        for (given, by, expected) in [
            (vec![4, -2, 9], 10, vec![14, 8, 19]),
            (vec![1], -1, vec![0]),
            (vec![], 3, vec![]),
        ] {
            let mut readings = given.clone();
            let lent = &mut readings;
            shift(lent, by);
            expect_eq!(
                readings,
                expected,
                "after shift(readings, {by}) on {given:?}"
            );
        }
    }

    #[grader_kit::test(
        points = 1,
        contract = "`record` appends a reading, unless it is the same as the last one"
    )]
    fn a_reading_is_recorded_unless_it_is_the_last_one_again() {
        for (given, reading, expected) in [
            (vec![], 5, vec![5]),
            (vec![5], 5, vec![5]),
            (vec![5, 6], 5, vec![5, 6, 5]),
        ] {
            let mut readings = given.clone();
            let lent = &mut readings;
            record(lent, reading);
            expect_eq!(
                readings,
                expected,
                "after record(readings, {reading}) on {given:?}"
            );
        }
    }

    #[grader_kit::test(
        points = 1,
        contract = "`first_word`: words are what stands between white space; empty where there is none"
    )]
    fn the_first_word_stands_between_white_space() {
        for (given, expected) in [
            ("wind north", "wind"),
            ("calm", "calm"),
            ("  wind north", "wind"),
            ("wind\tnorth", "wind"),
            (" ", ""),
            ("", ""),
        ] {
            let line = &mut given.to_owned();
            expect_eq!(first_word(line), expected, "line = {given:?}");
        }
    }
}

#[cfg(not(miri))]
mod compile {
    use grader_kit::expect_ok;
    use grader_kit_compile::case;

    #[grader_kit::test(
        points = 1,
        contract = "`lowest` only looks: through a shared reference, for a whole vector, an array, and a part of either"
    )]
    fn looking_asks_for_a_shared_slice() {
        expect_ok!(case!("looking_asks_for_a_shared_slice"));
    }

    #[grader_kit::test(
        points = 1,
        contract = "`shift` works for an array as well as for a vector, and for a part of either"
    )]
    fn an_array_can_be_shifted_too() {
        expect_ok!(case!("an_array_can_be_shifted_too"));
    }

    #[grader_kit::test(
        points = 2,
        contract = "several views into one line can be in use at once; meanwhile the line must stay as it is"
    )]
    fn two_views_into_one_line() {
        expect_ok!(case!("two_views_into_one_line"));
    }
}
