use crate::{BAD, GOOD, QUIET, paint};
use judge::{Outcome, VerdictState};

/// One character for a state.
pub fn state_mark(state: VerdictState) -> String {
    match state {
        VerdictState::Passed => paint(GOOD, "✓"),
        VerdictState::Failed | VerdictState::DoesNotCompile => paint(BAD, "✗"),
        VerdictState::NotStarted | VerdictState::Closed | VerdictState::Empty => paint(QUIET, "·"),
        VerdictState::NotJudged => paint(QUIET, "?"),
    }
}

/// One character for an outcome.
pub fn outcome_mark(outcome: Outcome) -> String {
    match outcome {
        Outcome::Passed => paint(GOOD, "✓"),
        Outcome::NotStarted => paint(QUIET, "·"),
        Outcome::NotJudged => paint(QUIET, "?"),
        _ => paint(BAD, "✗"),
    }
}
