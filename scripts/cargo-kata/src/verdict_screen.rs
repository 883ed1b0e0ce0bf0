//! A verdict as a learner reads it: what stands, the first thing that does not in full, what to do next.

use crate::in_a_pack;
use crate::screen::{COMMAND, GOOD, QUIET, STRONG, indented, paint, without_commands};
use judge::{CheckVerdict, ExerciseVerdict, MemoryJudge, NextStep, Outcome, Verdict, VerdictState};
use std::fmt::Write as _;
use terminal_text::{
    DOES_NOT_COMPILE, ExerciseRow, first_error, heading, not_judged_by_reason, refused_check,
};

/// As much of what the code printed as a screen holds.
const MOST_PRINTED: usize = 12;

/// The whole screen.
pub fn render(verdict: &Verdict, asked_for: &str) -> String {
    // Who has the checks has the points.
    let points = (!verdict.checks_are_with_host()).then_some((verdict.points, verdict.points_of));
    let mut screen = heading(&verdict.kata, &verdict.title, points);
    match verdict.state {
        VerdictState::Empty => screen.push_str("  This kata has no exercise yet.\n\n"),
        VerdictState::DoesNotCompile => screen.push_str(&compile_errors(verdict)),
        _ => exercises(&mut screen, verdict),
    }
    closing(&mut screen, verdict, asked_for);
    screen
}

fn exercises(screen: &mut String, verdict: &Verdict) {
    let width = verdict
        .exercises
        .iter()
        .map(|exercise| exercise.name.len())
        .max()
        .unwrap_or_default();
    for exercise in &verdict.exercises {
        let row = ExerciseRow {
            state: exercise.state,
            name: &exercise.name,
            title: &exercise.title,
            points: (!verdict.checks_are_with_host())
                .then_some((exercise.points, exercise.points_of)),
        };
        screen.push_str(&row.line(width));
        let below = match exercise.state {
            VerdictState::NotStarted => continue,
            VerdictState::Closed => paint(QUIET, "opens when the stage before it passes"),
            _ => by_kind(exercise),
        };
        let _ = writeln!(screen, "    {:width$}  {below}", "");
    }
    screen.push('\n');
    screen.push_str(&not_judged(verdict, "check"));
    let refused = verdict.next.as_ref().and_then(|next| next.check.as_ref());
    let check = verdict
        .exercises
        .iter()
        .flat_map(|exercise| &exercise.checks)
        .find(|check| Some(&check.judged.path) == refused);
    if let (Some(check), Some(next)) = (check, &verdict.next) {
        screen.push_str(&first_failure(check, next));
    }
}

/// What nobody judged, by the reason; who saw to memory errors, and how `cargo kata COMMAND` can be told to.
pub fn not_judged(verdict: &Verdict, command: &str) -> String {
    let mut screen = String::new();
    if verdict.checks_are_with_host() {
        // It is said at the end, with what to do.
        return screen;
    }
    let checks = verdict
        .exercises
        .iter()
        .flat_map(|exercise| &exercise.checks);
    let not_judged: Vec<(&str, &str)> = checks
        .filter(|check| check.judged.outcome == Outcome::NotJudged)
        .map(|check| (check.judged.message.as_str(), check.judged.path.as_str()))
        .collect();
    for line in not_judged_by_reason(not_judged.iter().copied()) {
        let _ = writeln!(screen, "{line}");
    }
    // What valgrind judges says so itself, with the command.
    if not_judged
        .iter()
        .any(|(reason, _)| reason.starts_with("Miri"))
    {
        let _ = writeln!(screen, "{}", indented(&memory_offer(verdict, command), 4));
    }
    if !not_judged.is_empty() {
        screen.push('\n');
    }
    if let Some(judge) = &verdict.memory_judge {
        let text = format!(
            "{judge} judged the memory checks. It does not see violations of the aliasing rules; Miri does."
        );
        let _ = writeln!(screen, "  {}\n", paint(QUIET, &text));
    }
    screen
}

/// How memory checks can be judged here and now.
fn memory_offer(verdict: &Verdict, command: &str) -> String {
    let mut lines = vec![format!(
        "Miri comes with {}.",
        paint(COMMAND, "rustup toolchain install nightly --component miri")
    )];
    for judge in MemoryJudge::available() {
        let option = match judge {
            MemoryJudge::Valgrind => "valgrind",
            MemoryJudge::AddressSanitizer => "asan",
        };
        let command = format!("cargo kata {command} {} --memory {option}", verdict.kata);
        lines.push(format!(
            "{} is here already and sees most of it: {}",
            judge.name(),
            paint(COMMAND, &command)
        ));
    }
    lines.join("\n")
}

fn by_kind(exercise: &ExerciseVerdict) -> String {
    let checks = exercise.checks.iter();
    terminal_text::by_kind(checks.map(|check| (check.kind.as_str(), check.judged.outcome)))
}

