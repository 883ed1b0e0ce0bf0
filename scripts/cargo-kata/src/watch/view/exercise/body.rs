//! What there is to read of an exercise, whatever the size of the window.

use super::super::wrapped;
use crate::excerpt::{excerpt, place};
use crate::fit::wrap;
use crate::screen::{
    BAD, COMMAND, GOOD, QUIET, STRONG, counted, outcome_mark, paint, without_commands, words,
};
use crate::watch::state::State;
use crate::{belts, in_a_pack, markdown, open, solution, terminal, verdict_screen};
use judge::{CheckVerdict, ExerciseVerdict, Outcome, VerdictState};
use learner::suggestions;

/// What fits the last verdict: where to begin, what is wrong, or what comes next.
pub(super) fn middle(state: &State, columns: usize) -> Vec<String> {
    let mut lines = Vec::new();
    if let Some(problem) = &state.problem {
        let told = paint(BAD, &format!(" ✗ {problem}"));
        lines.extend(wrapped(&told, columns, 3));
        lines.push(String::new());
    }
    let verdict = state.judged.as_ref().map(|judged| &judged.verdict);
    match verdict.map(|verdict| verdict.state) {
        None => lines.extend(contract(state, columns)),
        Some(VerdictState::DoesNotCompile) => lines.extend(refused(state, columns)),
        Some(VerdictState::NotStarted) => {
            lines.extend(begin_here(state, columns));
            if let Some(verdict) = state.exercise_verdict() {
                lines.extend(checks(verdict, columns));
            }
            lines.extend(contract(state, columns));
        }
        Some(_) => {
            let Some(verdict) = state.exercise_verdict() else {
                return lines;
            };
            lines.extend(checks(verdict, columns));
            lines.extend(not_judged(state, columns));
            match state.first_failure() {
                Some(check) => lines.extend(failure(state, check, columns)),
                None => lines.extend(passed(state, columns)),
            }
        }
    }
    let is_done = verdict.is_some_and(|verdict| verdict.state == VerdictState::Passed);
    if !is_done {
        lines.extend(hints(state, columns));
    }
    if state.is_overtaken() {
        // It is about files that have changed since; what is true of them now is being found out.
        lines = lines
            .iter()
            .map(|line| paint(QUIET, &without_commands(line)))
            .collect();
    }
    lines
}

/// What the stub promises, item by item, as learners first meet it: they may have changed it since.
fn contract(state: &State, columns: usize) -> Vec<String> {
    let kata = state.kata();
    // Without it there is still the file itself.
    let pristine = kata.pristine().unwrap_or_default();
    let source = pristine.file(&state.exercise().file).unwrap_or_default();
    let source = String::from_utf8_lossy(source);
    let text = markdown::doc_comment(&source) + &markdown::item_comments(&source);
    let width = columns.saturating_sub(2).min(terminal::WIDEST_PROSE);
    let rendered = terminal::prose(&text, width, &kata.folder, false);
    let mut lines = vec![String::new()];
    lines.extend(rendered.iter().map(|line| format!(" {line}")));
    lines.push(String::new());
    lines
}

fn begin_here(state: &State, columns: usize) -> Vec<String> {
    // What cannot be read is told elsewhere.
    let place = open::place(state.kata(), state.exercise());
    let (file, line) = place.unwrap_or_else(|_| (state.kata().folder.clone(), 1));
    let file = state.root.relative(&file);
    let what_to_do = if state.kata().is_capstone() {
        format!(
            "The specification is {}: read it first.",
            paint(COMMAND, "e")
        )
    } else {
        "Each save is judged by itself.".to_owned()
    };
    let text = format!(
        " Not started. {} opens {}. {what_to_do}",
        paint(COMMAND, "o"),
        paint(STRONG, &format!("{file}:{line}")),
    );
    let mut lines = vec![String::new()];
    lines.extend(wrapped(&text, columns, 0));
    lines
}

/// All checks by kind, each with its mark and its name.
fn checks(verdict: &ExerciseVerdict, columns: usize) -> Vec<String> {
    let is_begun = verdict.state != VerdictState::NotStarted;
    let mut kinds: Vec<&str> = Vec::new();
    for check in &verdict.checks {
        if !kinds.contains(&check.kind.as_str()) {
            kinds.push(&check.kind);
        }
    }
    let mut lines = vec![String::new()];
    for kind in kinds {
        let of_kind = verdict.checks.iter().filter(|check| check.kind == kind);
        let named: Vec<String> = of_kind
            .map(|check| named(check, is_begun, columns))
            .collect();
        let text = format!(
            " {} {}",
            paint(QUIET, &format!("{kind:9}")),
            named.join("  ")
        );
        lines.extend(wrapped(&text, columns, 10));
    }
    lines.push(String::new());
    lines
}

/// Kept together where a line breaks, mark and all.
fn named(check: &CheckVerdict, is_begun: bool, columns: usize) -> String {
    let outcome = match check.judged.outcome {
        // Nobody has done anything wrong yet.
        outcome if outcome.refused() && !is_begun => Outcome::NotStarted,
        outcome => outcome,
    };
    let mark = outcome_mark(outcome);
    let name = words(&check.name);
    let is_narrow = name.len() + 14 > columns;
    let name = if is_narrow {
        name
    } else {
        name.replace(' ', "\u{a0}")
    };
    let name = if check.judged.outcome.passed() {
        paint(QUIET, &name)
    } else {
        name
    };
    format!("{mark}\u{a0}{name}")
}

fn not_judged(state: &State, columns: usize) -> Vec<String> {
    let Some(judged) = &state.judged else {
        return Vec::new();
    };
    let told = verdict_screen::not_judged(&judged.verdict, "watch");
    wrapped(&told, columns, 4)
}

