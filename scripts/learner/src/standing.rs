use crate::{Entry, Progress};
use judge::VerdictState;
use serde::Serialize;
use syllabus::{Exercise, FileTree, Kata, Result};

/// How an exercise stands, as far as its files and the last verdict tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case", tag = "state", content = "points")]
pub enum Standing {
    /// As the last check said; the files are the same still.
    Checked(VerdictState, u32),
    /// Not edited yet.
    NotStarted,
    /// It has passed, and was edited since, so that it does not now or nobody knows: it stays finished.
    PassedBefore(u32),
    /// Edited since the last check, or never checked, and never passed.
    Changed,
}

impl Standing {
    /// Whether there is nothing left to do: every check passes, or every one that can be judged on this machine.
    pub fn is_finished(self) -> bool {
        matches!(
            self,
            Self::Checked(VerdictState::Passed | VerdictState::NotJudged, _)
                | Self::PassedBefore(_)
        )
    }

    /// What the passed checks are worth.
    pub fn points(self) -> u32 {
        match self {
            Self::Checked(_, points) | Self::PassedBefore(points) => points,
            _ => 0,
        }
    }
}

/// How the exercises of a kata stand, in the kata's order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KataStanding {
    /// One for each exercise.
    pub exercises: Vec<Standing>,
}

impl KataStanding {
    /// How many exercises are finished.
    pub fn finished(&self) -> usize {
        let finished = |standing: &&Standing| standing.is_finished();
        self.exercises.iter().filter(finished).count()
    }

    /// Whether all are, and there are some.
    pub fn is_finished(&self) -> bool {
        !self.exercises.is_empty() && self.finished() == self.exercises.len()
    }
}

/// How the kata stands: reads the learner's files and the pristine stub.
///
/// # Errors
/// Where a file cannot be read.
pub fn standing(progress: &Progress, kata: &Kata) -> Result<KataStanding> {
    let (current, pristine) = (kata.current()?, kata.pristine()?);
    let of_exercise = |exercise: &Exercise| {
        let now = fingerprint(exercise, &current);
        match progress.entry(&kata.number, &exercise.name) {
            _ if now == fingerprint(exercise, &pristine) => Standing::NotStarted,
            Some(entry) => since_then(entry, entry.files == now, exercise.points),
            None => Standing::Changed,
        }
    };
    Ok(KataStanding {
        exercises: kata.exercises.iter().map(of_exercise).collect(),
    })
}

/// What is left of a verdict: all of it on the same files, a pass for good.
fn since_then(entry: &Entry, same_files: bool, points: u32) -> Standing {
    let has_passed = entry.first_passed.is_some();
    match entry.state {
        Some(state) if same_files && (state == VerdictState::Passed || !has_passed) => {
            Standing::Checked(state, entry.points)
        }
        _ if has_passed => Standing::PassedBefore(points),
        _ => Standing::Changed,
    }
}

/// The files of an exercise in a few letters: equal where they are equal.
pub(crate) fn fingerprint(exercise: &Exercise, files: &FileTree) -> String {
    let mut hasher = blake3::Hasher::new();
    for path in std::iter::once(&exercise.file).chain(&exercise.also) {
        let contents = files.file(path).unwrap_or_default();
        hasher.update(path.as_bytes());
        hasher.update(&(contents.len() as u64).to_le_bytes());
        hasher.update(contents);
    }
    hasher.finalize().to_hex()[..16].to_owned()
}
