use super::{Circumstances, Viewer, allowed_hints, plain, visible};
use crate::clock::Milliseconds;
use crate::settings::Settings;
use dojo_protocol::{SeenCheck, SeenExercise, SeenVerdict};
use grading::Graded;
use judge::{CheckVerdict, CompileError, ExerciseVerdict, Verdict, VerdictState};
use syllabus::Kata;

/// As much of a result as the viewer may see now. Checks that are not seen are only counted; where something is refused, the
/// author's hints for the exercise come along as far as the host allows. Whatever the graded code or rustc said is [`plain`].
pub fn seen(
    graded: &Graded,
    kata: &Kata,
    graded_at: Milliseconds,
    viewer: Viewer,
    now: Milliseconds,
    circumstances: &Circumstances,
    settings: &Settings,
) -> SeenVerdict {
    let is_seen =
        |check: &CheckVerdict| visible(check, viewer, now, circumstances, &settings.visibility);
    let exercises: Vec<SeenExercise> = graded
        .verdict
        .iter()
        .flat_map(|verdict| &verdict.exercises)
        .map(|exercise| seen_exercise(exercise, kata, viewer, settings, &is_seen))
        .collect();
    let checks = || exercises.iter().flat_map(|exercise| &exercise.checks);
    let points = |counted: &dyn Fn(&SeenCheck) -> bool| {
        let shown = settings.points || viewer == Viewer::Host;
        shown.then(|| {
            checks()
                .filter(|check| counted(check))
                .filter_map(|check| check.points)
                .sum()
        })
    };
    SeenVerdict {
        kata: kata.number.clone(),
        title: kata.title.clone(),
        state: state(graded).to_owned(),
        points: points(&|check| check.outcome == "passed"),
        // What nobody can judge here is nobody's to reach.
        points_of: points(&|check| check.outcome != "not-judged"),
        compiler: compiler(graded, viewer),
        exercises,
        guarded: graded.guarded.is_some(),
        graded_at: u64::try_from(graded_at).unwrap_or_default(),
    }
}

/// The whole in a word, as [`SeenVerdict::state`] has it.
pub(crate) fn state(graded: &Graded) -> &'static str {
    match &graded.verdict {
        None => "refused",
        Some(verdict) => state_name(verdict.state),
    }
}

fn state_name(state: VerdictState) -> &'static str {
    match state {
        VerdictState::Passed => "passed",
        VerdictState::Failed => "failed",
        VerdictState::NotStarted => "not-started",
        VerdictState::DoesNotCompile => "does-not-compile",
        VerdictState::NotJudged => "not-judged",
        VerdictState::Closed => "closed",
        VerdictState::Empty => "empty",
    }
}

fn seen_exercise(
    exercise: &ExerciseVerdict,
    kata: &Kata,
    viewer: Viewer,
    settings: &Settings,
    is_seen: &dyn Fn(&CheckVerdict) -> bool,
) -> SeenExercise {
    let checks: Vec<SeenCheck> = exercise
        .checks
        .iter()
        .filter(|check| is_seen(check))
        .map(|check| seen_check(check, settings.points || viewer == Viewer::Host))
        .collect();
    // The stub as it came asks for nothing yet, and the board asks for nobody.
    let is_refused = exercise.state == VerdictState::Failed
        && exercise
            .checks
            .iter()
            .any(|check| check.judged.outcome.refused());
    let hints = match kata.exercise(&exercise.name) {
        Ok(described) if is_refused && viewer != Viewer::Room => {
            allowed_hints(&described.hints, settings.hints).to_vec()
        }
        _ => Vec::new(),
    };
    SeenExercise {
        name: exercise.name.clone(),
        title: exercise.title.clone(),
        file: exercise.file.clone(),
        state: state_name(exercise.state).to_owned(),
        hidden: exercise.checks.len() - checks.len(),
        checks,
        hints,
    }
}

fn seen_check(check: &CheckVerdict, with_points: bool) -> SeenCheck {
    let outcome = serde_json::to_value(check.judged.outcome).unwrap_or_default();
    SeenCheck {
        name: check.name.clone(),
        kind: check.kind.clone(),
        outcome: outcome.as_str().unwrap_or_default().to_owned(),
        points: with_points.then_some(check.points),
        message: plain(&check.judged.message),
        contract: check.contract.clone(),
    }
}

/// Why it was not built, or what rustc says. Where the checks do not fit what the kata offers, rustc shows lines of the checks:
/// only the host sees those; the author learns what does not fit, and where.
fn compiler(graded: &Graded, viewer: Viewer) -> Vec<String> {
    if viewer == Viewer::Room {
        return Vec::new();
    }
    let refused = graded
        .refused
        .iter()
        .map(|refused| plain(&format!("{}: {}", refused.file, refused.sentence)));
    let errors = graded
        .verdict
        .iter()
        .flat_map(|verdict: &Verdict| &verdict.compile_errors)
        .map(|error| compile_error(error, viewer));
    refused.chain(errors).collect()
}

fn compile_error(error: &CompileError, viewer: Viewer) -> String {
    if error.in_kata || viewer == Viewer::Host {
        return plain(&error.rendered);
    }
    let place = error.kata_place.as_deref().unwrap_or("the contract");
    plain(&format!(
        "the checks do not fit what the kata offers: {}; compare the names and types with {place}",
        error.message
    ))
}
