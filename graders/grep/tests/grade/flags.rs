//! Options, and the command line that they stand on.

mod behaviour {
    use crate::judging::{grep, judge, judge_with_messages};

    #[grader_kit::test(
        points = 2,
        contract = "`-n` puts the line's number before it, counted from 1.",
        seconds = 120,
        not_under_miri = "it starts the learner's program"
    )]
    fn numbers_count_all_lines() {
        let input = b"tea\n\ncoffee\ntea";
        judge(&grep(["-F", "-n", "tea"]).reads(input), "1:tea\n4:tea\n", 0);
        judge(
            &grep(["-F", "-n", "-v", "tea"]).reads(input),
            "2:\n3:coffee\n",
            0,
        );
    }

    #[grader_kit::test(
        points = 2,
        contract = "`-v` selects the lines that do not match, instead of those that do.",
        seconds = 120,
        not_under_miri = "it starts the learner's program"
    )]
    fn v_selects_the_other_lines() {
        for (pattern, input, printed, status) in [
            ("tea", "tea\ncoffee\n\nteapot", "coffee\n\n", 0),
            ("tea", "tea\ntea", "", 1),
            ("tea", "", "", 1),
            ("", "a\n", "", 1),
            ("tea", "x", "x\n", 0),
        ] {
            judge(
                &grep(["-F", "-v", pattern]).reads(input.as_bytes()),
                printed,
                status,
            );
        }
    }

    #[grader_kit::test(
        points = 2,
        contract = "`-c` prints only how many lines of each input are selected, 0 as well.",
        seconds = 120,
        not_under_miri = "it starts the learner's program"
    )]
    fn c_counts_lines() {
        let input = b"tea tea\ncoffee\ntea";
        judge(&grep(["-F", "-c", "tea"]).reads(input), "2\n", 0);
        judge(&grep(["-F", "-c", "-v", "tea"]).reads(input), "1\n", 0);
        judge(&grep(["-F", "-c", "-n", "milk"]).reads(input), "0\n", 1);
    }

    #[grader_kit::test(
        points = 2,
        contract = "With `-i` letters match in either case, those beyond ASCII too.",
        seconds = 120,
        not_under_miri = "it starts the learner's program"
    )]
    fn i_ignores_the_case_of_letters() {
        for (pattern, input, printed) in [
            ("tea", "TEA\nTeapot\ncoffee\n", "TEA\nTeapot\n"),
            ("TeA", "tea\n", "tea\n"),
            ("élan", "ÉLAN\nElan\n", "ÉLAN\n"),
            ("ЖУК", "жук\n", "жук\n"),
            ("[a@", "[A@\n{a`\n", "[A@\n"),
        ] {
            judge(
                &grep(["-F", "-i", pattern]).reads(input.as_bytes()),
                printed,
                0,
            );
        }
    }

    #[grader_kit::test(
        points = 3,
        contract = "With `-w` what stands just before and just after a match, if anything does, is no letter, digit or `_`. Any match in the line may be the one that counts, a shorter or later one too.",
        seconds = 120,
        not_under_miri = "it starts the learner's program"
    )]
    fn w_asks_for_whole_words() {
        for (pattern, input, printed) in [
            ("tea", "tea\nteapot\nsteam\na tea.\n", "tea\na tea.\n"),
            ("tea", "tea_\n_tea\ntea5\ntea-5\n", "tea-5\n"),
            ("tea", "teapot tea\n", "teapot tea\n"),
            ("tea", "été tea\ntéa\nteaé\nétea\n", "été tea\n"),
            ("-x", "--x\na-x\n-x-\n-xy\n", "--x\n-x-\n"),
            ("a a", "ba a a\n", "ba a a\n"),
        ] {
            judge(
                &grep(["-F", "-w", "-e", pattern]).reads(input.as_bytes()),
                printed,
                0,
            );
        }
    }

    #[grader_kit::test(
        points = 2,
        contract = "Options of one letter may be written together (`-in`), and may stand before, between and after the operands. After `--` every word is an operand.",
        seconds = 120,
        not_under_miri = "it starts the learner's program"
    )]
    fn options_may_stand_anywhere() {
        let input = b"tea\nTEA\n-n\n--\n";
        judge(&grep(["-Fin", "tea"]).reads(input), "1:tea\n2:TEA\n", 0);
        judge(
            &grep(["-F", "tea", "-ni"]).reads(input),
            "1:tea\n2:TEA\n",
            0,
        );
        judge(
            &grep(["-F", "-v", "--", "-n"]).reads(input),
            "tea\nTEA\n--\n",
            0,
        );
        judge(&grep(["-F", "--", "--"]).reads(input), "--\n", 0);
        judge(&grep(["-F", "--", "-n", "-"]).reads(input), "-n\n", 0);
    }

    #[grader_kit::test(
        points = 2,
        contract = "The pattern of `-e` is the rest of its word, or the whole next word where nothing is left; with several, a line matches where any of them does.",
        seconds = 120,
        not_under_miri = "it starts the learner's program"
    )]
    fn e_takes_a_pattern() {
        let input = b"tea\ncoffee\n-v\nmilk\nin\n";
        judge(
            &grep(["-F", "-e", "tea", "-e", "milk"]).reads(input),
            "tea\nmilk\n",
            0,
        );
        judge(&grep(["-F", "-e", "-v"]).reads(input), "-v\n", 0);
        judge(&grep(["-Fnein"]).reads(input), "5:in\n", 0);
        judge(&grep(["-F", "-ve", "e", "-em"]).reads(input), "-v\nin\n", 0);
        judge(
            &grep(["-F", "-c", "-e", "--", "-e", ""]).reads(input),
            "5\n",
            0,
        );
    }

    #[grader_kit::test(
        points = 1,
        contract = "A command line that makes no sense (an unknown option, `-e` without its pattern, no pattern at all) ends the program before it reads anything: no output, a message on standard error that begins with `grep: `, status 2.",
        seconds = 120,
        not_under_miri = "it starts the learner's program"
    )]
    fn a_command_line_without_sense_is_refused() {
        for run in [
            grep(["-F", "-k", "tea"]),
            grep(["-F"]),
            grep(["-F", "-n", "-e"]),
        ] {
            judge_with_messages(&run.reads(b"tea\n-k\n"), "", 2, &[b"grep: "]);
        }
    }
}

