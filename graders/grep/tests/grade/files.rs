//! Several inputs: their order, their names, and what cannot be read.

mod behaviour {
    use crate::judging::{grep, judge, judge_with_messages};
    use grader_kit_program::Folder;

    #[grader_kit::test(
        points = 3,
        contract = "What a line of output begins with: first `NAME:`, where several paths are given; then, with `-n`, `NUMBER:`, counted from 1 in each input. With `-c` it is one line for each input, `NAME:` under the same rule and the count.",
        seconds = 120,
        not_under_miri = "it starts the learner's program"
    )]
    fn names_stand_before_what_several_inputs_hold() {
        let folder = Folder::new()
            .file("b.txt", b"coffee\ntea")
            .file("a/a.txt", b"tea\n")
            .file("none", b"");
        for (run, printed) in [
            (grep(["-F", "tea", "b.txt"]), "tea\n"),
            (grep(["-Fn", "tea", "./b.txt"]), "2:tea\n"),
            (
                grep(["-F", "tea", "b.txt", "a/a.txt"]),
                "b.txt:tea\na/a.txt:tea\n",
            ),
            (
                grep(["-Fn", "tea", "b.txt", "none", "./a/a.txt"]),
                "b.txt:2:tea\n./a/a.txt:1:tea\n",
            ),
            (grep(["-Fc", "tea", "none", "b.txt"]), "none:0\nb.txt:1\n"),
            (grep(["-Fc", "tea", "b.txt"]), "1\n"),
            (
                grep(["-F", "tea", "a/a.txt", "a/a.txt"]),
                "a/a.txt:tea\na/a.txt:tea\n",
            ),
        ] {
            judge(&run.in_folder(&folder).reads(b"tea\n"), printed, 0);
        }
    }

    #[grader_kit::test(
        points = 2,
        contract = "Each path is an input: a file, or standard input where the path is `-`; its name is `(standard input)`.",
        seconds = 120,
        not_under_miri = "it starts the learner's program"
    )]
    fn standard_input_is_one_of_the_inputs() {
        let folder = Folder::new().file("f", b"tea\n");
        for (run, printed) in [
            (grep(["-F", "tea", "-"]), "green tea\n"),
            (
                grep(["-F", "tea", "f", "-"]),
                "f:tea\n(standard input):green tea\n",
            ),
            (grep(["-Fc", "e", "-", "f"]), "(standard input):2\nf:1\n"),
            (grep(["-F", "-e", "tea", "--", "-"]), "green tea\n"),
        ] {
            judge(
                &run.in_folder(&folder).reads(b"coffee\ngreen tea\n"),
                printed,
                0,
            );
        }
    }

    #[grader_kit::test(
        points = 2,
        contract = "`-l` prints only the names of inputs with a selected line, each once; takes precedence over `-c` and `-n`.",
        seconds = 120,
        not_under_miri = "it starts the learner's program"
    )]
    fn l_lists_names() {
        let folder = Folder::new()
            .file("f", b"tea\ntea\n")
            .file("g", b"coffee\n")
            .file("none", b"");
        for (run, printed, status) in [
            (grep(["-Fl", "tea", "f", "g", "none"]), "f\n", 0),
            (grep(["-Fl", "tea", "f"]), "f\n", 0),
            (grep(["-Fl", "tea", "g"]), "", 1),
            (grep(["-Flv", "tea", "f", "g", "none"]), "g\n", 0),
            (grep(["-Flcn", "e", "g", "f"]), "g\nf\n", 0),
            (grep(["-Fl", "milk"]), "(standard input)\n", 0),
        ] {
            judge(&run.in_folder(&folder).reads(b"milk\n"), printed, status);
        }
    }

    #[grader_kit::test(
        points = 3,
        contract = "An input that cannot be read gets one line on standard error, `grep: PATH: REASON`, and nothing on standard output, not even with `-c`. Then the next input has its turn. The status is 2 if anything failed, even if lines were selected.",
        seconds = 120,
        not_under_miri = "it starts the learner's program"
    )]
    fn an_error_does_not_end_the_search() {
        let folder = Folder::new().file("f", b"tea\n").file("sub/g", b"tea\n");
        let missing: &[u8] = b"grep: missing: ";
        for (run, printed, messages) in [
            (
                grep(["-F", "tea", "missing", "f"]),
                "f:tea\n",
                &[missing][..],
            ),
            (grep(["-F", "tea", "f", "missing"]), "f:tea\n", &[missing]),
            (grep(["-F", "tea", "missing"]), "", &[missing]),
            (grep(["-Fc", "tea", "missing", "f"]), "f:1\n", &[missing]),
            (
                grep(["-F", "tea", "sub", "f"]),
                "f:tea\n",
                &[b"grep: sub: "],
            ),
            (
                grep(["-Flr", "tea", "missing", "sub", "f/x"]),
                "sub/g\n",
                &[missing, b"grep: f/x: "],
            ),
        ] {
            judge_with_messages(&run.in_folder(&folder), printed, 2, messages);
        }
    }

    #[grader_kit::test(
        points = 3,
        contract = "With `-r`, a path that is a folder stands for all files below it, hidden ones too. The entries of a folder are visited by name, compared byte by byte, and a folder's own files come where the folder's name comes.",
        seconds = 120,
        not_under_miri = "it starts the learner's program"
    )]
    fn r_searches_folders_in_order() {
        let folder = Folder::new()
            .file("f/b", b"tea 1\n")
            .file("f/a/z/deep", b"tea 2\n")
            .file("f/a.txt", b"tea 3\ncoffee\n")
            .file("f/B", b"tea 4\n")
            .file("f/.hidden", b"tea 5\n")
            .file("f/c/none", b"")
            .file("g", b"tea 6\n");
        let all = "f/.hidden:tea 5\nf/B:tea 4\nf/a/z/deep:tea 2\nf/a.txt:tea 3\nf/b:tea 1\n";
        let counts = "g:1\nf/a/z/deep:1\n";
        for (run, printed) in [
            (grep(["-Fr", "tea", "f"]), all),
            (grep(["-Fr", "tea", "f/"]), all),
            (grep(["-Fr", "tea", "g"]), "tea 6\n"),
            (grep(["-Frc", "tea", "g", "f/a"]), counts),
            (grep(["-Frn", "coffee"]), "f/a.txt:2:coffee\n"),
            (grep(["-Frl", "tea 5", "."]), "./f/.hidden\n"),
        ] {
            judge(&run.in_folder(&folder), printed, 0);
        }
    }

    #[cfg(unix)]
    #[grader_kit::test(
        points = 1,
        contract = "Only the path itself may be a symbolic link: links within a folder are passed over.",
        seconds = 120,
        not_under_miri = "it starts the learner's program"
    )]
    fn links_within_a_folder_are_passed_over() {
        let folder = Folder::new()
            .file("f/a", b"tea\n")
            .link("f/up", "..")
            .link("f/again", "a")
            .link("link", "f");
        for (run, printed) in [
            (grep(["-Fr", "tea", "f"]), "f/a:tea\n"),
            (grep(["-Fr", "tea", "link"]), "link/a:tea\n"),
            (grep(["-F", "tea", "f/again"]), "tea\n"),
        ] {
            judge(&run.in_folder(&folder), printed, 0);
        }
    }
}
