//! What can be said of a kata whose checks are with the host of a workshop: whether it builds, and whether the examples in its
//! contracts hold.
//!
//! Cargo tells of examples in libtest's text alone. Each runs in a process of its own (since edition 2024 they are compiled
//! together, and started one by one), so one that aborts takes no other with it.

use crate::build::{build_public, cargo, cargo_reason};
use crate::child::{CPU_SECONDS, Ended, limit_memory_and_cpu, run_in};
use crate::judging::{is_pristine, verdict};
use crate::verdict::WITH_HOST;
use crate::{CheckVerdict, Judged, Outcome, Session, Step, Verdict};
use std::time::{Duration, Instant};
use syllabus::{Exercise, FileTree, Kata, Problem, Result, Root};

/// Examples are a few lines each; what runs longer than this, compiling included, does not end.
const LIMIT: Duration = Duration::from_secs(60);

/// The verdict on these exercises, as far as it can be given without the checks.
///
/// # Errors
/// As in [`crate::judge`].
pub(crate) fn examples_only(
    session: &Session,
    root: &Root,
    kata: &Kata,
    exercises: &[&Exercise],
    colour: bool,
) -> Result<Verdict> {
    session.step(|| Step::Building);
    let errors = build_public(session, root.folder(), kata, colour)?;
    // What cannot be read counts as touched, as in every verdict.
    let (current, pristine) = (
        kata.current().unwrap_or_default(),
        kata.pristine().unwrap_or_default(),
    );
    let begun: Vec<&Exercise> = exercises
        .iter()
        .filter(|exercise| !is_pristine(exercise, &current, &pristine))
        .copied()
        .collect();
    let mut checks = Vec::new();
    if errors.is_empty() && !begun.is_empty() && has_library(&current) {
        session.step(|| Step::Judging { done: 0 });
        checks = examples(session, root, kata, &begun)?;
    }
    if session.is_stopped() {
        return Err(Problem::new("the judging was ended before it was done"));
    }
    for exercise in exercises {
        let is_begun = begun.iter().any(|one| one.name == exercise.name);
        checks.push(with_host(kata, exercise, is_begun));
    }
    Ok(verdict(root, kata, exercises, checks, errors))
}

/// Examples stand in a library's documentation; cargo refuses to look for them elsewhere.
fn has_library(files: &FileTree) -> bool {
    files.file("src/lib.rs").is_some()
}

/// What stands in the place of the checks of an exercise that is as it came.
pub(crate) fn not_started(kata: &Kata, exercise: &Exercise) -> CheckVerdict {
    with_host(kata, exercise, false)
}

/// What stands in the place of an exercise's checks.
fn with_host(kata: &Kata, exercise: &Exercise, is_begun: bool) -> CheckVerdict {
    let outcome = if is_begun {
        Outcome::NotJudged
    } else {
        Outcome::NotStarted
    };
    CheckVerdict {
        name: "the_checks".to_owned(),
        kind: WITH_HOST.to_owned(),
        points: exercise.points,
        contract: String::new(),
        judged: judged(
            exercise,
            WITH_HOST,
            "the_checks",
            outcome,
            format!(
                "The checks are with the host: `cargo kata submit {}` sends your work to them.",
                kata.number
            ),
        ),
    }
}

fn example(exercise: &Exercise, name: &str, outcome: Outcome, message: String) -> CheckVerdict {
    CheckVerdict {
        name: name.to_owned(),
        kind: "example".to_owned(),
        points: 0,
        contract: "The examples in the contracts hold.".to_owned(),
        judged: judged(exercise, "example", name, outcome, message),
    }
}

fn judged(
    exercise: &Exercise,
    kind: &str,
    name: &str,
    outcome: Outcome,
    message: String,
) -> Judged {
    Judged {
        path: format!("{}::{kind}::{name}", exercise.name),
        outcome,
        message,
        site: None,
        milliseconds: 0,
        ratio: None,
    }
}

