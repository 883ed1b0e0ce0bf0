use crate::{Problem, Result};
use std::env;
use std::path::{Path, PathBuf};

/// The repository's folder: the one that holds `katas` and `graders`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Root(PathBuf);

impl Root {
    /// The nearest repository at or above the current folder.
    ///
    /// # Errors
    /// Where there is none.
    pub fn find() -> Result<Self> {
        let here = env::current_dir()
            .map_err(|error| Problem::new(format!("the current folder cannot be read: {error}")))?;
        here.ancestors().find_map(Self::at).ok_or_else(|| {
            Problem::new(format!(
                "{} is not inside a katakit repository; change into one first",
                here.display()
            ))
        })
    }

    /// The folder as a repository, where it is one.
    pub fn at(folder: &Path) -> Option<Self> {
        let is_root = folder.join("katas").is_dir() && folder.join("graders").is_dir();
        is_root.then(|| Self(folder.to_path_buf()))
    }

    /// The folder itself.
    pub fn folder(&self) -> &Path {
        &self.0
    }

    /// `katas/`: what learners edit.
    pub fn katas(&self) -> PathBuf {
        self.0.join("katas")
    }

    /// `graders/`: what judges.
    pub fn graders(&self) -> PathBuf {
        self.0.join("graders")
    }

    /// `capstones/`: what a learner edits when no kata is large enough.
    pub fn capstones(&self) -> PathBuf {
        self.0.join("capstones")
    }

    /// `c-src/`: the C libraries that some katas bind to.
    pub fn c_sources(&self) -> PathBuf {
        self.0.join("c-src")
    }

    /// A path as it reads from here, with `/` on every system.
    pub fn relative(&self, path: &Path) -> String {
        let shown = path
            .strip_prefix(&self.0)
            .unwrap_or(path)
            .display()
            .to_string();
        shown.replace(std::path::MAIN_SEPARATOR, "/")
    }

    /// A text in which paths read as they do from here: shorter, and the same on every machine.
    pub fn shortened(&self, text: &str) -> String {
        text.replace(
            &format!("{}{}", self.0.display(), std::path::MAIN_SEPARATOR),
            "",
        )
    }
}
