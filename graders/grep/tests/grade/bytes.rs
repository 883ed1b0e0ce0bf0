//! Inputs that are no text, lines that fit no buffer, and outputs that are no file.

mod behaviour {
    use crate::judging::{grep, judge, judge_with_messages};
    use grader_kit_program::Folder;

    const STANDARD_INPUT: &[u8] = b"grep: (standard input): binary file matches";

    #[grader_kit::test(
        points = 3,
        contract = "From its first line that holds a NUL byte on, an input is binary. The first line selected there is not printed. Instead `grep: NAME: binary file matches` goes to standard error, and the rest of that input is left alone. With `-c` and `-l` nothing is special about it.",
        seconds = 120,
        not_under_miri = "it starts the learner's program"
    )]
    fn what_is_no_text_is_not_printed() {
        let late = format!("tea\n{}\0\ntea\n", "coffee\n".repeat(20_000));
        for (words, input, printed, is_told) in [
            (["-n", "tea"], "x\0tea\ntea\n", "", true),
            (["-n", "tea"], "tea\nx\ntea\0\ntea\n", "1:tea\n", true),
            (["-n", "tea"], "tea\n\0\nx\ntea\n", "1:tea\n", true),
            (["-n", "tea"], "tea\n\0\n", "1:tea\n", false),
            (["-v", "tea"], "x\ntea\0\ny\n", "x\n", true),
            (["-c", "tea"], "tea\0\ntea\n", "2\n", false),
            (["-l", "tea"], "tea\0\ntea\n", "(standard input)\n", false),
            (["-n", "tea"], &late, "1:tea\n", true),
        ] {
            let messages: &[&[u8]] = if is_told { &[STANDARD_INPUT] } else { &[] };
            judge_with_messages(&grep(words).reads(input.as_bytes()), printed, 0, messages);
        }
        let folder = Folder::new().file("f", b"tea\0\ntea\n").file("g", b"tea\n");
        let told: &[u8] = b"grep: f: binary file matches";
        judge_with_messages(
            &grep(["tea", "f", "g"]).in_folder(&folder),
            "g:tea\n",
            0,
            &[told],
        );
    }

    #[grader_kit::test(
        points = 2,
        contract = "Invalid UTF-8 is no reason for an error, and comes out as it went in.",
        seconds = 120,
        not_under_miri = "it starts the learner's program"
    )]
    fn bytes_come_out_as_they_went_in() {
        let input = b"caf\xE9 tea\n\xFF\xFE\ntea\xC3\n\xF0\x9F tea";
        for (words, printed) in [
            (["-i", "TEA"], &b"caf\xE9 tea\ntea\xC3\n\xF0\x9F tea\n"[..]),
            (["-F", "tea"], b"caf\xE9 tea\ntea\xC3\n\xF0\x9F tea\n"),
            (["-v", "tea"], b"\xFF\xFE\n"),
            (["-c", ""], b"4\n"),
        ] {
            judge(&grep(words).reads(input), printed, 0);
        }
    }

    #[cfg(target_os = "linux")]
    #[grader_kit::test(
        points = 1,
        contract = "So do names that are not UTF-8: a file's name is its path as it was given.",
        seconds = 120,
        not_under_miri = "it starts the learner's program"
    )]
    fn names_may_be_any_bytes() {
        use grader_kit_program::Program;
        use std::ffi::OsStr;
        use std::os::unix::ffi::OsStrExt;
        let name = OsStr::from_bytes;
        let folder = Folder::new().file(name(b"d/f\xFF"), b"tea\n");
        let words = [
            name(b"-r"),
            name(b"tea"),
            name(b"d/f\xFF"),
            name(b"g\xFE"),
            name(b"d"),
        ];
        let run = Program::of("capstone-grep").with(words).in_folder(&folder);
        let printed = b"d/f\xFF:tea\nd/f\xFF:tea\n";
        judge_with_messages(&run, printed, 2, &[b"grep: g\xFE: "]);
    }

    #[grader_kit::test(
        points = 2,
        contract = "A line may be as long as memory allows.",
        seconds = 120,
        not_under_miri = "it starts the learner's program"
    )]
    fn lines_may_be_longer_than_any_buffer() {
        for length in [
            4_095,
            8_192,
            32_768,
            65_535,
            65_536,
            131_071,
            131_072,
            1 << 20,
            3_000_000,
        ] {
            let long = "x".repeat(length);
            let input = format!("{long}\n{long}tea{long}\ncoffee\ntea{long}");
            let printed = format!("2:{long}tea{long}\n4:tea{long}\n");
            judge(&grep(["-n", "tea"]).reads(input.as_bytes()), printed, 0);
        }
    }

    #[cfg(unix)]
    #[grader_kit::test(
        points = 3,
        contract = "Where the reader of standard output goes away, the program ends soon and without a message, also if its input goes on.",
        seconds = 120,
        not_under_miri = "it starts the learner's program"
    )]
    fn a_broken_pipe_ends_it_quietly() {
        let run = grep(["tea"]);
        let expected = super::broken_pipe::Ending {
            first_line: "tea\n".into(),
            ended: true,
            said: "".into(),
        };
        grader_kit::expect_eq!(
            super::broken_pipe::ending(&run),
            expected,
            "yes tea | {run} | head -n 1"
        );
    }

    #[cfg(unix)]
    #[grader_kit::test(
        points = 2,
        contract = "Where standard output cannot be written for another reason, such as a full disk: a message that begins with `grep: `, status 2.",
        seconds = 120,
        not_under_miri = "it starts the learner's program"
    )]
    fn output_that_fails_is_an_error() {
        const FULL: &str = "/dev/full";
        if !std::path::Path::new(FULL).exists() {
            grader_kit::not_judged("this system has no /dev/full");
        }
        for run in [grep(["tea"]), grep(["-c", "tea"]), grep(["-l", "tea"])] {
            judge_with_messages(&run.reads(b"tea\n").writes_to(FULL), "", 2, &[b"grep: "]);
        }
    }

    #[cfg(unix)]
    #[grader_kit::test(
        points = 3,
        contract = "Where standard output is a terminal, each match in a printed line stands between `ESC[1;31m` and `ESC[0m`: leftmost first, and not overlapping. Empty matches get no colour, and neither does anything with `-v` or where `NO_COLOR` is set and not empty.",
        seconds = 120,
        not_under_miri = "it starts the learner's program"
    )]
    fn matches_are_coloured_on_a_terminal() {
        for (words, no_colour, input, printed) in [
            (
                ["-n", "tea"],
                "",
                "coffee\ngreen tea, tea",
                "2:green <tea>, <tea>\n",
            ),
            (["-F", "aa"], "", "aaaaa\n", "<aa><aa>a\n"),
            (["-i", "x?"], "", "aXb\n\n", "a<X>b\n\n"),
            (["-w", "tea"], "", "teapot tea\n", "teapot <tea>\n"),
            (["-v", "tea"], "", "coffee\n", "coffee\n"),
            (["-c", "tea"], "", "tea\n", "1\n"),
            (["-n", "tea"], "1", "tea\n", "1:tea\n"),
        ] {
            let printed = printed.replace('<', "\x1b[1;31m").replace('>', "\x1b[0m");
            let run = grep(words).reads(input.as_bytes()).on_a_terminal();
            judge(&run.with_variable("NO_COLOR", no_colour), printed, 0);
        }
    }
}

