use crate::{Problem, Result};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// Files by their path below some folder (with `/` on every system), with their contents.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FileTree(BTreeMap<String, Vec<u8>>);

impl FileTree {
    /// Every file below the folder, except hidden ones and what runs leave behind: folders named `target`, proptest's notes of
    /// failures. A missing folder is an empty tree.
    ///
    /// # Errors
    /// Where something cannot be read.
    pub fn read(folder: &Path) -> Result<Self> {
        let mut tree = Self::default();
        if folder.exists() {
            tree.read_below(folder, "")?;
        }
        Ok(tree)
    }

    fn read_below(&mut self, folder: &Path, prefix: &str) -> Result<()> {
        let failed = |error| Problem::with_file("read", folder, error);
        for entry in fs::read_dir(folder).map_err(failed)? {
            let entry = entry.map_err(failed)?;
            let name = entry.file_name();
            let name = name
                .to_str()
                .ok_or_else(|| Problem::with_file("use", &entry.path(), "its name is not UTF-8"))?;
            let is_left_by_a_run = name == "target" || name.ends_with(".proptest-regressions");
            if is_left_by_a_run || name.starts_with('.') {
                continue;
            }
            let path = format!("{prefix}{name}");
            if entry.path().is_dir() {
                self.read_below(&entry.path(), &format!("{path}/"))?;
            } else {
                let bytes = fs::read(entry.path())
                    .map_err(|error| Problem::with_file("read", &entry.path(), error))?;
                self.0.insert(path, bytes);
            }
        }
        Ok(())
    }

    /// The files in the order of their paths.
    pub fn files(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.0
            .iter()
            .map(|(path, bytes)| (path.as_str(), bytes.as_slice()))
    }

    /// One file's contents.
    pub fn file(&self, path: &str) -> Option<&[u8]> {
        self.0.get(path).map(Vec::as_slice)
    }

    /// Adds a file, or replaces it.
    pub fn insert(&mut self, path: impl Into<String>, contents: impl Into<Vec<u8>>) {
        self.0.insert(path.into(), contents.into());
    }

    /// Lays another tree's files over this one's.
    pub fn overlay(&mut self, other: &Self) {
        for (path, contents) in other.files() {
            self.insert(path, contents);
        }
    }

    /// Whether there is no file.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Makes the folder hold these files and no others below `within` (a path below the folder, or empty for all of it).
    /// A file that is the same already is not touched, so that cargo does not take it for changed.
    ///
    /// # Errors
    /// Where something cannot be written or removed.
    pub fn write_as(&self, folder: &Path, within: &str) -> Result<()> {
        for (path, contents) in self.files() {
            write_if_changed(&folder.join(path), contents)?;
        }
        for (path, _) in Self::read(&folder.join(within))?.files() {
            let path = if within.is_empty() {
                path.to_owned()
            } else {
                format!("{within}/{path}")
            };
            if self.file(&path).is_none() {
                let path = folder.join(path);
                fs::remove_file(&path)
                    .map_err(|error| Problem::with_file("remove", &path, error))?;
            }
        }
        Ok(())
    }
}

/// Writes a file unless it holds just that already. Folders on the way are made.
///
/// # Errors
/// Where the file cannot be written.
pub fn write_if_changed(path: &Path, contents: &[u8]) -> Result<()> {
    if fs::read(path).is_ok_and(|current| current == contents) {
        return Ok(());
    }
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(|error| Problem::with_file("make", folder, error))?;
    }
    fs::write(path, contents).map_err(|error| Problem::with_file("write", path, error))
}
