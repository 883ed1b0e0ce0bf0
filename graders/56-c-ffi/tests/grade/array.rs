//! An array that C owns.

use kata_56::array::{OutOfOrder, Reading, Series};

/// A reading whose three numbers all differ.
fn reading(minute: u32) -> Reading {
    Reading {
        station: 7,
        celsius: -0.5 - f64::from(minute),
        minute,
    }
}

/// A series of the readings of minutes 1, 2, 3 and so on.
fn series(length: u32) -> Series {
    #[allow(unused_mut, reason = "the receivers are the learner's")]
    let mut series = Series::new();
    for minute in 1..=length {
        if series.push(reading(minute)).is_err() {
            panic!(
                "`push` refused the reading of minute {minute}, after that of the minute before"
            );
        }
    }
    series
}

mod behaviour {
    use super::{OutOfOrder, Reading, Series, reading, series};
    use crate::live::{logbook_debug_live_arrays, logbook_debug_live_series};
    use grader_kit::expect_eq;

    #[grader_kit::test(
        points = 2,
        contract = "All readings: C's array itself, in C's layout. Without readings, an empty slice.",
        not_under_miri = "it calls C"
    )]
    fn a_series_is_a_slice() {
        for length in 0..4 {
            expect_eq!(
                series(length).as_slice(),
                Vec::from_iter((1..=length).map(reading)),
                "after {length} readings were pushed"
            );
        }
    }

    #[grader_kit::test(
        points = 2,
        contract = "`as_mut_slice`: the same array, to be written to; without readings, an empty slice.",
        not_under_miri = "it calls C"
    )]
    fn what_is_written_stays() {
        for length in 0..4 {
            #[allow(unused_mut, reason = "the receivers are the learner's")]
            let mut series = series(length);
            for reading in series.as_mut_slice() {
                reading.celsius += 100.0;
            }
            let warmer = |minute| Reading {
                celsius: reading(minute).celsius + 100.0,
                ..reading(minute)
            };
            expect_eq!(
                series.as_slice(),
                Vec::from_iter((1..=length).map(warmer)),
                "{length} readings, after each of `series.as_mut_slice()` was made 100 degrees warmer"
            );
        }
    }

    #[grader_kit::test(
        points = 1,
        contract = "A minute before that of the last reading is refused (the same minute is fine); then nothing has changed.",
        not_under_miri = "it calls C"
    )]
    fn readings_stay_in_order() {
        #[allow(unused_mut, reason = "the receivers are the learner's")]
        let mut series = Series::new();
        let pushed = [5, 4, 5, 6, 0].map(|minute| series.push(reading(minute)));
        expect_eq!(
            (pushed, series.as_slice()),
            (
                [Ok(()), Err(OutOfOrder), Ok(()), Ok(()), Err(OutOfOrder)],
                &[reading(5), reading(5), reading(6)][..]
            ),
            "what `push` says to readings of the minutes 5, 4, 5, 6 and 0, and the slice after that"
        );
    }

    #[grader_kit::test(
        points = 2,
        contract = "`detach` takes the array out, which is yours from now on and outlives the series; the series is empty afterwards.",
        not_under_miri = "it calls C"
    )]
    fn a_detached_array_outlives_its_series() {
        for length in 0..4 {
            #[allow(unused_mut, reason = "the receivers are the learner's")]
            let mut series = series(length);
            let detached = series.detach();
            let left = series.as_slice().len();
            drop(series);
            expect_eq!(
                (&detached[..], left),
                (&Vec::from_iter((1..=length).map(reading))[..], 0),
                "detached = series.detach() of {length} readings, and how many the series has then"
            );
        }
    }

    #[grader_kit::test(
        points = 2,
        contract = "A series that is dropped is freed, once; an array that was detached goes back to C when it is dropped, once.",
        not_under_miri = "it calls C"
    )]
    fn everything_goes_back_to_c_once() {
        let live = || (logbook_debug_live_series(), logbook_debug_live_arrays());
        let mut seen = vec![live()];
        #[allow(unused_mut, reason = "the receivers are the learner's")]
        let mut series = series(2);
        seen.push(live());
        let detached = (series.detach(), series.detach());
        seen.push(live());
        drop(series);
        seen.push(live());
        drop(detached);
        seen.push(live());
        expect_eq!(
            seen,
            [(0, 0), (1, 0), (1, 1), (0, 1), (0, 0)],
            "C's live (series, arrays): at first; with a series of 2 readings; after `detach` twice (the second has nothing); after \
             the series is dropped; after both arrays are"
        );
    }
}

mod compile {
    use grader_kit::expect_ok;
    use grader_kit_compile::case;

    #[grader_kit::test(
        points = 2,
        contract = "`bindings` is of release 2.4: the functions and types of series, as bindgen declares them.",
        not_under_miri = "it starts the compiler"
    )]
    fn the_bindings_know_the_series() {
        expect_ok!(case!("the_bindings_know_the_series"));
    }

    #[grader_kit::test(
        points = 2,
        contract = "A slice must not live on when the array may have moved.",
        not_under_miri = "it starts the compiler"
    )]
    fn a_slice_is_lent_until_the_array_moves() {
        expect_ok!(case!("a_slice_is_lent_until_the_array_moves"));
    }

    #[grader_kit::test(
        points = 1,
        contract = "Who writes to the array must be alone with it.",
        not_under_miri = "it starts the compiler"
    )]
    fn a_writer_is_alone() {
        expect_ok!(case!("a_writer_is_alone"));
    }

    #[grader_kit::test(
        points = 1,
        contract = "`Series` and `Readings` are `Send` and `Sync`, as the header allows.",
        not_under_miri = "it starts the compiler"
    )]
    fn threads_may_share_a_series() {
        expect_ok!(case!("threads_may_share_a_series"));
    }
}

mod memory {
    use super::{Series, reading};

    #[grader_kit::test(
        points = 2,
        contract = "C owns the array of a series, you own one that was detached; each is freed once, and nobody looks at it after that.",
        judge = "valgrind"
    )]
    fn no_array_is_lost_or_used_after_its_end() {
        for length in [0, 1, 20] {
            #[allow(unused_mut, reason = "the receivers are the learner's")]
            let mut series = Series::new();
            for minute in 0..length {
                // Whether these work, other checks ask.
                let _ = (series.push(reading(minute)), series.as_slice().to_vec());
            }
            series.as_mut_slice().reverse();
            let detached = series.detach();
            let _ = series.push(reading(0));
            drop(series);
            drop(detached.to_vec());
        }
    }
}