mod property {
    use crate::by_hand::{self, Options};
    use crate::judging::{grep, judge};
    use grader_kit_program::Program;
    use grader_kit_property::{Strategy, collection, for_all, sample};

    const CHARACTERS: &[&str] = &["a", "A", "b", "_", "-", " "];

    fn input() -> impl Strategy<Value = (String, String, Options)> {
        let pattern = collection::vec(sample::select(CHARACTERS), 1..4);
        let pattern = pattern.prop_map(|parts| parts.concat());
        (pattern, by_hand::text(CHARACTERS), by_hand::options())
    }

    #[grader_kit::test(
        points = 3,
        contract = "The options mean what the table says, in any mix.",
        seconds = 120,
        not_under_miri = "it starts the learner's program"
    )]
    fn any_mix_agrees_with_a_search_by_hand() {
        for_all(input(), |(pattern, text, options)| {
            let places =
                |line: &[u8]| by_hand::places(line, pattern.as_bytes(), options.ignore_case);
            let (printed, status) = by_hand::run(text, *options, places);
            let run = grep([&options.word("F"), "-e", pattern]);
            judge(&run.reads(text.as_bytes()), printed.0, status);
        });
    }

    #[grader_kit::test(
        points = 1,
        contract = "The options mean what the table says, in any mix; for ASCII text this is what the system's `grep` does.",
        seconds = 120,
        not_under_miri = "it starts the learner's program"
    )]
    fn any_mix_agrees_with_the_systems_grep() {
        let system = Program::of_the_system("grep");
        for_all(input(), |(pattern, text, options)| {
            let words = [&options.word("F"), "-e", pattern];
            let theirs = system.with(words).reads(text.as_bytes()).finish();
            let run = grep(words).reads(text.as_bytes());
            judge(&run, theirs.stdout.0, theirs.status.unwrap_or(2));
        });
    }
}