/// Runs the examples in these exercises' files.
fn examples(
    session: &Session,
    root: &Root,
    kata: &Kata,
    exercises: &[&Exercise],
) -> Result<Vec<CheckVerdict>> {
    let mut command = cargo(root.folder(), None);
    command
        .args(["test", "--package", &kata.package()])
        .args(["--doc", "--", "--color", "never"])
        .env("RUST_BACKTRACE", "0")
        .env("CARGO_TERM_COLOR", "never");
    for file in exercises.iter().flat_map(|exercise| exercise.files()) {
        // libtest takes those whose names hold one of these: `katas/03-ownership/src/stack.rs - stack::Stack (line 8)`.
        command.arg(format!("{} - ", file.rsplit('/').next().unwrap_or(file)));
    }
    let began = Instant::now();
    let finished = run_in(session, &mut command, true, limit_memory_and_cpu, || {
        began.elapsed() < LIMIT
    })
    .map_err(|error| Problem::new(format!("cargo cannot be started: {error}")))?;
    let told = told_by(&finished.output);
    let mut checks: Vec<CheckVerdict> = Vec::new();
    for exercise in exercises {
        for told in told.iter().filter(|told| told.is_in(kata, exercise)) {
            checks.push(example(
                exercise,
                &told.name,
                told.outcome,
                told.message.clone(),
            ));
        }
    }
    if finished.ended == Ended::Stopped {
        let seconds = LIMIT.as_secs();
        let message = format!(
            "The examples still ran after {seconds} s, and were ended. An endless loop, or threads that wait for each other?"
        );
        for exercise in exercises {
            checks.push(example(
                exercise,
                "they_come_to_an_end",
                Outcome::TimedOut,
                message.clone(),
            ));
        }
    } else if told.is_empty() && !finished.succeeded() {
        let reason = cargo_reason(&finished.output);
        return Err(Problem::new(format!(
            "the examples of kata {} could not be run: {reason}",
            kata.number
        )));
    }
    Ok(checks)
}

/// rustdoc's words for it; it does not say which signal.
const BY_A_SIGNAL: &str = "Test executable failed (terminated by signal).";

/// What libtest says of one example.
#[derive(Debug, PartialEq)]
struct Told {
    /// As rustdoc names it, from the workspace's folder.
    file: String,
    /// `Stack::push (line 12)`
    name: String,
    outcome: Outcome,
    message: String,
}

impl Told {
    fn is_in(&self, kata: &Kata, exercise: &Exercise) -> bool {
        let mut files = exercise.files();
        files.any(|file| self.file == format!("{}/{file}", kata.place))
    }
}

/// The examples that libtest tells of, but for those that are not to be run.
fn told_by(text: &str) -> Vec<Told> {
    let mut told = Vec::new();
    for line in text.lines() {
        let Some((name, ended)) = line
            .strip_prefix("test ")
            .and_then(|line| line.rsplit_once(" ... "))
        else {
            continue;
        };
        let Some((file, item)) = name.split_once(" - ") else {
            continue;
        };
        let mut message = said_of(text, name);
        let outcome = match ended {
            "ok" => Outcome::Passed,
            "FAILED" if message.contains("not yet implemented") => Outcome::NotStarted,
            "FAILED" if message.starts_with(BY_A_SIGNAL) => Outcome::Killed,
            "FAILED" => Outcome::Failed,
            _ => continue,
        };
        if outcome == Outcome::Killed {
            let printed = message.trim_start_matches(BY_A_SIGNAL).trim();
            message = match printed {
                "" => format!(
                    "Its process was ended by a signal: it aborted, or it took more than {CPU_SECONDS} s of CPU time, as an \
                     endless loop does."
                ),
                printed => format!("Its process was ended by a signal.\n{printed}"),
            };
        }
        told.push(Told {
            file: file.replace('\\', "/"),
            // Without the module, which is the exercise's.
            name: item
                .split_once("::")
                .map_or(item, |(_, item)| item)
                .to_owned(),
            outcome,
            message,
        });
    }
    told.sort_by_key(|told| line_of(&told.name));
    told
}

