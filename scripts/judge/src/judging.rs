//! From a learner's folder to a verdict.

use crate::build::{Build, CompileError};
use crate::prepare::{Prepared, prepare};
use crate::verdict::{
    CheckVerdict, ExerciseState, ExerciseVerdict, NextStep, Verdict, VerdictState,
};
use crate::{Announced, Judged, MemoryJudge, Outcome, Runner, Session};
use syllabus::{Exercise, FileTree, Kata, Problem, Result, Root};

/// Judges the kata as it stands in the learner's folder: all of it, or one exercise. Checks of kind *memory* are judged where
/// `memory` names who watches them. Where the checks are with the host of a workshop, the examples in the contracts say what can
/// be said ([`Verdict::checks_are_with_host`]).
///
/// # Errors
/// Where cargo, the file system or the grader itself fails; never for what the learner wrote.
pub fn judge(
    root: &Root,
    kata: &Kata,
    only: Option<&Exercise>,
    memory: Option<MemoryJudge>,
    colour: bool,
) -> Result<Verdict> {
    judge_in(&Session::default(), root, kata, only, memory, colour)
}

/// The same as a session that somebody follows, who may end it.
///
/// # Errors
/// As [`judge`]; and where the session is stopped.
pub fn judge_in(
    session: &Session,
    root: &Root,
    kata: &Kata,
    only: Option<&Exercise>,
    memory: Option<MemoryJudge>,
    colour: bool,
) -> Result<Verdict> {
    let exercises: Vec<&Exercise> = match only {
        Some(exercise) => vec![exercise],
        None => kata.exercises.iter().collect(),
    };
    match prepare(session, root, kata, &exercises, colour)? {
        Prepared::Decided(verdict) => Ok(*verdict),
        Prepared::Ready(ready) => ready.judge(session, root, kata, &exercises, memory),
    }
}

/// Runs the checks; where exercises are stages, only those of stages that are open, which are then all that there are.
pub(crate) fn run_open(
    kata: &Kata,
    runner: &Runner,
    exercises: &[&Exercise],
    wanted: Vec<Announced>,
) -> Result<(Vec<Announced>, Vec<Judged>)> {
    if !kata.stages {
        let judged = runner.run(&wanted)?;
        return Ok((wanted, judged));
    }
    let (mut opened, mut judged) = (Vec::new(), Vec::new());
    for stage in exercises {
        let of_stage = |check: &&Announced| check.exercise() == stage.name;
        let checks: Vec<Announced> = wanted.iter().filter(of_stage).cloned().collect();
        let seen = runner.run(&checks)?;
        let passed = !seen.iter().any(|check| check.outcome.refused());
        opened.extend(checks);
        judged.extend(seen);
        if !passed {
            break;
        }
    }
    Ok((opened, judged))
}

/// Replaces what was not judged by what the judge of memory errors says, from a build of its own.
pub(crate) fn judge_memory(
    session: &Session,
    root: &Root,
    kata: &Kata,
    memory: MemoryJudge,
    wanted: &[Announced],
    judged: &mut [Judged],
) -> Result<()> {
    let watched: Vec<Announced> = wanted
        .iter()
        .filter(|check| check.kind() == "memory")
        .cloned()
        .collect();
    if watched.is_empty() {
        return Ok(());
    }
    let Build::Ready(binary) = memory.build(session, root, kata)? else {
        let name = memory.name();
        return Err(Problem::new(format!(
            "the checks build, but not for {name}; is its toolchain out of date?"
        )));
    };
    let runner = Runner::new(binary, &kata.grader)?
        .within(session.clone())
        .watched_by(Some(memory));
    for seen in runner.run(&watched)? {
        if let Some(slot) = judged.iter_mut().find(|check| check.path == seen.path) {
            *slot = seen;
        }
    }
    Ok(())
}

/// A check's part of a verdict, out of how it announced itself and how it ended.
pub fn check_verdict((check, judged): (&Announced, Judged)) -> CheckVerdict {
    CheckVerdict {
        name: check.name().to_owned(),
        kind: check.kind().to_owned(),
        points: check.points,
        contract: check.contract.clone(),
        judged,
    }
}