fn failure(state: &State, check: &CheckVerdict, columns: usize) -> Vec<String> {
    let next = state
        .judged
        .as_ref()
        .and_then(|judged| judged.verdict.next.as_ref());
    let Some(next) = next else { return Vec::new() };
    let told = verdict_screen::first_failure(check, next);
    let mut lines: Vec<String> = told
        .lines()
        .flat_map(|line| below_its_label(line, columns))
        .collect();
    // As it was judged: the learner may have gone on since.
    let source = |file: &str| {
        let files = state.judged.as_ref().map(|judged| &judged.files);
        let below = file.strip_prefix(&format!("{}/", state.kata().place))?;
        let text = files?.file(below)?;
        Some(String::from_utf8_lossy(text).into_owned())
    };
    let own = source(&state.file()).unwrap_or_default();
    let found = place(
        &check.judged.message,
        &state.kata().place,
        &state.file(),
        &own,
    );
    if let Some(found) = found {
        let shown = excerpt(&found, &source(&found.file).unwrap_or_default());
        lines.extend(shown.iter().map(|line| format!("    {line}")));
        lines.push(String::new());
    }
    lines
}

/// Texts stand behind a label, such as `returned`, and go on below their own beginning.
fn below_its_label(line: &str, columns: usize) -> Vec<String> {
    const LABEL: usize = 14;
    let own = line.len() - line.trim_start_matches(' ').len();
    let is_labelled = line.trim_start().contains("  ");
    let hang = if is_labelled {
        LABEL.saturating_sub(own)
    } else {
        0
    };
    wrap(line, columns, hang)
}

/// What rustc refuses.
fn refused(state: &State, columns: usize) -> Vec<String> {
    let Some(judged) = &state.judged else {
        return Vec::new();
    };
    let mut lines = vec![String::new()];
    let missing = state
        .exercise()
        .files()
        .find(|file| !state.kata().folder.join(file).exists());
    if let Some(missing) = missing {
        let text = format!(
            "   {}/{missing} is not there any more. {} puts the stub in its place; or bring it back with your editor, or with git.",
            state.kata().place,
            paint(COMMAND, "x")
        );
        lines.extend(wrapped(&text, columns, 0));
        lines.push(String::new());
        return lines;
    }
    let elsewhere = judged.verdict.compile_errors.first().and_then(|error| {
        let place = error.kata_place.clone()?;
        let file = place.split(':').next().unwrap_or_default();
        (error.in_kata && file != state.file()).then_some(place)
    });
    if let Some(place) = elsewhere {
        let text = format!(
            "   Another file of this kata keeps it from being judged: {}",
            paint(STRONG, &place)
        );
        lines.extend(wrapped(&text, columns, 0));
        lines.push(String::new());
    }
    // What rustc has laid out in columns is cut where the window ends, not broken.
    lines.extend(
        verdict_screen::compile_errors(&judged.verdict)
            .lines()
            .map(str::to_owned),
    );
    lines
}

fn passed(state: &State, columns: usize) -> Vec<String> {
    let Some(verdict) = state.exercise_verdict() else {
        return Vec::new();
    };
    if state.kata().is_graded_by_host {
        let text = format!(
            " {}\n   {}",
            paint(GOOD, "✓ It builds, and the examples hold."),
            in_a_pack::submit(&state.kata().number)
        );
        let mut lines = wrapped(&text, columns, 3);
        lines.push(String::new());
        return lines;
    }
    let what = if verdict.state == VerdictState::NotJudged {
        "Everything that can be judged on this machine passes"
    } else {
        "Every check passes"
    };
    let points = counted(verdict.points as usize, "point");
    let mut text = vec![paint(GOOD, &format!(" ✓ {what}: {points}."))];
    if solution::is_open(&state.progress, state.kata(), state.exercise()) {
        text.push(format!(
            "   {} shows the model answer beside yours, with what to notice.",
            paint(COMMAND, "s")
        ));
    }
    let (kata, standing) = &state.katas[state.at.kata];
    if standing.is_finished() {
        text.push(format!("   With it kata {} is finished.", kata.number));
    }
    if let Some(belt) = state
        .tier()
        .and_then(|count| belts::of(&count))
        .filter(|belt| belt.earned)
    {
        let share = paint(COMMAND, "cargo kata share");
        text.push(format!(
            "   And so is all of {}: the {} belt is yours. {share} draws it.",
            belt.tier.name, belt.name
        ));
    }
    let next = suggestions(&state.progress, &state.katas)
        .into_iter()
        .next();
    if let Some(next) = next {
        text.push(String::new());
        text.push(format!(
            "   {} goes on to {}: {}.",
            paint(COMMAND, "n"),
            paint(STRONG, &format!("{}/{}", next.kata, next.exercise)),
            next.why
        ));
    } else {
        text.push("   There is nothing left to do here. That is rare.".to_owned());
    }
    let mut lines = wrapped(&text.join("\n"), columns, 3);
    lines.push(String::new());
    lines
}

fn hints(state: &State, columns: usize) -> Vec<String> {
    let exercise = state.exercise();
    let entry = state.progress.entry(&state.kata().number, &exercise.name);
    let taken = entry.map_or(0, |entry| usize::from(entry.hints));
    let mut lines = Vec::new();
    for (index, hint) in exercise.hints.iter().take(taken).enumerate() {
        let text = format!(" {} {hint}", paint(QUIET, &format!("hint {}", index + 1)));
        lines.extend(wrapped(&text, columns, 7));
        lines.push(String::new());
    }
    lines
}
