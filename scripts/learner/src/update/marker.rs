use super::news::News;
use super::source::Source;
use crate::{folder_of_the_learner, write_with_folders};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::path::PathBuf;
use syllabus::{Problem, Result, Root};

/// What stands in `.katakit/update.toml` while an update is under way, so that it can be finished after a power cut.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Marker {
    /// The folder that it is taken from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub folder: Option<String>,
    /// Or the commit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub commit: Option<String>,
    /// And the branch that it was found at.
    pub branch: String,
    /// What each merged file becomes: to merge a second time what is merged already could look like a conflict.
    pub merged: BTreeMap<String, MergedFile>,
    /// What there is to tell when it is done.
    pub news: News,
}

/// One merged file, by the hashes of its contents.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct MergedFile {
    /// The newer stub's file.
    pub newer: String,
    /// The learner's, with its changes.
    pub result: String,
}

const HEADING: &str = "# An update of the kit is under way, or was interrupted: `cargo kata update` finishes it. Should that not start,\n\
                       # `scripts/target/debug/cargo-kata update` does the same.\n";

impl Marker {
    pub fn new(source: &Source, merged: BTreeMap<String, MergedFile>, news: News) -> Self {
        let (folder, branch) = match source {
            Source::Folder(folder) => (Some(folder.display().to_string()), String::new()),
            Source::Commit { branch, .. } => (None, branch.clone()),
        };
        Self {
            folder,
            commit: source.commit().map(str::to_owned),
            branch,
            merged,
            news,
        }
    }

    /// That of an interrupted update, if there is one. One that cannot be understood says that much still.
    pub fn read(root: &Root) -> Result<Option<Self>> {
        let text = crate::reset::contents_of(&path(root))?;
        let understood = |text: Vec<u8>| toml::from_slice(&text).unwrap_or_default();
        Ok(text.map(understood))
    }

    pub fn write(&self, root: &Root) -> Result<()> {
        let text = toml::to_string(self).map_err(|error| Problem::new(error.to_string()))?;
        write_with_folders(&path(root), format!("{HEADING}{text}").as_bytes())
    }

    pub fn remove(root: &Root) -> Result<()> {
        let path = path(root);
        fs::remove_file(&path).map_err(|error| Problem::with_file("remove", &path, error))?;
        if let Ok(folder) = File::open(folder_of_the_learner(root)) {
            let _ = folder.sync_all();
        }
        Ok(())
    }
}

/// Whether an update was interrupted; `cargo kata update` finishes it. Also true while one is under way.
pub fn unfinished_update(root: &Root) -> bool {
    path(root).exists()
}

fn path(root: &Root) -> PathBuf {
    folder_of_the_learner(root).join("update.toml")
}
