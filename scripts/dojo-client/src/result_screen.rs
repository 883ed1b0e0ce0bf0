//! A verdict of the host's as a learner reads it: the same screen as `cargo kata check` has, as far as it may be seen.

use dojo_protocol::{SeenCheck, SeenExercise, SeenVerdict, Submission};
use judge::{Outcome, VerdictState};
use serde::Deserialize;
use serde::de::IntoDeserializer;
use serde::de::value::{Error, StrDeserializer};
use std::fmt::Write as _;
use syllabus::{Exercise, Kata};
use terminal_text::{
    BAD, COMMAND, DOES_NOT_COMPILE, ExerciseRow, GOOD, QUIET, STRONG, by_kind, counted,
    first_error, heading, indented, not_judged_by_reason, paint, printable, refused_check,
    state_mark,
};

/// No more reasons for not building it than a screen holds.
const MOST_REASONS: usize = 8;

/// Whether everything that can be seen is well.
pub fn all_is_well(verdict: &SeenVerdict) -> bool {
    matches!(
        known_state(&verdict.state),
        Some(VerdictState::Passed | VerdictState::NotJudged)
    )
}

/// The state of that name, where it is one that this kit knows.
pub fn known_state(name: &str) -> Option<VerdictState> {
    named(name)
}

/// One character for a state; what was not even built gets the same as what does not compile.
pub fn mark(state: &str) -> String {
    state_mark(state_of(state))
}

fn state_of(name: &str) -> VerdictState {
    match named(name) {
        Some(state) => state,
        None if name == "refused" => VerdictState::DoesNotCompile,
        None => VerdictState::NotJudged,
    }
}

fn outcome_of(check: &SeenCheck) -> Outcome {
    named(&check.outcome).unwrap_or(Outcome::NotJudged)
}

fn named<'a, T: Deserialize<'a>>(name: &'a str) -> Option<T> {
    let name: StrDeserializer<'a, Error> = name.into_deserializer();
    T::deserialize(name).ok()
}

/// The whole screen. `kata` is the learner's own copy, where it is at hand.
pub fn render(submission: &Submission, verdict: &SeenVerdict, kata: Option<&Kata>) -> String {
    let number = printable(&verdict.kata);
    let points = verdict.points.zip(verdict.points_of);
    let points = points.filter(|(_, of)| *of > 0);
    let mut screen = heading(&number, &printable(&verdict.title), points);
    if let Some(remark) = &submission.remark {
        let _ = writeln!(screen, "  {}\n", printable(remark));
    }
    match verdict.state.as_str() {
        "refused" => not_built(&mut screen, verdict),
        "does-not-compile" => {
            let first = verdict.compiler.first().map_or("", String::as_str);
            let others = verdict.compiler.len().saturating_sub(1);
            screen.push_str(&first_error(DOES_NOT_COMPILE, first, others));
        }
        _ => exercises(&mut screen, verdict),
    }
    if verdict.guarded {
        let text = "Code for this kata could forge a verdict, so the host may look at it.";
        let _ = writeln!(screen, "  {}\n", paint(QUIET, text));
    }
    closing(&mut screen, verdict, &number, kata);
    screen
}

fn not_built(screen: &mut String, verdict: &SeenVerdict) {
    let what = "✗ The host does not build this, because of something that the kata has no use for:";
    let _ = writeln!(screen, "  {}\n", paint(BAD, what));
    for reason in verdict.compiler.iter().take(MOST_REASONS) {
        let _ = writeln!(screen, "{}", indented(reason, 4));
    }
    let more = verdict.compiler.len().saturating_sub(MOST_REASONS);
    if more > 0 {
        let _ = writeln!(
            screen,
            "    {}",
            paint(QUIET, &format!("… and {more} more"))
        );
    }
    screen.push('\n');
}

