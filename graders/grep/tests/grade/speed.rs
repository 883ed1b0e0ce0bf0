//! A hundred megabytes, in turns with the model answer.

use grader_kit::{Failure, expect};
use grader_kit_program::{Bytes, Pairs, Program, cpu_time};
use std::ffi::OsString;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, OnceLock, PoisonError};
use std::time::Duration;

#[expect(
    clippy::module_inception,
    reason = "a stage and a kind of the same name"
)]
mod speed {
    use super::compare;

    #[grader_kit::test(
        points = 4,
        contract = "`-n -F` with a text that is in one line of 100,000: at most 8 times the model answer's CPU time.",
        seconds = 180,
        not_under_miri = "it measures the learner's program"
    )]
    fn a_rare_text() {
        compare(["-n", "-F", "Zimmermann"], 8.0);
    }

    #[grader_kit::test(
        points = 4,
        contract = "`-n -F` with a text that is in one line of 6: at most 4 times the model answer's CPU time.",
        seconds = 180,
        not_under_miri = "it measures the learner's program"
    )]
    fn many_lines_to_print() {
        compare(["-n", "-F", "ERROR"], 4.0);
    }

    #[grader_kit::test(
        points = 4,
        contract = "A regular expression that matches one line of 250: at most 3.5 times the model answer's CPU time.",
        seconds = 180,
        not_under_miri = "it measures the learner's program"
    )]
    fn a_regular_expression() {
        compare(["-e", "(timeout|failed) [0-9]{3}ms", "--"], 3.5);
    }
}

/// The learner's program and the model answer in turns. First they must print the same: a program that does less is no measure.
fn compare<const N: usize>(words: [&str; N], limit: f64) {
    // Several at once would only be in each other's way.
    static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());
    let _alone = ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner);
    let words = || words.iter().map(OsString::from).chain([corpus().into()]);
    let yardstick = [
        "--package",
        "grader-grep",
        "--bin",
        "yardstick",
        "--features",
        "yardstick",
    ];
    let theirs = Program::built(&yardstick).with(words());
    let yours = Program::of("capstone-grep").with(words());
    let difference = difference(&yours.finish().stdout, &theirs.finish().stdout);
    expect!(
        difference.is_none(),
        "{yours}\n{}",
        difference.unwrap_or_default()
    );
    let time = |run: &grader_kit_program::Run| {
        let taken = cpu_time(&mut run.command(), &[0]);
        let failed = |error| Failure::new(format!("{run}: {error}")).raise();
        taken.unwrap_or_else(failed).0
    };
    let pairs = Pairs::measure(limit, 9, || time(&yours), || time(&theirs));
    let figures = format!(
        "{yours}\n{:.0} ms of CPU time on 100 MB; the model answer takes {:.0} ms{}. That is {:.1} times as long",
        milliseconds(pairs.first()),
        milliseconds(pairs.second()),
        the_systems(words()),
        pairs.ratio()
    );
    println!("{figures}");
    grader_kit::record::measured(pairs.ratio());
    expect!(
        pairs.ratio() <= limit,
        "{figures}, and {limit} times is the limit"
    );
}

/// What the system's own grep takes, in words; nothing where there is none.
fn the_systems(words: impl Iterator<Item = OsString>) -> String {
    let words: Vec<OsString> = words.collect();
    let mut command = std::process::Command::new("grep");
    command.env("LC_ALL", "C");
    // It refuses to be told both.
    if !words.iter().any(|word| word == "-F") {
        command.arg("-E");
    }
    command.args(&words);
    let taken = cpu_time(&mut command, &[0]);
    taken.map_or_else(
        |_| String::new(),
        |(time, _)| format!(", this system's grep {:.0} ms", milliseconds(time)),
    )
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}

/// The first line in which the outputs differ, in words.
fn difference(yours: &Bytes, theirs: &Bytes) -> Option<String> {
    if yours == theirs {
        return None;
    }
    let (mut yours, mut theirs) = (
        yours.0.split_inclusive(|byte| *byte == b'\n'),
        theirs.0.split_inclusive(|byte| *byte == b'\n'),
    );
    for number in 1.. {
        let (your, their) = (yours.next(), theirs.next());
        if your != their {
            let shown = |line: Option<&[u8]>| {
                line.map_or("nothing".to_owned(), |line| {
                    format!("{:?}", Bytes::from(line))
                })
            };
            return Some(format!(
                "line {number} of the output is {}, and should be {}",
                shown(your),
                shown(their)
            ));
        }
    }
    None
}

/// A file of a hundred megabytes, the same on every machine; made once, and kept in the target folder.
fn corpus() -> &'static Path {
    static CORPUS: OnceLock<PathBuf> = OnceLock::new();
    CORPUS.get_or_init(|| {
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("grep-corpus-1.txt");
        if !path.exists() {
            // Under another name until it is whole: somebody may stop this halfway.
            let unfinished = path.with_extension(std::process::id().to_string());
            let written = fs::create_dir_all(env!("CARGO_TARGET_TMPDIR"))
                .and_then(|()| fs::write(&unfinished, lines().repeat(29)))
                .and_then(|()| fs::rename(&unfinished, &path));
            written.unwrap_or_else(|error| {
                let _ = fs::remove_file(&unfinished);
                Failure::new(format!("{}: {error}", path.display())).raise()
            });
        }
        path
    })
}

/// A hundred thousand lines of a log, of thirty-five bytes each.
fn lines() -> String {
    const LEVELS: [&str; 6] = ["INFO", "DEBUG", "INFO", "WARN", "INFO", "ERROR"];
    const WORDS: [&str; 32] = [
        "request", "response", "timeout", "worker", "queue", "cache", "session", "token", "index",
        "table", "commit", "branch", "merge", "stream", "socket", "client", "server", "retry",
        "latency", "packet", "buffer", "thread", "process", "memory", "kernel", "driver", "module",
        "option", "failed", "opened", "closed", "started",
    ];
    let mut state = 1_u32;
    // The low bits of such a generator repeat soon, so only the high ones are used.
    let mut number = move |below: u32| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 16) % below
    };
    let mut lines = String::new();
    for line in 0..100_000_u32 {
        let (hour, minute, second) = (line / 3600 % 24, line / 60 % 60, line % 60);
        let level = LEVELS[number(6) as usize];
        let _ = write!(lines, "{hour:02}:{minute:02}:{second:02} {level}");
        for _ in 0..=number(3) {
            let _ = write!(lines, " {}", WORDS[number(32) as usize]);
        }
        let _ = write!(lines, " {}ms", number(10_000));
        lines.push_str(if line == 77_777 {
            " Zimmermann\n"
        } else {
            "\n"
        });
    }
    lines
}
