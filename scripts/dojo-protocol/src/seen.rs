use serde::{Deserialize, Serialize};

/// As much of a verdict as one viewer may see at one moment.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SeenVerdict {
    /// `03`
    pub kata: String,
    /// The topic in words.
    pub title: String,
    /// `passed`, `failed`, `not-started`, `does-not-compile`, `not-judged`, or `refused` where it was not even built.
    pub state: String,
    /// What the passed checks that are seen are worth; `None` where the workshop shows no points.
    pub points: Option<u32>,
    /// What all checks that are seen are worth.
    pub points_of: Option<u32>,
    /// The exercises, in the kata's order.
    pub exercises: Vec<SeenExercise>,
    /// What rustc says, or why it was not built; for the learner, in plain text without control characters.
    pub compiler: Vec<String>,
    /// Whether it stands on katas whose subject lets code that sets out to forge a verdict do so.
    pub guarded: bool,
    /// Milliseconds since 1970 at which it was graded.
    pub graded_at: u64,
}

/// One exercise of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SeenExercise {
    /// The exercise's name.
    pub name: String,
    /// What it is about.
    pub title: String,
    /// The file to edit, from the repository's folder.
    pub file: String,
    /// As [`SeenVerdict::state`].
    pub state: String,
    /// The checks that are seen, in their author's order.
    pub checks: Vec<SeenCheck>,
    /// How many more there are that are not seen now.
    pub hidden: usize,
    /// The host's hints for what is refused, as far as they are allowed: for hidden checks the only words.
    pub hints: Vec<String>,
}

/// One check of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SeenCheck {
    /// What must hold, in words.
    pub name: String,
    /// What sort of proof it is.
    pub kind: String,
    /// How it ended, such as `passed` or `timed-out`.
    pub outcome: String,
    /// What it is worth.
    pub points: Option<u32>,
    /// What happened; empty where it passed, or where only the outcome is seen.
    pub message: String,
    /// The sentence of the contract that it holds.
    pub contract: String,
}