fn exercises(screen: &mut String, verdict: &SeenVerdict) {
    let names = verdict
        .exercises
        .iter()
        .map(|exercise| printable(&exercise.name));
    let names: Vec<String> = names.collect();
    let width = names
        .iter()
        .map(|name| name.chars().count())
        .max()
        .unwrap_or_default();
    for (exercise, name) in verdict.exercises.iter().zip(&names) {
        let row = ExerciseRow {
            state: state_of(&exercise.state),
            name,
            title: &printable(&exercise.title),
            points: points(exercise),
        };
        screen.push_str(&row.line(width));
        for below in below(exercise) {
            let _ = writeln!(screen, "    {:width$}  {below}", "");
        }
    }
    screen.push('\n');
    not_judged(screen, verdict);
    if let Some((exercise, check)) = first_refused(verdict) {
        let path = format!("{}::{}::{}", exercise.name, check.kind, check.name);
        let (path, contract) = (printable(&path), printable(&check.contract));
        screen.push_str(&refused_check(
            &path,
            check.points,
            &check.message,
            &contract,
        ));
    }
    if let Some(exercise) = next(verdict) {
        if first_refused(verdict).is_none() && exercise.hidden > 0 && is_failed(exercise) {
            let name = printable(&exercise.name);
            let what = format!("✗ {name}: all that you can see passes, a hidden check does not.");
            let _ = writeln!(screen, "  {}\n", paint(BAD, &what));
        }
        hints(screen, exercise);
    }
}

fn is_failed(exercise: &SeenExercise) -> bool {
    state_of(&exercise.state) == VerdictState::Failed
}

/// The checks that are seen, kind by kind, and how many are not.
fn below(exercise: &SeenExercise) -> Vec<String> {
    let mut lines = Vec::new();
    if state_of(&exercise.state) == VerdictState::Closed {
        lines.push(paint(QUIET, "opens when the stage before it passes"));
        return lines;
    }
    let kinds: Vec<String> = exercise
        .checks
        .iter()
        .map(|check| printable(&check.kind))
        .collect();
    let checks = exercise.checks.iter().zip(&kinds);
    let seen = by_kind(checks.map(|(check, kind)| (kind.as_str(), outcome_of(check))));
    let is_begun = state_of(&exercise.state) != VerdictState::NotStarted;
    if !seen.is_empty() && is_begun {
        lines.push(seen);
    }
    if exercise.hidden > 0 {
        lines.push(paint(QUIET, &counted(exercise.hidden, "hidden check")));
    }
    lines
}

/// What the checks that are seen are worth, where points are shown at all.
fn points(exercise: &SeenExercise) -> Option<(u32, u32)> {
    let worth = |check: &SeenCheck| check.points;
    let (mut reached, mut all) = (0_u32, 0_u32);
    for check in &exercise.checks {
        let points = worth(check)?;
        all = all.saturating_add(points);
        if outcome_of(check).passed() {
            reached = reached.saturating_add(points);
        }
    }
    (!exercise.checks.is_empty()).then_some((reached, all))
}

fn not_judged(screen: &mut String, verdict: &SeenVerdict) {
    let mut checks = Vec::new();
    for exercise in &verdict.exercises {
        for check in &exercise.checks {
            if outcome_of(check) == Outcome::NotJudged {
                let path = format!("{}::{}::{}", exercise.name, check.kind, check.name);
                checks.push((printable(&check.message), printable(&path)));
            }
        }
    }
    let pairs = checks
        .iter()
        .map(|(reason, path)| (reason.as_str(), path.as_str()));
    let lines = not_judged_by_reason(pairs);
    for line in &lines {
        let _ = writeln!(screen, "{}", line.trim_end());
    }
    if !lines.is_empty() {
        screen.push('\n');
    }
}

/// The first check that says no, in an exercise that was begun; else the first at all.
fn first_refused(verdict: &SeenVerdict) -> Option<(&SeenExercise, &SeenCheck)> {
    let exercise = next(verdict)?;
    let refused = |check: &&SeenCheck| {
        let outcome = outcome_of(check);
        outcome.refused() && outcome != Outcome::NotStarted
    };
    Some((exercise, exercise.checks.iter().find(refused)?))
}

