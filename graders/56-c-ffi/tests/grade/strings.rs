//! Texts of C's and of Rust's.

use kata_56::strings::{frame, station, tidy, version};

mod behaviour {
    use super::{frame, station, tidy, version};
    use crate::live::logbook_debug_live_strings;
    use grader_kit::expect_eq;

    #[grader_kit::test(
        points = 1,
        contract = "The library's version (`logbook_version`).",
        not_under_miri = "it calls C"
    )]
    fn the_version_is_told() {
        expect_eq!(version(), "2.4 (harbour)");
    }

    #[grader_kit::test(
        points = 2,
        contract = "`None` if there is none of that number. Where a name is not UTF-8, U+FFFD stands for what could not be read.",
        not_under_miri = "it calls C"
    )]
    fn station_names_may_be_missing_or_not_utf_8() {
        for (number, name) in [
            (0, Some("North Pier")),
            (1, Some("Caf\u{fffd} Quay")),
            (2, Some("Østre Fyr")),
            (3, None),
            (u32::MAX, None),
        ] {
            expect_eq!(station(number).as_deref(), name, "number = {number}");
        }
    }

    #[grader_kit::test(
        points = 2,
        contract = "The text with each run of blanks as one, and none at the ends (`logbook_tidy`).",
        not_under_miri = "it calls C"
    )]
    fn a_text_is_tidied() {
        for (text, tidied) in [
            ("  fog   over  Østre Fyr ", "fog over Østre Fyr"),
            ("calm", "calm"),
            ("   ", ""),
            ("", ""),
        ] {
            expect_eq!(tidy(text).as_deref(), Ok(tidied), "text = {text:?}");
        }
    }

    #[grader_kit::test(
        points = 2,
        contract = "What C allocates for the call goes back to C.",
        not_under_miri = "it calls C"
    )]
    fn the_new_text_goes_back_to_c() {
        for text in ["rain  and wind", "", "no\0end"] {
            let before = logbook_debug_live_strings();
            let result = tidy(text);
            expect_eq!(
                logbook_debug_live_strings() - before,
                0,
                "texts that C gave out and has not got back by `logbook_string_free`, after tidy({text:?}) = {result:?}"
            );
        }
    }

    #[grader_kit::test(
        points = 2,
        contract = "The text in a frame, whatever its length: nothing is cut.",
        not_under_miri = "it calls C"
    )]
    fn a_frame_fits_every_text() {
        for length in [0, 1, 8, 57, 58, 250, 1018, 70_000] {
            let text: String = "Ø".repeat(length);
            expect_eq!(
                frame(&text),
                Ok(format!("== {text} ==")),
                "a text of {length} times \"Ø\""
            );
        }
    }

    #[grader_kit::test(
        points = 2,
        contract = "A NUL within the text is an error that knows the place: C would see the text's end there.",
        not_under_miri = "it calls C"
    )]
    fn a_nul_within_is_refused() {
        let place = |call: fn(&str) -> Result<String, std::ffi::NulError>, text: &str| {
            call(text).map_err(|error| error.nul_position())
        };
        for (name, function) in [("tidy", tidy as fn(&str) -> _), ("frame", frame)] {
            for (text, position) in [("\0", 0), ("ab\0c", 2), ("Ø fog\0", 6)] {
                expect_eq!(
                    place(function, text),
                    Err(position),
                    "function = {name}, text = {text:?}; as an error's `nul_position`"
                );
            }
        }
    }
}

mod memory {
    use super::{frame, station, tidy, version};

    #[grader_kit::test(
        points = 2,
        contract = "Nothing stays behind: what C allocates for the call goes back to C, what Rust allocates is freed by Rust.",
        judge = "valgrind"
    )]
    fn every_text_is_freed_after_its_last_use() {
        for text in [
            "",
            "fog",
            "  rain   and wind from the north west ",
            "no\0end",
        ] {
            drop((tidy(text), frame(text)));
        }
        drop((version().to_owned(), (0..4).map(station).count()));
    }
}
