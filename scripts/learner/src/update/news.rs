use super::merge::Meeting;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// What an update changes. Paths read from the repository's folder.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct News {
    /// Katas that are new: `70-services`.
    pub katas: BTreeSet<String>,
    /// New exercises of katas that were here: `03/heap`.
    pub exercises: BTreeSet<String>,
    /// Files of stubs that the learner has not touched: they are the newer stub's.
    pub renewed: BTreeSet<String>,
    /// Files of the learner that hold their edits and the newer stub's.
    pub merged: BTreeSet<String>,
    /// Files of the learner that the newer stub no longer has; they stay.
    pub stayed: BTreeSet<String>,
    /// Katas whose lesson is another: `03-ownership`.
    pub lessons: BTreeSet<String>,
    /// Exercises whose stub or grader is another: `03/heap`.
    pub check_again: BTreeSet<String>,
    /// Katas that only this repository has; nothing of them changes.
    pub only_here: BTreeSet<String>,
    /// How many other files of the kit are replaced, added or removed.
    pub kit_files: usize,
    /// Those among them that may hold changes of the learner's, and are kept for that.
    pub kept_files: BTreeSet<String>,
    /// The folders with the copies of what is replaced.
    pub kept: BTreeSet<String>,
    /// Files of the learner that stay as they are because both sides changed the same lines.
    pub conflicts: BTreeMap<String, Conflict>,
}

/// A file that the learner and the kit have both changed in the same places.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Conflict {
    /// Where the newer stub's file is laid.
    pub beside: String,
    /// Which lines meet.
    pub meetings: Vec<Meeting>,
}

impl News {
    /// Takes in what was told of the part of this update that an interruption left done.
    pub(super) fn absorb(&mut self, told: Self) {
        self.katas.extend(told.katas);
        self.exercises.extend(told.exercises);
        self.renewed.extend(told.renewed);
        self.merged.extend(told.merged);
        self.stayed.extend(told.stayed);
        self.lessons.extend(told.lessons);
        self.check_again.extend(told.check_again);
        self.only_here.extend(told.only_here);
        self.kit_files = self.kit_files.max(told.kit_files);
        self.kept_files.extend(told.kept_files);
        self.kept.extend(told.kept);
        self.conflicts.extend(told.conflicts);
        // A kata that was new when the update began is still new.
        let new: BTreeSet<&str> = self
            .katas
            .iter()
            .filter_map(|kata| kata.split('-').next())
            .collect();
        let of_new = |exercise: &String| {
            let number = exercise.split('/').next();
            number.is_some_and(|number| new.contains(number))
        };
        self.exercises.retain(|exercise| !of_new(exercise));
        self.check_again.retain(|exercise| !of_new(exercise));
    }
}
