//! `pack.files`: what a pack was written as, one line a file, as `b3sum` writes and checks it.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use syllabus::FileTree;

/// The list's name, in the pack's folder.
pub const LISTING: &str = "pack.files";

/// The hash of each file, by its path with `/`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listing(pub BTreeMap<String, String>);

impl Listing {
    /// The list of these files.
    pub fn of(files: &FileTree) -> Self {
        let hashed = files.files();
        Self(
            hashed
                .map(|(path, contents)| (path.to_owned(), hash(contents)))
                .collect(),
        )
    }

    /// What stands in the folder; nothing where it holds no list, so that then every file there counts as somebody's.
    pub fn read(folder: &Path) -> Self {
        let text = fs::read_to_string(folder.join(LISTING)).unwrap_or_default();
        let line = |line: &str| {
            let (hash, path) = line.split_once("  ")?;
            Some((path.to_owned(), hash.to_owned()))
        };
        Self(text.lines().filter_map(line).collect())
    }

    /// The file's text.
    pub fn text(&self) -> String {
        let lines = self.0.iter();
        lines
            .map(|(path, hash)| format!("{hash}  {path}\n"))
            .collect()
    }

    /// Whether the file at that path is as it was written.
    pub fn holds(&self, path: &str, contents: &[u8]) -> bool {
        self.0
            .get(path)
            .is_some_and(|listed| *listed == hash(contents))
    }

    /// Whether it names anything below the folder.
    pub fn names_below(&self, folder: &str) -> bool {
        let prefix = format!("{folder}/");
        let next = self.0.range(prefix.clone()..).next();
        next.is_some_and(|(path, _)| path.starts_with(&prefix))
    }
}

fn hash(contents: &[u8]) -> String {
    blake3::hash(contents).to_hex().to_string()
}
