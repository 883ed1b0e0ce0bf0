use super::mark::Mark;
use super::plain_text::{self, LONGEST_TEXT};
use askama::Template;
use dojo_protocol::{SeenCheck, SeenExercise, SeenVerdict};

/// A verdict as far as its viewer may see it: what goes in here was decided by [`crate::visible::seen`].
#[derive(Template)]
#[template(path = "verdict.html")]
pub(crate) struct VerdictPart {
    /// Begins the ids of what can be opened: a page may have several verdicts.
    id: String,
    mark: Mark,
    headline: String,
    guarded: bool,
    compiler: Vec<String>,
    exercises: Vec<ExercisePart>,
}

struct ExercisePart {
    mark: Mark,
    name: String,
    title: String,
    file: String,
    /// What holds, and what nobody began, is not in the way.
    open: bool,
    checks: Vec<CheckPart>,
    hidden: usize,
    hints: Vec<String>,
}

struct CheckPart {
    mark: Mark,
    name: String,
    kind: String,
    points: Option<u32>,
    explain: bool,
    contract: String,
    message: String,
}

impl VerdictPart {
    pub fn of(seen: &SeenVerdict) -> Self {
        let checks = || seen.exercises.iter().flat_map(|exercise| &exercise.checks);
        let holds = holding(checks());
        let of = checks().count() as u64;
        let mark = Mark::of_state(&seen.state, holds, of);
        let points = match (seen.points, seen.points_of) {
            (Some(points), Some(of)) => format!(", {points} of {of} points"),
            _ => String::new(),
        };
        let headline = match seen.state.as_str() {
            "passed" => format!("Passed{points}"),
            "does-not-compile" => "The compiler does not accept it yet".to_owned(),
            "refused" => "It was not built, because of what stands in it".to_owned(),
            "not-started" => "Not started: it is as it came".to_owned(),
            "not-judged" => format!("What could be judged holds{points}"),
            "failed" if holds == of => {
                format!(
                    "All that you see holds{points}; something that you do not see yet does not"
                )
            }
            _ => format!("{holds} of {of} checks hold{points}"),
        };
        Self {
            id: format!("verdict-{}", seen.kata),
            mark,
            headline,
            guarded: seen.guarded,
            compiler: seen.compiler.iter().map(|text| text_of(text)).collect(),
            exercises: seen.exercises.iter().map(exercise).collect(),
        }
    }
}

fn exercise(seen: &SeenExercise) -> ExercisePart {
    let (holds, of) = (holding(seen.checks.iter()), seen.checks.len() as u64);
    ExercisePart {
        mark: Mark::of_state(&seen.state, holds, of),
        name: plain_text::name(&seen.name),
        title: plain_text::one_line(&seen.title, 200),
        file: plain_text::one_line(&seen.file, 200),
        open: !matches!(seen.state.as_str(), "passed" | "not-started" | "closed"),
        checks: seen.checks.iter().map(check).collect(),
        hidden: seen.hidden,
        hints: seen.hints.iter().map(|hint| text_of(hint)).collect(),
    }
}

fn check(seen: &SeenCheck) -> CheckPart {
    CheckPart {
        mark: Mark::of_outcome(&seen.outcome),
        name: words(&seen.name),
        kind: plain_text::one_line(&seen.kind, 40),
        points: seen.points,
        explain: seen.outcome != "passed",
        contract: plain_text::one_line(&seen.contract, 600),
        message: text_of(seen.message.trim_end()),
    }
}

/// `pop_on_empty_returns_none` as words.
pub(crate) fn words(name: &str) -> String {
    plain_text::one_line(&name.replace('_', " ").replace("::", " › "), 200)
}

fn text_of(text: &str) -> String {
    plain_text::lines(text, LONGEST_TEXT)
}

fn holding<'a>(checks: impl Iterator<Item = &'a SeenCheck>) -> u64 {
    checks.filter(|check| check.outcome == "passed").count() as u64
}
