//! A verdict as a learner reads it: what stands, the first thing that does not in full, what to do next.

use crate::screen::{
    BAD, COMMAND, GOOD, QUIET, STRONG, counted, indented, outcome_mark, paint, state_mark,
    without_commands, words,
};
use judge::{CheckVerdict, ExerciseVerdict, MemoryJudge, NextStep, Outcome, Verdict, VerdictState};
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// As much of what the code printed as a screen holds.
const MOST_PRINTED: usize = 12;

/// The whole screen.
pub fn render(verdict: &Verdict, asked_for: &str) -> String {
    let mut screen = String::new();
    let points = format!(
        "{} of {}",
        verdict.points,
        counted(verdict.points_of as usize, "point")
    );
    let heading = format!("{} {}", verdict.kata, verdict.title);
    let _ = writeln!(
        screen,
        "\n{}  {}\n",
        paint(STRONG, &heading),
        paint(QUIET, &points)
    );
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
        let score = format!("{} of {}", exercise.points, exercise.points_of);
        let name = format!("{:width$}", exercise.name);
        let _ = writeln!(
            screen,
            "  {} {}  {:8} {}",
            state_mark(exercise.state),
            paint(STRONG, &name),
            score,
            paint(QUIET, &exercise.title)
        );
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
    let checks = verdict
        .exercises
        .iter()
        .flat_map(|exercise| &exercise.checks);
    let mut by_reason: BTreeMap<&str, Vec<&CheckVerdict>> = BTreeMap::new();
    for check in checks.filter(|check| check.judged.outcome == Outcome::NotJudged) {
        let same_reason = by_reason.entry(check.judged.message.as_str());
        same_reason.or_default().push(check);
    }
    for (reason, checks) in &by_reason {
        let what = match checks[..] {
            [check] => words(&check.judged.path),
            _ => counted(checks.len(), "check"),
        };
        let mark = outcome_mark(Outcome::NotJudged);
        let _ = writeln!(screen, "  {mark} not judged: {what}. {reason}");
    }
    // What valgrind judges says so itself, with the command.
    if by_reason.keys().any(|reason| reason.starts_with("Miri")) {
        let _ = writeln!(screen, "{}", indented(&memory_offer(verdict, command), 4));
    }
    if !by_reason.is_empty() {
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
    let mut kinds: Vec<&str> = exercise
        .checks
        .iter()
        .map(|check| check.kind.as_str())
        .collect();
    kinds.dedup();
    let mut seen = Vec::new();
    for kind in kinds {
        if !seen.contains(&kind) {
            seen.push(kind);
        }
    }
    let of_kind = |kind: &&str| {
        let checks = exercise.checks.iter().filter(|check| check.kind == *kind);
        let marks: Vec<String> = checks
            .map(|check| outcome_mark(check.judged.outcome))
            .collect();
        format!("{} {}", paint(QUIET, kind), marks.concat())
    };
    seen.iter().map(of_kind).collect::<Vec<_>>().join("  ")
}

/// The first thing that is wrong, in full.
pub fn first_failure(check: &CheckVerdict, next: &NextStep) -> String {
    let mut screen = String::new();
    let title = format!("✗ {}", words(&check.judged.path));
    let worth = format!("({})", counted(check.points as usize, "point"));
    let _ = writeln!(
        screen,
        "  {} {}\n",
        paint(BAD, &title),
        paint(QUIET, &worth)
    );
    let message = without_commands(&check.judged.message);
    let _ = writeln!(screen, "{}\n", indented(&message, 4));
    let _ = writeln!(
        screen,
        "    {}  {}\n",
        paint(QUIET, "contract"),
        check.contract
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
    let mut screen = String::new();
    let Some(first) = verdict.compile_errors.first() else {
        return screen;
    };
    let what = if first.in_kata {
        "✗ The compiler does not accept this yet, so no check could run. Its first error:"
    } else {
        "✗ This compiles by itself, but the checks cannot use it: something that the contract names has another name, \
         type or signature now. The compiler's first error, in the checks:"
    };
    let _ = writeln!(
        screen,
        "  {}\n\n{}\n",
        paint(BAD, what),
        indented(first.rendered.trim_end(), 4)
    );
    let others = verdict.compile_errors.len() - 1;
    if others > 0 {
        let _ = writeln!(
            screen,
            "    {}\n",
            paint(
                QUIET,
                &format!(
                    "… and {} after it; mend the first, the others often go with it",
                    counted(others, "error")
                )
            )
        );
    }
    screen
}

/// The one thing to do next.
pub fn closing(screen: &mut String, verdict: &Verdict, asked_for: &str) {
    let again = paint(COMMAND, &format!("cargo kata check {asked_for}"));
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
