use crate::write_atomically;
use std::path::{Path, PathBuf};
use std::time::SystemTime;
use syllabus::{Kata, Result, Root};

/// Now, as `2026-11-21T09:41:07Z`.
pub fn now() -> String {
    humantime::format_rfc3339_seconds(SystemTime::now()).to_string()
}

/// `.katakit/`: what the kit remembers of one learner.
pub fn folder_of_the_learner(root: &Root) -> PathBuf {
    root.folder().join(".katakit")
}

/// Where copies of what is about to be replaced go: `.katakit/kept/2026-11-21T09-41-07Z/…`, one folder for each time.
#[derive(Clone, Debug)]
pub struct Kept {
    folder: PathBuf,
}

impl Kept {
    /// A place for the copies of this moment, which is none that was there before.
    pub fn begin(root: &Root) -> Self {
        // Some systems allow no `:` in names.
        let date = now().replace(':', "-");
        let all = folder_of_the_learner(root).join("kept");
        let names = std::iter::once(date.clone()).chain((2..).map(|n| format!("{date}-{n}")));
        let free = names.map(|name| all.join(name)).find(|at| !at.exists());
        Self {
            folder: free.unwrap_or_else(|| all.join(date)),
        }
    }

    /// The folder, which is there once something has been kept.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Keeps a copy of a kata's file, whose path is given as it reads from the kata's folder.
    ///
    /// # Errors
    /// Where it cannot be written; then what it is a copy of must not be replaced.
    pub fn keep(&self, kata: &Kata, path: &str, contents: &[u8]) -> Result<()> {
        write_atomically(&self.folder.join(&kata.name).join(path), contents)
    }
}
