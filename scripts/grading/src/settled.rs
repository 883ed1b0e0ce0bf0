use judge::{ExerciseState, Outcome, Verdict, VerdictState};

/// The verdict without what nobody can judge here: a check about a file that is not sent, or of memory errors, keeps its place and
/// its sentence, but neither is it worth points nor does it stand between right work and "passed".
pub(crate) fn settled(mut verdict: Verdict) -> Verdict {
    for exercise in &mut verdict.exercises {
        for check in &mut exercise.checks {
            if check.judged.outcome == Outcome::NotJudged {
                exercise.points_of -= check.points;
                verdict.points_of -= check.points;
                check.points = 0;
            }
        }
        let any_passed = || {
            exercise
                .checks
                .iter()
                .any(|check| check.judged.outcome.passed())
        };
        if exercise.state == ExerciseState::NotJudged && any_passed() {
            exercise.state = ExerciseState::Passed;
        }
    }
    if verdict.state == VerdictState::NotJudged {
        verdict.state = VerdictState::Passed;
    }
    verdict
}