/// Sums up what became of these exercises' checks, or what rustc said instead. Reads the kata's folder, to tell an exercise that
/// nobody has begun.
pub fn verdict(
    root: &Root,
    kata: &Kata,
    exercises: &[&Exercise],
    checks: Vec<CheckVerdict>,
    compile_errors: Vec<CompileError>,
) -> Verdict {
    let compiles = compile_errors.is_empty();
    let (current, pristine) = (kata.current(), kata.pristine());
    // What cannot be read counts as touched.
    let is_pristine = |exercise: &Exercise| match (&current, &pristine) {
        (Ok(current), Ok(pristine)) => is_pristine(exercise, current, pristine),
        _ => false,
    };
    let exercises: Vec<ExerciseVerdict> = exercises
        .iter()
        .map(|exercise| {
            let own = checks
                .iter()
                .filter(|check| check.judged.path.split("::").next() == Some(&exercise.name));
            exercise_verdict(
                root,
                kata,
                exercise,
                own.cloned().collect(),
                compiles,
                is_pristine(exercise),
            )
        })
        .collect();
    let state = match exercises
        .iter()
        .map(|exercise| exercise.state)
        .collect::<Vec<_>>()
    {
        _ if !compiles => VerdictState::DoesNotCompile,
        states if states.is_empty() => VerdictState::Empty,
        states => summary(&states),
    };
    Verdict {
        kata: kata.number.clone(),
        title: kata.title.clone(),
        state,
        points: exercises.iter().map(|exercise| exercise.points).sum(),
        points_of: exercises.iter().map(|exercise| exercise.points_of).sum(),
        next: next_step(root, kata, &exercises, &compile_errors),
        exercises,
        compile_errors,
        memory_judge: None,
    }
}

fn summary(states: &[VerdictState]) -> VerdictState {
    use VerdictState::{Closed, Failed, NotJudged, NotStarted, Passed};
    let all = |wanted| states.iter().all(|state| *state == wanted);
    if all(Passed) {
        Passed
    } else if states
        .iter()
        .all(|state| matches!(state, NotStarted | Closed))
    {
        NotStarted
    } else if states
        .iter()
        .all(|state| matches!(state, Passed | NotJudged))
    {
        NotJudged
    } else {
        Failed
    }
}

pub(crate) fn exercise_verdict(
    root: &Root,
    kata: &Kata,
    exercise: &Exercise,
    checks: Vec<CheckVerdict>,
    compiles: bool,
    is_pristine: bool,
) -> ExerciseVerdict {
    let has = |outcome| checks.iter().any(|check| check.judged.outcome == outcome);
    let refused = checks.iter().any(|check| check.judged.outcome.refused());
    let state = if !compiles {
        ExerciseState::DoesNotCompile
    } else if kata.stages && checks.is_empty() {
        ExerciseState::Closed
    } else if has(Outcome::NotStarted) && !has(Outcome::Passed) || is_pristine && refused {
        ExerciseState::NotStarted
    } else if refused || checks.is_empty() {
        ExerciseState::Failed
    } else if has(Outcome::NotJudged) {
        ExerciseState::NotJudged
    } else {
        ExerciseState::Passed
    };
    ExerciseVerdict {
        name: exercise.name.clone(),
        title: exercise.title.clone(),
        file: root.relative(&kata.folder.join(&exercise.file)),
        state,
        // A stub may happen to fulfil a sentence or two.
        points: if state == ExerciseState::NotStarted {
            0
        } else {
            let passed = checks.iter().filter(|check| check.judged.outcome.passed());
            passed.map(|check| check.points).sum()
        },
        points_of: if checks.is_empty() {
            exercise.points
        } else {
            checks.iter().map(|check| check.points).sum()
        },
        checks,
    }
}

/// Whether the learner has not touched any file of the exercise.
pub(crate) fn is_pristine(exercise: &Exercise, current: &FileTree, pristine: &FileTree) -> bool {
    let mut files = std::iter::once(&exercise.file).chain(&exercise.also);
    files.all(|file| current.file(file).is_some() && current.file(file) == pristine.file(file))
}

/// The first thing that is wrong in what has been begun; else the first exercise that has not.
pub(crate) fn next_step(
    root: &Root,
    kata: &Kata,
    exercises: &[ExerciseVerdict],
    compile_errors: &[CompileError],
) -> Option<NextStep> {
    if let Some(error) = compile_errors.first() {
        let place = error.kata_place.clone();
        let place = place.unwrap_or_else(|| root.relative(&kata.folder));
        let by_file = exercises
            .iter()
            .find(|exercise| place.starts_with(&exercise.file));
        return Some(NextStep {
            exercise: by_file
                .map(|exercise| exercise.name.clone())
                .unwrap_or_default(),
            file: place,
            check: None,
            printed: None,
        });
    }
    let first = |state| exercises.iter().find(|exercise| exercise.state == state);
    let exercise = first(ExerciseState::Failed).or_else(|| first(ExerciseState::NotStarted))?;
    let begun = exercise.state == ExerciseState::Failed;
    // A `todo!()` that is still there explains itself; something that is wrong is the better thing to look at.
    let refused = |check: &&CheckVerdict| check.judged.outcome.refused();
    let wrong = exercise
        .checks
        .iter()
        .filter(refused)
        .find(|check| check.judged.outcome != Outcome::NotStarted);
    let check = wrong.or_else(|| exercise.checks.iter().find(refused));
    Some(NextStep {
        exercise: exercise.name.clone(),
        file: exercise.file.clone(),
        check: check
            .filter(|_| begun)
            .map(|check| check.judged.path.clone()),
        printed: None,
    })
}
