use super::git::Git;
use super::kit_tree::KitTree;
use super::marker::Marker;
use crate::folder_of_the_learner;
use std::fs;
use std::path::{Path, PathBuf};
use syllabus::{Problem, Result, Root};

/// Where a newer kit comes from.
#[derive(Clone, Debug)]
pub(super) enum Source {
    /// A folder in which it is unpacked.
    Folder(PathBuf),
    /// A commit that has been fetched, and the branch that it was found at.
    Commit { branch: String, commit: String },
}

impl Source {
    /// The folder that is named; else what an interrupted update was about; else whatever the clone follows.
    pub fn find(
        root: &Root,
        git: Option<&Git>,
        from: Option<&Path>,
        interrupted: Option<&Marker>,
    ) -> Result<Self> {
        if let Some(folder) = from {
            return Self::folder(root, folder);
        }
        match interrupted.map(|marker| (&marker.commit, &marker.folder)) {
            Some((Some(commit), _)) => {
                return Ok(Self::Commit {
                    branch: interrupted.map_or(String::new(), |marker| marker.branch.clone()),
                    commit: commit.clone(),
                });
            }
            Some((None, Some(folder))) => {
                return Self::folder(root, Path::new(folder)).map_err(|problem| {
                    Problem::new(format!(
                        "{problem}; the interrupted update was taken from there, so say where it is now: \
                         `cargo kata update --from FOLDER`"
                    ))
                });
            }
            _ => {}
        }
        let Some(git) = git else {
            return Err(Problem::new(
                "this folder is no clone, so there is nowhere to fetch a newer kit from; \
                 `cargo kata update --from FOLDER` takes one that you have unpacked",
            ));
        };
        let (branch, commit) = git.fetch()?;
        Ok(Self::Commit { branch, commit })
    }

    fn folder(root: &Root, folder: &Path) -> Result<Self> {
        let failed = |error| Problem::with_file("read", folder, error);
        let folder = fs::canonicalize(folder).map_err(failed)?;
        let own = fs::canonicalize(root.folder()).map_err(failed)?;
        if folder == own {
            return Err(Problem::with_file(
                "update from",
                &folder,
                "it is this repository itself",
            ));
        }
        Ok(Self::Folder(folder))
    }

    /// As a person reads it.
    pub fn shown(&self) -> String {
        match self {
            Self::Folder(folder) => folder.display().to_string(),
            Self::Commit { branch, commit } => {
                format!("{branch} at {}", commit.get(..9).unwrap_or(commit))
            }
        }
    }

    /// The commit, where it is one.
    pub fn commit(&self) -> Option<&str> {
        match self {
            Self::Folder(_) => None,
            Self::Commit { commit, .. } => Some(commit),
        }
    }

    /// All of its files, once they are seen to be a kit.
    pub fn read(&self, root: &Root, git: Option<&Git>) -> Result<KitTree> {
        let (tree, shown) = match (self, git) {
            (Self::Folder(folder), _) => (KitTree::read(folder)?, folder.clone()),
            (Self::Commit { commit, .. }, Some(git)) => {
                let folder = newer_folder(root);
                let _ = fs::remove_dir_all(&folder);
                git.lay_out(commit, &folder)?;
                (KitTree::read(&folder)?, folder)
            }
            (Self::Commit { .. }, None) => {
                return Err(Problem::new(
                    "an update was interrupted, and this is no clone any more; `cargo kata update --from FOLDER` finishes it",
                ));
            }
        };
        is_a_kit(root, &tree)
            .map_err(|reason| Problem::with_file("update from", &shown, reason))?;
        Ok(tree)
    }
}

/// Where a fetched kit is laid out while it is read.
pub(super) fn newer_folder(root: &Root) -> PathBuf {
    folder_of_the_learner(root).join("newer")
}

/// Half an archive must not be taken for a kit that has dropped the other half.
fn is_a_kit(root: &Root, tree: &KitTree) -> std::result::Result<(), String> {
    let katas = tree.katas();
    if katas.is_empty() || tree.get("Cargo.toml").is_none() {
        return Err("it is no katakit repository".to_owned());
    }
    for kata in katas {
        let name = kata.rsplit('/').next().unwrap_or_default();
        if tree.below(&format!("graders/{name}/stub")).next().is_none() {
            return Err(format!(
                "it is no whole katakit repository: graders/{name}/stub is missing"
            ));
        }
    }
    // An archive that breaks off has graders whose katas are missing, since it is in order; and the tools come last.
    let missing = |name: &str| format!("it is no whole katakit repository: {name} is missing");
    for path in tree.0.keys() {
        let stub = path
            .strip_prefix("graders/")
            .and_then(|path| path.split_once("/stub/"));
        if let Some((name, _)) = stub
            && !["katas", "capstones"]
                .iter()
                .any(|kind| tree.get(&format!("{kind}/{name}/kata.toml")).is_some())
        {
            return Err(missing(&format!("the kata {name}")));
        }
    }
    let is_of_tools = |path: &String| path.starts_with("scripts/");
    let has_tools_here = root.folder().join("scripts/Cargo.toml").exists();
    if has_tools_here && !tree.0.keys().any(is_of_tools) {
        return Err(missing("scripts/"));
    }
    Ok(())
}