/// The exercise to work on: the first one that was begun and is not done, else the first that is not done.
fn next(verdict: &SeenVerdict) -> Option<&SeenExercise> {
    let with = |wanted: &[VerdictState]| {
        let mut exercises = verdict.exercises.iter();
        exercises.find(|exercise| wanted.contains(&state_of(&exercise.state)))
    };
    with(&[VerdictState::Failed, VerdictState::DoesNotCompile])
        .or_else(|| with(&[VerdictState::NotStarted]))
}

fn hints(screen: &mut String, exercise: &SeenExercise) {
    for hint in &exercise.hints {
        let hint = indented(hint.trim(), 10);
        let _ = writeln!(
            screen,
            "    {}  {}",
            paint(QUIET, "hint"),
            hint.trim_start()
        );
    }
    if !exercise.hints.is_empty() {
        screen.push('\n');
    }
}

/// The one thing to do next.
fn closing(screen: &mut String, verdict: &SeenVerdict, number: &str, kata: Option<&Kata>) {
    let hidden: usize = verdict
        .exercises
        .iter()
        .map(|exercise| exercise.hidden)
        .sum();
    if all_is_well(verdict) {
        let done = match (state_of(&verdict.state), hidden) {
            (VerdictState::Passed, 0) => paint(GOOD, "All done: every check passes."),
            (VerdictState::Passed, _) => {
                let hidden = counted(hidden, "hidden check");
                paint(
                    GOOD,
                    &format!("All done: every check passes, {hidden} among them."),
                )
            }
            _ => "Everything that can be judged on the host's machine passes.".to_owned(),
        };
        let more = paint(COMMAND, "cargo kata workshop");
        let _ = writeln!(screen, "  {done}\n  {more} shows what else is open.\n");
        return;
    }
    let again = paint(COMMAND, &format!("cargo kata submit {number}"));
    let Some(exercise) = next(verdict) else {
        let (place, exercise) =
            kata.map_or_else(Default::default, |kata| not_accepted(verdict, kata));
        let _ = writeln!(
            screen,
            "  Next: edit {}, then {again}",
            paint(STRONG, &place)
        );
        screen.push_str(&stuck(number, exercise));
        screen.push('\n');
        return;
    };
    let place = paint(STRONG, &printable(&exercise.file));
    if state_of(&exercise.state) == VerdictState::NotStarted {
        let lesson = paint(COMMAND, &format!("cargo kata explain {number}"));
        let _ = writeln!(
            screen,
            "  Next: begin with {place} ({lesson} is the lesson), then {again}\n"
        );
        return;
    }
    let _ = writeln!(screen, "  Next: edit {place}, then {again}");
    if exercise.hints.is_empty() {
        let own = kata.and_then(|kata| kata.exercise(&exercise.name).ok());
        screen.push_str(&stuck(number, own));
    }
    screen.push('\n');
}

/// Where to look at what the host's compiler or scan says first: the file, with its line where that is told, and its exercise.
fn not_accepted<'a>(verdict: &SeenVerdict, kata: &'a Kata) -> (String, Option<&'a Exercise>) {
    let told = verdict.compiler.first().map_or("", String::as_str);
    for exercise in &kata.exercises {
        let named = exercise
            .files()
            .find_map(|file| Some((file, told.split_once(file)?.1)));
        if let Some((file, after)) = named {
            let line = after.strip_prefix(':').unwrap_or_default();
            let digits = line.find(|letter: char| !letter.is_ascii_digit());
            let line = match &line[..digits.unwrap_or(line.len())] {
                "" => String::new(),
                line => format!(":{line}"),
            };
            return (format!("{}/{file}{line}", kata.place), Some(exercise));
        }
    }
    (format!("{}/src", kata.place), None)
}

/// Where help is, as far as the host allows it.
fn stuck(number: &str, exercise: Option<&Exercise>) -> String {
    let Some(exercise) = exercise.filter(|exercise| !exercise.hints.is_empty()) else {
        return String::new();
    };
    let hint = format!("cargo kata hint {number}/{}", exercise.name);
    format!("  Stuck? {} helps a little.\n", paint(COMMAND, &hint))
}
