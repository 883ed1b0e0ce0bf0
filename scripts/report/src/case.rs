//! A verdict as a list of test cases, which is what other programs know.

use crate::plain_text::plain;
use judge::{CheckVerdict, ExerciseVerdict, Outcome, Verdict, VerdictState};

/// A check; or what stands for checks that did not run, so that their points are not forgotten.
pub(crate) struct Case<'a> {
    /// The kata that it belongs to.
    pub verdict: &'a Verdict,
    /// The exercise that it belongs to, with its place in the verdict, from 1; none where the whole kata does not compile.
    pub exercise: Option<(usize, &'a ExerciseVerdict)>,
    /// The check, where it is one.
    pub check: Option<&'a CheckVerdict>,
    /// How it ended, as far as other programs tell endings apart.
    pub ending: Ending,
    /// How it ended, in the words of the JSON verdict, such as `timed-out`.
    pub state: &'static str,
    /// What it brought, of what it is worth.
    pub points: u32,
    pub points_of: u32,
    /// What happened, for the learner; empty where it passed.
    pub told: String,
    /// What the code printed, where that is known.
    pub printed: Option<String>,
}

/// The four endings that JUnit and its descendants know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ending {
    Passed,
    /// The check looked, and says no.
    Failed,
    /// The check did not get as far as looking.
    Error,
    /// Nobody looked.
    Skipped,
}

/// All cases of a verdict, in the order of the kata.
pub(crate) fn cases(verdict: &Verdict) -> Vec<Case<'_>> {
    if verdict.state == VerdictState::DoesNotCompile {
        return vec![Case::does_not_compile(verdict)];
    }
    let mut cases = Vec::new();
    for (place, exercise) in (1..).zip(&verdict.exercises) {
        if exercise.checks.is_empty() {
            cases.push(Case::without_checks(verdict, place, exercise));
        }
        let checks = exercise.checks.iter();
        cases.extend(checks.map(|check| Case::of_check(verdict, place, exercise, check)));
    }
    cases
}

impl<'a> Case<'a> {
    fn of_check(
        verdict: &'a Verdict,
        place: usize,
        exercise: &'a ExerciseVerdict,
        check: &'a CheckVerdict,
    ) -> Self {
        let (ending, state) = ending(check.judged.outcome);
        let next = verdict.next.as_ref();
        let printed = next
            .filter(|next| next.check.as_ref() == Some(&check.judged.path))
            .and_then(|next| next.printed.as_deref());
        Self {
            verdict,
            exercise: Some((place, exercise)),
            check: Some(check),
            ending,
            state,
            points: match ending {
                Ending::Passed => check.points,
                _ => 0,
            },
            points_of: check.points,
            told: plain(&check.judged.message),
            printed: printed.map(plain),
        }
    }

    /// A stage that is closed, or an exercise of a kata that nobody has begun.
    fn without_checks(verdict: &'a Verdict, place: usize, exercise: &'a ExerciseVerdict) -> Self {
        let (ending, state, told) = match exercise.state {
            VerdictState::Closed => (
                Ending::Skipped,
                "closed",
                "opens when the stage before it passes".to_owned(),
            ),
            VerdictState::NotStarted => (
                Ending::Failed,
                "not-started",
                format!("not started: {} is as it came", exercise.file),
            ),
            _ => (
                Ending::Error,
                "missing",
                "the grader has no check for this exercise".to_owned(),
            ),
        };
        Self {
            verdict,
            exercise: Some((place, exercise)),
            check: None,
            ending,
            state,
            points: 0,
            points_of: exercise.points_of,
            told,
            printed: None,
        }
    }

    fn does_not_compile(verdict: &'a Verdict) -> Self {
        let errors = &verdict.compile_errors;
        let mut told = String::new();
        if errors.first().is_some_and(|error| !error.in_kata) {
            told.push_str(
                "This compiles by itself, but the checks cannot use it: something that the contract names has another \
                 name, type or signature now. The compiler's words, in the checks:\n\n",
            );
        }
        let rendered: Vec<String> = errors
            .iter()
            .map(|error| plain(error.rendered.trim_end()))
            .collect();
        told.push_str(&rendered.join("\n\n"));
        Self {
            verdict,
            exercise: None,
            check: None,
            ending: Ending::Error,
            state: "does-not-compile",
            points: 0,
            points_of: verdict.points_of,
            told,
            printed: None,
        }
    }

    /// The exercise, or what is wrong with all of them.
    pub fn exercise_name(&self) -> &'a str {
        self.exercise
            .map_or("compiles", |(_, exercise)| exercise.name.as_str())
    }

    /// What must hold, in words, within its exercise.
    pub fn name(&self) -> String {
        match (self.check, self.exercise) {
            (Some(check), _) => format!("{} › {}", check.kind, words(&check.name)),
            (None, Some((_, exercise))) => exercise.title.clone(),
            (None, None) => "the compiler accepts it".to_owned(),
        }
    }

    /// The same with the exercise, and with the kata where there are several.
    pub fn full_name(&self, several_katas: bool) -> String {
        let name = match self.exercise {
            Some((_, exercise)) => format!("{} › {}", exercise.name, self.name()),
            None => self.name(),
        };
        if several_katas {
            format!("{} › {name}", self.verdict.kata)
        } else {
            name
        }
    }

    /// How long it took, in milliseconds.
    pub fn milliseconds(&self) -> u64 {
        self.check.map_or(0, |check| check.judged.milliseconds)
    }

    /// What happened, with the sentence of the contract that it is about.
    pub fn told_with_contract(&self) -> String {
        match self.check {
            Some(check) if self.ending != Ending::Passed => {
                format!("{}\n\ncontract: {}", self.told, plain(&check.contract))
            }
            _ => self.told.clone(),
        }
    }
}

/// `pop_on_empty_returns_none` as words.
fn words(name: &str) -> String {
    name.replace('_', " ").replace("::", " › ")
}

fn ending(outcome: Outcome) -> (Ending, &'static str) {
    match outcome {
        Outcome::Passed => (Ending::Passed, "passed"),
        Outcome::Failed => (Ending::Failed, "failed"),
        Outcome::NotStarted => (Ending::Failed, "not-started"),
        Outcome::TimedOut => (Ending::Error, "timed-out"),
        Outcome::EndedProcess => (Ending::Error, "ended-process"),
        Outcome::NotJudged => (Ending::Skipped, "not-judged"),
        Outcome::Killed => (Ending::Error, "killed"),
        Outcome::Missing => (Ending::Error, "missing"),
    }
}
