//! What the last check of each exercise said, so that the list can show it. One small file a kata, in `.katakit/verdicts/`.

use judge::{Verdict, VerdictState};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::PathBuf;
use syllabus::{Exercise, FileTree, Kata, Problem, Result, Root};

/// By exercise: what was said of which files.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Remembered(BTreeMap<String, Entry>);

#[derive(Debug, Serialize, Deserialize)]
struct Entry {
    state: VerdictState,
    points: u32,
    files: u64,
}

/// What the list shows of an exercise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case", tag = "state", content = "points")]
pub enum Standing {
    /// As the last check said; the files are the same still.
    Checked(VerdictState, u32),
    /// Not edited yet.
    NotStarted,
    /// Edited since the last check, or never checked.
    Changed,
}

impl Remembered {
    /// What is remembered of a kata. A damaged file counts as none: a check writes it anew.
    pub fn read(root: &Root, kata: &Kata) -> Self {
        let text = fs::read(path(root, kata)).unwrap_or_default();
        serde_json::from_slice(&text).unwrap_or_default()
    }

    /// Adds a verdict and writes the file: first beside it, then in its place, so that it is never half there.
    ///
    /// # Errors
    /// Where it cannot be written.
    pub fn add(mut self, root: &Root, kata: &Kata, verdict: &Verdict) -> Result<()> {
        let current = kata.current()?;
        for judged in &verdict.exercises {
            let exercise = kata.exercise(&judged.name)?;
            let entry = Entry {
                state: judged.state,
                points: judged.points,
                files: fingerprint(exercise, &current),
            };
            self.0.insert(judged.name.clone(), entry);
        }
        let path = path(root, kata);
        let beside = path.with_extension(format!("{}.new", std::process::id()));
        let json =
            serde_json::to_vec_pretty(&self).map_err(|error| Problem::new(error.to_string()))?;
        let folder = path.parent().unwrap_or(root.folder());
        fs::create_dir_all(folder)
            .and_then(|()| fs::write(&beside, json))
            .and_then(|()| fs::rename(&beside, &path))
            .map_err(|error| Problem::with_file("remember the verdict in", &path, error))
    }

    /// What is to be shown of an exercise, whose kata's files stand like this.
    pub fn standing(
        &self,
        exercise: &Exercise,
        current: &FileTree,
        pristine: &FileTree,
    ) -> Standing {
        let now = fingerprint(exercise, current);
        match self.0.get(&exercise.name) {
            _ if now == fingerprint(exercise, pristine) => Standing::NotStarted,
            Some(entry) if entry.files == now => Standing::Checked(entry.state, entry.points),
            _ => Standing::Changed,
        }
    }
}

fn path(root: &Root, kata: &Kata) -> PathBuf {
    root.folder()
        .join(".katakit")
        .join("verdicts")
        .join(format!("{}.json", kata.number))
}

fn fingerprint(exercise: &Exercise, files: &FileTree) -> u64 {
    let mut hasher = DefaultHasher::new();
    for file in std::iter::once(&exercise.file).chain(&exercise.also) {
        files.file(file).hash(&mut hasher);
    }
    hasher.finish()
}