/// `12` in `Stack::push (line 12)`: they are told in the order in which they ended.
fn line_of(name: &str) -> u32 {
    let line = name.rsplit_once("(line ").map(|(_, line)| line);
    let digits = line.and_then(|line| line.split(')').next());
    digits.and_then(|digits| digits.parse().ok()).unwrap_or(0)
}

/// The part of the text that is about this example, without what is the same for all.
fn said_of(text: &str, name: &str) -> String {
    let heading = format!("---- {name} stdout ----\n");
    let Some((_, rest)) = text.split_once(&heading) else {
        return String::new();
    };
    let end = ["\n---- ", "\nfailures:\n", "\ntest result:"]
        .iter()
        .filter_map(|end| rest.find(end))
        .min();
    let is_of_all = |line: &&str| {
        [
            "Test executable failed (exit",
            "note: run with `RUST_BACKTRACE",
        ]
        .iter()
        .any(|start| line.starts_with(start))
            || *line == "stderr:"
    };
    let lines: Vec<String> = rest[..end.unwrap_or(rest.len())]
        .lines()
        .filter(|line| !is_of_all(line))
        .filter_map(in_few_words)
        .collect();
    lines.join("\n").trim().replace("\n\n\n", "\n")
}

/// Of a panic's first line, the place: none where that is the example itself, compiled at some temporary path.
fn in_few_words(line: &str) -> Option<String> {
    let place = line
        .strip_prefix("thread '")
        .and_then(|line| line.split_once(" panicked at "));
    match place {
        Some((_, place)) if place.contains("doctest_bundle") => None,
        Some((_, place)) => Some(format!("panicked at {place}")),
        None => Some(line.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::{Told, told_by};
    use crate::Outcome;

    const TEXT: &str = "
running 4 tests
test katas/01-a/src/stack.rs - stack::Stack::push (line 40) ... FAILED
test katas/01-a/src/stack.rs - stack::Stack (line 8) ... FAILED
test katas/01-a/src/stack.rs - stack::Stack::pop (line 50) - compile fail ... ok
test katas/01-a/src/stack.rs - stack::shelved (line 60) ... ignored

failures:

---- katas/01-a/src/stack.rs - stack::Stack::push (line 40) stdout ----
Test executable failed (exit status: 101).

stderr:

thread 'main' (7) panicked at /tmp/rustdoctestJtN1eG/doctest_bundle_2024.rs:8:1:
assertion `left == right` failed
  left: 1
 right: 2
note: run with `RUST_BACKTRACE=1` environment variable to display a backtrace


---- katas/01-a/src/stack.rs - stack::Stack (line 8) stdout ----
Test executable failed (exit status: 101).

stderr:

thread 'main' (8) panicked at katas/01-a/src/stack.rs:28:9:
not yet implemented
note: run with `RUST_BACKTRACE=1` environment variable to display a backtrace



failures:
    katas/01-a/src/stack.rs - stack::Stack (line 8)

test result: FAILED. 1 passed; 2 failed; 1 ignored
";

    #[test]
    fn examples_are_told_in_the_order_of_their_lines() {
        let told = |name: &str, outcome, message: &str| Told {
            file: "katas/01-a/src/stack.rs".to_owned(),
            name: name.to_owned(),
            outcome,
            message: message.to_owned(),
        };
        let expected = [
            told(
                "Stack (line 8)",
                Outcome::NotStarted,
                "panicked at katas/01-a/src/stack.rs:28:9:\nnot yet implemented",
            ),
            told(
                "Stack::push (line 40)",
                Outcome::Failed,
                "assertion `left == right` failed\n  left: 1\n right: 2",
            ),
            told("Stack::pop (line 50) - compile fail", Outcome::Passed, ""),
        ];
        assert_eq!(told_by(TEXT), expected);
    }

    #[test]
    fn a_text_that_is_cut_tells_what_it_can() {
        for end in 0..TEXT.len() {
            let told = told_by(&TEXT[..end]);
            assert!(told.len() <= 3);
        }
    }
}
