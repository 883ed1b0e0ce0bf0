use crate::write_with_folders;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::time::SystemTime;
use syllabus::{FileTree, Kata, Problem, Result, Root};

/// Now, as `2026-11-21T09:41:07Z`.
pub fn now() -> String {
    humantime::format_rfc3339_seconds(SystemTime::now()).to_string()
}

/// `.katakit/`: what the kit remembers of one learner.
pub fn folder_of_the_learner(root: &Root) -> PathBuf {
    root.folder().join(".katakit")
}

fn folder_of_copies(root: &Root) -> PathBuf {
    folder_of_the_learner(root).join("kept")
}

/// Where copies of what is about to be replaced go: `.katakit/kept/2026-11-21T09-41-07Z/…`, one folder for each time, and in
/// it each file at the path that it has in the repository.
#[derive(Clone, Debug)]
pub struct Kept {
    folder: PathBuf,
}

impl Kept {
    /// A place for the copies of this moment, which is none that was there before.
    pub fn begin(root: &Root) -> Self {
        // Some systems allow no `:` in names.
        let date = now().replace(':', "-");
        let all = folder_of_copies(root);
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
        self.keep_at(&format!("{}/{path}", kata.place), contents)
    }

    /// The same for any file, whose path is given as it reads from the repository's folder.
    ///
    /// # Errors
    /// As [`Kept::keep`].
    pub fn keep_at(&self, path: &str, contents: &[u8]) -> Result<()> {
        write_with_folders(&self.folder.join(path), contents)
    }
}

/// What was kept at one time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptCopies {
    /// The folder's name, which is the time: what a person types to get it back.
    pub date: String,
    /// The files, at the paths that they had in the repository.
    pub files: FileTree,
}

/// All that has been kept, the newest first.
///
/// # Errors
/// Where it cannot be read.
pub fn kept_copies(root: &Root) -> Result<Vec<KeptCopies>> {
    let all = folder_of_copies(root);
    let failed = |error| Problem::with_file("read", &all, error);
    let entries = match fs::read_dir(&all) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries.map_err(failed)?,
    };
    let mut copies = Vec::new();
    for entry in entries {
        let entry = entry.map_err(failed)?;
        let date = entry.file_name().to_string_lossy().into_owned();
        if !entry.path().is_dir() {
            continue;
        }
        let files = FileTree::read(&entry.path())?;
        // A power cut may leave a folder without the copy for which it was made.
        if !files.is_empty() {
            copies.push(KeptCopies { date, files });
        }
    }
    copies.sort_by_key(|copies| std::cmp::Reverse(in_order(&copies.date)));
    Ok(copies)
}

/// The second of several copies of one second comes before the tenth.
fn in_order(date: &str) -> (String, u32) {
    let (time, count) = date.rsplit_once("Z-").unwrap_or((date, "1"));
    let time = time.trim_end_matches('Z').to_owned();
    (time, count.parse().unwrap_or(1))
}

#[cfg(test)]
mod tests {
    use super::{Kept, in_order, kept_copies};
    use std::fs;
    use syllabus::Root;

    #[test]
    fn copies_are_listed_newest_first_and_none_replaces_another() {
        let folder = tempfile::tempdir().expect("a folder");
        for part in ["katas", "graders"] {
            fs::create_dir(folder.path().join(part)).expect("made");
        }
        let root = Root::at(folder.path()).expect("a repository");
        for contents in ["one", "two", "three"] {
            let kept = Kept::begin(&root);
            kept.keep_at("katas/01-a/src/lib.rs", contents.as_bytes())
                .expect("kept");
        }
        let copies = kept_copies(&root).expect("read");
        let file = |copies: &super::KeptCopies| {
            copies
                .files
                .file("katas/01-a/src/lib.rs")
                .map(<[u8]>::to_vec)
        };
        let contents: Vec<_> = copies.iter().filter_map(file).collect();
        assert_eq!(contents, [&b"three"[..], b"two", b"one"]);
    }

    #[test]
    fn many_copies_of_one_second_stay_in_order() {
        let second = "2026-11-21T09-41-07Z";
        assert!(in_order(second) < in_order("2026-11-21T09-41-07Z-2"));
        assert!(in_order("2026-11-21T09-41-07Z-2") < in_order("2026-11-21T09-41-07Z-10"));
        assert!(in_order("2026-11-21T09-41-07Z-10") < in_order("2026-11-21T09-41-08Z"));
    }
}