#[cfg(unix)]
mod broken_pipe {
    use grader_kit_program::{Bytes, Run};
    use std::io::{BufRead, BufReader, Read, Write};
    use std::process::Stdio;
    use std::sync::mpsc;
    use std::thread;
    use std::time::{Duration, Instant};

    /// How a program ends whose reader takes one line and leaves.
    #[derive(Debug, PartialEq, Eq)]
    pub struct Ending {
        pub first_line: Bytes,
        pub ended: bool,
        pub said: Bytes,
    }

    const PATIENCE: Duration = Duration::from_secs(5);

    /// Gives it one line again and again, until it ends; reads one line of what it prints, and closes.
    pub fn ending(run: &Run) -> Ending {
        let mut command = run.command();
        let streams = command.stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut child = match streams.stderr(Stdio::piped()).spawn() {
            Ok(child) => child,
            Err(error) => {
                return Ending {
                    first_line: Bytes::default(),
                    ended: false,
                    said: format!("it cannot be started: {error}").as_str().into(),
                };
            }
        };
        let (stdin, stdout) = (child.stdin.take(), child.stdout.take());
        let (over, until_over) = mpsc::channel::<()>();
        thread::spawn(move || {
            let lines = b"tea\n".repeat(4096);
            // Who collects all input before printing a line would fill the memory: so no more comes than 256 MiB, but no
            // end of it either.
            let mut rounds = 0..16_384;
            if let Some(mut stdin) = stdin {
                while rounds.next().is_some() && stdin.write_all(&lines).is_ok() {}
                let _ = until_over.recv();
            }
        });
        let (sender, first_line) = mpsc::channel();
        thread::spawn(move || {
            let mut line = Vec::new();
            if let Some(stdout) = stdout {
                let _ = BufReader::new(stdout).read_until(b'\n', &mut line);
            }
            let _ = sender.send(Bytes(line));
        });
        let first_line = first_line.recv_timeout(PATIENCE).unwrap_or_default();
        let since = Instant::now();
        let mut ended = false;
        while !ended && since.elapsed() < PATIENCE {
            ended = child.try_wait().is_ok_and(|status| status.is_some());
            thread::sleep(Duration::from_millis(1));
        }
        let _ = child.kill();
        let _ = child.wait();
        drop(over);
        let mut said = Vec::new();
        if let Some(mut stderr) = child.stderr.take() {
            let _ = stderr.read_to_end(&mut said);
        }
        Ending {
            first_line,
            ended,
            said: Bytes(said),
        }
    }
}
