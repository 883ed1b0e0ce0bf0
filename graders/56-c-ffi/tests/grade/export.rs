//! Rust that C calls: programs in C (`c/programs.c`) call what the learner exports.

use std::ffi::{CStr, c_char};

/// A C program writes what it has called, and what came back, into a buffer of this size.
type Program = unsafe extern "C-unwind" fn(text: *mut c_char, size: usize);

// A `todo!()` of the stub's leaves through them.
unsafe extern "C-unwind" {
    fn adds_and_gets(text: *mut c_char, size: usize);
    fn passes_null(text: *mut c_char, size: usize);
    fn passes_latin_1(text: *mut c_char, size: usize);
    fn counts_too_far(text: *mut c_char, size: usize);
    fn walks(text: *mut c_char, size: usize);
    fn reports(text: *mut c_char, size: usize);
}

/// Runs the program to its end.
fn said_by(program: Program) -> String {
    let mut text = vec![0_u8; 4096];
    // SAFETY: the programs are ours; they write no more than they are told, a NUL at the end included.
    unsafe { program(text.as_mut_ptr().cast(), text.len()) };
    let text = CStr::from_bytes_until_nul(&text).unwrap_or_default();
    text.to_string_lossy().into_owned()
}

mod behaviour {
    use super::{
        Program, adds_and_gets, counts_too_far, passes_latin_1, passes_null, reports, said_by,
        walks,
    };
    use grader_kit::expect;

    fn judge(program: Program, expected: &[&str]) {
        let said = said_by(program);
        let lines: Vec<&str> = said.lines().collect();
        let same = lines.iter().zip(expected).take_while(|(a, b)| a == b);
        let same = same.count();
        expect!(
            lines == expected,
            "a program in C that called the functions of tally.h\n{}it says    {}\nexpected   {}",
            before(&lines[..same]),
            lines.get(same).unwrap_or(&"nothing more"),
            expected.get(same).unwrap_or(&"nothing more"),
        );
    }

    fn before(lines: &[&str]) -> String {
        let lines = lines.iter().map(|line| format!("  right    {line}\n"));
        lines.collect()
    }

    #[grader_kit::test(
        points = 2,
        contract = "`tally_add` copies the word and adds to its count; `tally_get` writes the count only with `TALLY_OK` (0), and says `TALLY_NOT_FOUND` (-3) where there is none.",
        not_under_miri = "it calls C"
    )]
    fn c_adds_and_gets() {
        judge(
            adds_and_gets,
            &[
                "tally_add(t, \"fog\", 2) = 0",
                "tally_add(t, word, 3) = 0",
                "tally_add(t, word, 1) = 0",
                "tally_get(t, \"fog\", &count) = 0",
                "count = 5",
                "tally_get(t, \"ice\", &count) = 0",
                "count = 1",
                "tally_get(t, \"hail\", &count) = -3",
                "count = 1",
            ],
        );
    }

    #[grader_kit::test(
        points = 2,
        contract = "`TALLY_NULL` (-1) where a pointer is NULL that must not be, whatever else is wrong; `tally_free` and `tally_string_free` allow NULL, `tally_report` answers it with NULL.",
        not_under_miri = "it calls C"
    )]
    fn c_passes_null() {
        judge(
            passes_null,
            &[
                "tally_add(NULL, \"fog\", 1) = -1",
                "tally_add(t, NULL, 1) = -1",
                "tally_get(NULL, \"fog\", &count) = -1",
                "tally_get(t, NULL, &count) = -1",
                "tally_add(t, \"fog\", 1) = 0",
                "tally_get(t, \"fog\", NULL) = -1",
                "tally_get(t, \"caf\\xe9\", NULL) = -1",
                "tally_each(NULL, NULL, NULL) = -1",
                "tally_each(t, NULL, NULL) = -1",
                "tally_report(NULL) == NULL = 1",
            ],
        );
    }

    #[grader_kit::test(
        points = 1,
        contract = "`TALLY_NOT_UTF8` (-2) where a word is not UTF-8.",
        not_under_miri = "it calls C"
    )]
    fn c_passes_latin_1() {
        judge(
            passes_latin_1,
            &[
                "tally_add(t, \"caf\\xe9\", 1) = -2",
                "tally_get(t, \"caf\\xe9\", &count) = -2",
                "tally_add(t, \"caf\\xc3\\xa9\", 1) = 0",
                "tally_get(t, \"caf\\xc3\\xa9\", &count) = 0",
                "count = 1",
            ],
        );
    }

    #[grader_kit::test(
        points = 3,
        contract = "`TALLY_PANICKED` (-4) where the sum does not fit into 32 bits; the old count stays, and the tally works as before.",
        not_under_miri = "it calls C"
    )]
    fn a_panic_is_a_status_to_c() {
        judge(
            counts_too_far,
            &[
                "tally_add(t, \"fog\", UINT32_MAX) = 0",
                "tally_add(t, \"fog\", 1) = -4",
                "tally_get(t, \"fog\", &count) = 0",
                "count == UINT32_MAX = 1",
                "tally_add(t, \"ice\", 1) = 0",
            ],
        );
    }

    #[grader_kit::test(
        points = 2,
        contract = "`tally_each` shows each word in the order of their bytes, `user` is handed through; `TALLY_STOPPED` (1) where a visitor returned something other than 0.",
        not_under_miri = "it calls C"
    )]
    fn c_walks_over_the_words() {
        judge(
            walks,
            &[
                "tally_each(t, visit, &all) = 0",
                "visitor: fog 2",
                "visitor: hail 3",
                "visitor: ice 1",
                "tally_each(t, visit, &all) = 0",
                "all.calls = 3",
                "visitor: fog 2",
                "visitor: hail 3",
                "tally_each(t, visit, &two) = 1",
                "two.calls = 2",
            ],
        );
    }

    #[grader_kit::test(
        points = 1,
        contract = "A new text with a line `WORD: COUNT` for each word; it is the caller's, and outlives the tally.",
        not_under_miri = "it calls C"
    )]
    fn a_report_is_the_callers() {
        judge(
            reports,
            &[
                "none == NULL = 0",
                "none && *none == '\\0' = 1",
                "report:",
                "fog: 20",
                "ice: 1",
            ],
        );
    }
}

mod compile {
    use grader_kit::expect_ok;
    use grader_kit_compile::case;

    #[grader_kit::test(
        points = 1,
        contract = "Each function is `extern \"C\"`: what C calls has C's ABI, without unwinding.",
        not_under_miri = "it starts the compiler"
    )]
    fn the_functions_have_the_abi_of_c() {
        expect_ok!(case!("the_functions_have_the_abi_of_c"));
    }
}

mod memory {
    use super::{
        adds_and_gets, counts_too_far, passes_latin_1, passes_null, reports, said_by, walks,
    };

    #[grader_kit::test(
        points = 2,
        contract = "`tally_free` ends a tally and `tally_string_free` a report, with all their memory; no pointer of C's is kept.",
        judge = "valgrind"
    )]
    fn what_c_ends_is_freed() {
        for program in [
            adds_and_gets,
            passes_null,
            passes_latin_1,
            counts_too_far,
            walks,
            reports,
        ] {
            drop(said_by(program));
        }
    }
}
