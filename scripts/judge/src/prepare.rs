//! The two halves of judging a kata: building its grader, which one can do at a time, and running its checks.

use crate::build::{Build, build_in};
use crate::examples::examples_only;
use crate::judging::{check_verdict, judge_memory, run_open, verdict};
use crate::{
    Announced, CheckVerdict, ExerciseVerdict, MemoryJudge, Outcome, Runner, Session, Step, Verdict,
};
use syllabus::{Exercise, Kata, Problem, Result, Root};

/// A grader that is built, with the checks that are wanted of it.
pub(crate) struct Ready {
    runner: Runner,
    wanted: Vec<Announced>,
}

/// What comes of building a grader.
pub(crate) enum Prepared {
    Ready(Ready),
    /// There is nothing to run.
    Decided(Box<Verdict>),
}

/// Builds the grader, and has its checks announce themselves. Nothing of the learner's runs.
///
/// # Errors
/// As in [`crate::judge`].
pub(crate) fn prepare(
    session: &Session,
    root: &Root,
    kata: &Kata,
    exercises: &[&Exercise],
    colour: bool,
) -> Result<Prepared> {
    let decided = |errors| {
        let verdict = verdict(root, kata, exercises, Vec::new(), errors);
        Prepared::Decided(Box::new(verdict))
    };
    if exercises.is_empty() {
        return Ok(decided(Vec::new()));
    }
    if kata.is_graded_by_host {
        let verdict = examples_only(session, root, kata, exercises, colour)?;
        return Ok(Prepared::Decided(Box::new(verdict)));
    }
    session.step(|| Step::Building);
    let binary = match build_in(session, root.folder(), kata, None, colour)? {
        Build::Ready(binary) => binary,
        Build::Refused(errors) => return Ok(decided(errors)),
    };
    let runner = Runner::new(binary, &kata.grader)?.within(session.clone());
    let announced = runner.roll_call()?;
    let wanted: Vec<Announced> = announced
        .into_iter()
        .filter(|check| {
            exercises
                .iter()
                .any(|exercise| exercise.name == check.exercise())
        })
        .collect();
    if wanted.is_empty() {
        return Err(Problem::new(format!(
            "{} announced no check for this",
            kata.grader_package()
        )));
    }
    Ok(Prepared::Ready(Ready { runner, wanted }))
}

impl Ready {
    /// Whether something is timed, so that it had better run alone.
    pub(crate) fn is_timed(&self) -> bool {
        self.wanted.iter().any(|check| check.kind() == "speed")
    }

    /// Runs the checks and sums them up.
    ///
    /// # Errors
    /// As in [`crate::judge`].
    pub(crate) fn judge(
        self,
        session: &Session,
        root: &Root,
        kata: &Kata,
        exercises: &[&Exercise],
        memory: Option<MemoryJudge>,
    ) -> Result<Verdict> {
        let Self { runner, wanted } = self;
        session.step(|| Step::Judging { done: 0 });
        let (wanted, mut judged) = run_open(kata, &runner, exercises, wanted)?;
        if let Some(memory) = memory {
            judge_memory(session, root, kata, memory, &wanted, &mut judged)?;
        }
        if session.is_stopped() {
            return Err(Problem::new("the judging was ended before it was done"));
        }
        let checks: Vec<CheckVerdict> = wanted.iter().zip(judged).map(check_verdict).collect();
        let mut verdict = verdict(root, kata, exercises, checks, Vec::new());
        verdict.memory_judge = memory.map(|judge| judge.name().to_owned());
        // An exercise that is not begun has no check to look at, so a stub costs no second run.
        let refused = verdict.next.as_ref().and_then(|next| next.check.as_ref());
        let look_at = wanted
            .iter()
            .find(|check| Some(&check.path) == refused)
            .filter(|check| !had_last_words(&verdict.exercises, &check.path));
        if let Some(check) = look_at {
            session.step(|| Step::Almost(Box::new(verdict.clone())));
            let (printed, cut) = runner.output_of(check)?;
            let more = if cut {
                "\n… and more, which was not kept"
            } else {
                ""
            };
            if let Some(next) = &mut verdict.next {
                next.printed = (!printed.is_empty()).then(|| format!("{printed}{more}"));
            }
        }
        Ok(verdict)
    }
}

/// Whether what the code printed stands in the message already, as the last words of a process that it took down.
fn had_last_words(exercises: &[ExerciseVerdict], path: &str) -> bool {
    let mut checks = exercises.iter().flat_map(|exercise| &exercise.checks);
    let check = checks.find(|check| check.judged.path == path);
    check.is_some_and(|check| check.judged.outcome == Outcome::Killed)
}
