//! Regular expressions.

mod behaviour {
    use crate::judging::{grep, judge, judge_with_messages};

    #[grader_kit::test(
        points = 2,
        contract = "Without `-F` a pattern is a regular expression in the syntax of the crate `regex`.",
        seconds = 120,
        not_under_miri = "it starts the learner's program"
    )]
    fn patterns_are_regular_expressions() {
        for (pattern, input, printed) in [
            ("t.a", "tea\nta\nt\ta\n", "tea\nt\ta\n"),
            ("^t.*a$", "tea\nsteal\nta\na t a\n", "tea\nta\n"),
            ("[b-d]+x?y{2}", "bcyy\nbxy\nayy\n", "bcyy\n"),
            ("(ab|cd)e", "abe\ncd\ncde\n", "abe\ncde\n"),
            (r"a\.b", "a.b\naxb\n", "a.b\n"),
            (r"\bin\b", "in\nbin\nin-\n", "in\nin-\n"),
            (r"^[[:digit:]]\d$", "42\n4\n4x\n", "42\n"),
            (r"\s\w\S\W", " a--\n a -\nxa--\n", " a--\n"),
        ] {
            judge(&grep([pattern]).reads(input.as_bytes()), printed, 0);
        }
    }

    #[grader_kit::test(
        points = 3,
        contract = "A match lies within one line, whatever the pattern could match beyond it: `[^a]` and `\\s` never match a line feed, and `^` and `$` match at both ends of every line.",
        seconds = 120,
        not_under_miri = "it starts the learner's program"
    )]
    fn a_match_lies_within_one_line() {
        for (words, input, printed, status) in [
            (["-n", "a[^x]b"], "a\nb\nacb\n", "3:acb\n", 0),
            (["-n", r"a\s*b"], "a\nb\na b\n", "3:a b\n", 0),
            (["-n", r"a\W"], "a\na", "", 1),
            (["-n", "^$"], "a\n\nb\n", "2:\n", 0),
            (["-c", "^"], "a\n\nb", "3\n", 0),
            (["-c", "$"], "a\n\nb\n", "3\n", 0),
            (["-n", "x*$"], "ax\n", "1:ax\n", 0),
            (["-n", "^b"], "ab\nb\n", "2:b\n", 0),
            (["-n", "a$"], "a\r\na\n", "2:a\n", 0),
            (["-v", "[^a]"], "aa\nab\na\n", "aa\na\n", 0),
            (["-n", "(a|[^a])*b"], "a\na\nab\nc\n", "3:ab\n", 0),
        ] {
            judge(&grep(words).reads(input.as_bytes()), printed, status);
        }
    }

    #[grader_kit::test(
        points = 1,
        contract = "A pattern that is no regular expression is a mistake of the command line: message, no output, status 2. That goes for each pattern of `-e` by itself.",
        seconds = 120,
        not_under_miri = "it starts the learner's program"
    )]
    fn a_pattern_that_is_none_is_refused() {
        for run in [
            grep(["("]),
            grep(["-e", "[a"]),
            grep(["-e", "a", "-e", "b)"]),
            grep(["a)(b"]),
            grep(["-w", "a)|(b"]),
            grep(["-e", "a(", "-e", "b)"]),
        ] {
            judge_with_messages(&run.reads(b"ab\na\nb\n"), "", 2, &[b"grep: "]);
        }
    }

    #[grader_kit::test(
        points = 2,
        contract = "Options apply to patterns as a whole: `-w` to all of `a|b`, where a shorter match may be the one that counts; and each pattern of `-e` stands by itself.",
        seconds = 120,
        not_under_miri = "it starts the learner's program"
    )]
    fn options_apply_to_the_whole_pattern() {
        let input = "ab\nb\na\nAB\nxa\nbx\n";
        for (words, printed) in [
            (&["-w", "a|b"][..], "b\na\n"),
            (&["-n", "-e", "^a", "-e", "x$"], "1:ab\n3:a\n6:bx\n"),
            (&["-e", "a|x", "-e", "^A"], "ab\na\nAB\nxa\nbx\n"),
            (&["-ci", "^ab$"], "2\n"),
            (&["-vi", "a|x$"], "b\n"),
            (&["-F", "-e", "a|b", "-e", "B"], "AB\n"),
            (&["-w", "x?a"], "a\nxa\n"),
        ] {
            let program = grader_kit_program::Program::of("capstone-grep");
            judge(
                &program.with(words.to_vec()).reads(input.as_bytes()),
                printed,
                0,
            );
        }
        // The longest match, `a b`, is no word; the shorter one, `a`, is.
        judge(&grep(["-w", "a( b)?"]).reads(b"a bc\nabc\n"), "a bc\n", 0);
    }

    #[grader_kit::test(
        points = 2,
        contract = "`.`, classes and `-i` work on characters, not bytes, and none of them matches a byte that is no part of valid UTF-8.",
        seconds = 120,
        not_under_miri = "it starts the learner's program"
    )]
    fn classes_work_on_characters() {
        for (words, input, printed) in [
            (["-n", "^.$"], "é\nab\n茶\n".as_bytes(), "1:é\n3:茶\n"),
            (["-n", "^[éa]{2}$"], "éé\né\n".as_bytes(), "1:éé\n"),
            (["-n", "^[^a]$"], "é\na\n".as_bytes(), "1:é\n"),
            (["-in", "^[éà]$"], "É\nE\n".as_bytes(), "1:É\n"),
            (["-n", "^.$"], b"\xE9\n\xC3\nx\n", "3:x\n"),
            (["-n", "^a.*b$"], b"a\xFFb\nab\n", "2:ab\n"),
        ] {
            judge(&grep(words).reads(input), printed, 0);
        }
    }
}

