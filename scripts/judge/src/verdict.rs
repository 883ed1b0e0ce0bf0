//! What a verdict says; [`crate::judge`] finds it out.

use crate::Judged;
use crate::build::CompileError;
use serde::{Deserialize, Serialize};

/// The outcome of all checks of a kata, or of one of its exercises.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Verdict {
    /// `03`
    pub kata: String,
    /// The topic in words.
    pub title: String,
    /// The whole in a word.
    pub state: VerdictState,
    /// What the passed checks are worth.
    pub points: u32,
    /// What all judged checks are worth.
    pub points_of: u32,
    /// The exercises that were judged, in the kata's order.
    pub exercises: Vec<ExerciseVerdict>,
    /// What rustc refuses; empty where it builds.
    pub compile_errors: Vec<CompileError>,
    /// Who watched the checks of kind *memory*; `None` where nobody did, so they were not judged.
    pub memory_judge: Option<String>,
    /// What to look at first.
    pub next: Option<NextStep>,
}

/// The kind of what stands in the place of checks that are with the host.
pub(crate) const WITH_HOST: &str = "host";

impl Verdict {
    /// Whether it says only what can be said without the checks, in a learner's half of a workshop: whether the kata builds, and
    /// whether the examples in its contracts hold. It never says [`VerdictState::Passed`] then.
    pub fn checks_are_with_host(&self) -> bool {
        let mut checks = self.exercises.iter().flat_map(|exercise| &exercise.checks);
        checks.any(|check| check.kind == WITH_HOST)
    }
}

/// A kata or an exercise in a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum VerdictState {
    /// Every check passed.
    Passed,
    /// Some check refuses.
    Failed,
    /// Nothing has been edited yet.
    NotStarted,
    /// rustc refuses the code, so no check could run.
    DoesNotCompile,
    /// Every check that could be judged passed, but some need a judge that is not on this machine.
    NotJudged,
    /// A stage before this one does not pass yet, so it was not judged.
    Closed,
    /// The kata has no exercise yet.
    Empty,
}

/// The same for an exercise.
pub type ExerciseState = VerdictState;

/// One exercise's part of a verdict.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ExerciseVerdict {
    /// The exercise's name.
    pub name: String,
    /// What it is about.
    pub title: String,
    /// The file to edit, from the repository's folder.
    pub file: String,
    /// The whole in a word.
    pub state: ExerciseState,
    /// What the passed checks are worth.
    pub points: u32,
    /// What all of its checks are worth.
    pub points_of: u32,
    /// Its checks, in their author's order.
    pub checks: Vec<CheckVerdict>,
}

/// One check's part of a verdict.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct CheckVerdict {
    /// What must hold.
    pub name: String,
    /// What sort of proof it is.
    pub kind: String,
    /// What it is worth.
    pub points: u32,
    /// The sentence of the contract that it holds.
    pub contract: String,
    /// How it ended, and why.
    #[serde(flatten)]
    pub judged: Judged,
}

/// The one thing to do next.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct NextStep {
    /// The exercise that it belongs to.
    pub exercise: String,
    /// The file to edit, from the repository's folder; with `:line` where rustc refuses it.
    pub file: String,
    /// The check to look at, where one refused.
    pub check: Option<String>,
    /// What the code printed during that check.
    pub printed: Option<String>,
}
