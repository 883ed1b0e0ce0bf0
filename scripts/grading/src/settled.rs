use judge::{ExerciseState, Outcome, Verdict, VerdictState};

/// The verdict without what nobody can judge here: a check about a file that is not sent, or of memory errors, keeps its place and
/// its sentence, but neither is it worth points nor does it stand between right work and "passed".
pub(crate) fn settled(mut verdict: Verdict) -> Verdict {
    for exercise in &mut verdict.exercises {
        let unjudged = exercise
            .checks
            .iter()
            .filter(|check| check.judged.outcome == Outcome::NotJudged);
        let unjudged: u32 = unjudged.map(|check| check.points).sum();
        exercise.points_of -= unjudged;
        verdict.points_of -= unjudged;
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