mod property {
    use crate::by_hand::{self, Options};
    use crate::expression::{Expression, expressions};
    use crate::judging::{grep, judge};
    use grader_kit_program::Program;
    use grader_kit_property::{Strategy, for_all};

    fn input() -> impl Strategy<Value = (Expression, String, Options)> {
        let text = by_hand::text(&["a", "b", "A", "_", " "]);
        let input = (expressions(), text, by_hand::options());
        input.prop_map(|(expression, text, mut options)| {
            // What `-w` means for empty matches is not judged: GNU grep itself is of two minds, depending on the locale.
            options.words &= expression.matches(b"", false).is_empty();
            (expression, text, options)
        })
    }

    #[grader_kit::test(
        points = 3,
        contract = "Every line is matched by itself, and the options mean what the table says, in any mix.",
        seconds = 120,
        not_under_miri = "it starts the learner's program"
    )]
    fn agrees_with_matching_by_hand() {
        for_all(input(), |(expression, text, options)| {
            let matches = |line: &[u8]| expression.matches(line, options.ignore_case);
            let (printed, status) = by_hand::run(text, *options, matches);
            let pattern = format!("-e{expression}");
            let run = match &*options.word("") {
                "-e" => grep([&pattern]),
                word => grep([word, &pattern]),
            };
            judge(&run.reads(text.as_bytes()), printed.0, status);
        });
    }

    #[grader_kit::test(
        points = 1,
        contract = "Judged is the part of the syntax that most engines agree on: for ASCII text this is what the system's `grep -E` does.",
        seconds = 120,
        not_under_miri = "it starts the learner's program"
    )]
    fn agrees_with_the_systems_grep() {
        let system = Program::of_the_system("grep");
        for_all(input(), |(expression, text, options)| {
            let pattern = format!("-e{expression}");
            let theirs = system.with([&options.word("E"), &pattern]);
            let theirs = theirs.reads(text.as_bytes()).finish();
            let run = match &*options.word("") {
                "-e" => grep([&pattern]),
                word => grep([word, &pattern]),
            };
            judge(
                &run.reads(text.as_bytes()),
                theirs.stdout.0,
                theirs.status.unwrap_or(2),
            );
        });
    }
}