/// The first thing that is wrong, in full.
pub fn first_failure(check: &CheckVerdict, next: &NextStep) -> String {
    let mut screen = refused_check(
        &check.judged.path,
        // An example is worth nothing by itself.
        Some(check.points).filter(|points| *points > 0),
        &check.judged.message,
        &check.contract,
    );
    if let Some(printed) = &next.printed {
        let printed = without_commands(printed);
        let lines: Vec<String> = printed
            .lines()
            .take(MOST_PRINTED)
            .map(|line| line.chars().take(160).collect())
            .collect();
        let _ = writeln!(screen, "    {}", paint(QUIET, "your code printed"));
        let _ = writeln!(screen, "{}", indented(&lines.join("\n"), 6));
        if printed.lines().count() > MOST_PRINTED {
            let _ = writeln!(screen, "      {}", paint(QUIET, "… and more"));
        }
        screen.push('\n');
    }
    screen
}

/// What rustc refuses, first things first.
pub fn compile_errors(verdict: &Verdict) -> String {
    let Some(first) = verdict.compile_errors.first() else {
        return String::new();
    };
    let what = if first.in_kata {
        DOES_NOT_COMPILE
    } else {
        "✗ This compiles by itself, but the checks cannot use it: something that the contract names has another name, \
         type or signature now. The compiler's first error, in the checks:"
    };
    first_error(what, &first.rendered, verdict.compile_errors.len() - 1)
}

/// The one thing to do next.
pub fn closing(screen: &mut String, verdict: &Verdict, asked_for: &str) {
    let again = paint(COMMAND, &format!("cargo kata check {asked_for}"));
    if verdict.checks_are_with_host() {
        closing_in_a_pack(screen, verdict, &again);
        return;
    }
    let Some(next) = &verdict.next else {
        let done = match verdict.state {
            VerdictState::Passed => paint(GOOD, "All done: every check passes."),
            VerdictState::NotJudged => {
                "Everything that can be judged on this machine passes.".to_owned()
            }
            _ => return,
        };
        let of_one = asked_for.contains('/');
        let solution = if of_one {
            format!("cargo kata solution {asked_for}")
        } else {
            format!("cargo kata solution {}/EXERCISE", verdict.kata)
        };
        let list = if of_one {
            "cargo kata"
        } else {
            "cargo kata list"
        };
        let _ = writeln!(
            screen,
            "  {done} {} shows the model answer beside yours, {} what comes next.\n",
            paint(COMMAND, &solution),
            paint(COMMAND, list)
        );
        return;
    };
    let place = paint(STRONG, &next.file);
    let checks_do_not_fit = verdict.compile_errors.first();
    let checks_do_not_fit = checks_do_not_fit.is_some_and(|error| !error.in_kata);
    let is_begun = verdict.state == VerdictState::DoesNotCompile || next.check.is_some();
    let task = if checks_do_not_fit {
        format!("compare {place} with its contract (the checks themselves stay as they are)")
    } else if is_begun {
        format!("edit {place}")
    } else {
        let lesson = paint(COMMAND, &format!("cargo kata explain {}", verdict.kata));
        format!("begin with {place} ({lesson} is the lesson)")
    };
    let _ = writeln!(screen, "  Next: {task}, then {again}");
    if is_begun && !next.exercise.is_empty() {
        let hint = format!("cargo kata hint {}/{}", verdict.kata, next.exercise);
        let _ = writeln!(screen, "  Stuck? {} helps a little.", paint(COMMAND, &hint));
    }
    screen.push('\n');
}

/// The same where the checks are with the host of a workshop.
fn closing_in_a_pack(screen: &mut String, verdict: &Verdict, again: &str) {
    let begin = |next: &NextStep| {
        let lesson = paint(COMMAND, &format!("cargo kata explain {}", verdict.kata));
        let place = paint(STRONG, &next.file);
        format!("Begin with {place} ({lesson} is the lesson), then {again}")
    };
    match &verdict.next {
        None => {
            let held = paint(GOOD, "It builds, and the examples in its contracts hold.");
            let _ = writeln!(screen, "  {held}");
        }
        Some(next) if verdict.state == VerdictState::DoesNotCompile || next.check.is_some() => {
            let place = paint(STRONG, &next.file);
            let _ = writeln!(screen, "  Next: edit {place}, then {again}");
            if !next.exercise.is_empty() {
                let hint = format!("cargo kata hint {}/{}", verdict.kata, next.exercise);
                let _ = writeln!(screen, "  Stuck? {} helps a little.", paint(COMMAND, &hint));
            }
        }
        Some(next) => {
            let _ = writeln!(screen, "  {}", begin(next));
        }
    }
    let _ = writeln!(screen, "  {}\n", in_a_pack::submit(&verdict.kata));
}
