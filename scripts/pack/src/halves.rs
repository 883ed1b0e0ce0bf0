use std::path::Path;
use syllabus::{FileTree, Kata, Pack, Problem, Result, Root};

/// One half of a workshop, ready to be written.
#[derive(Clone, Debug)]
pub struct Half {
    /// What its `pack.toml` says.
    pub pack: Pack,
    /// All of its files but the lists that come with writing it.
    pub files: FileTree,
    /// The folders whose `Cargo.lock` cargo cuts down to what is there: the whole lock files are among the files.
    pub locked: Vec<String>,
}

/// What the learner's folder of a kata holds besides its stub: the rest of it is somebody's work.
const BESIDES: [&str; 2] = ["README.md", "kata.toml"];

/// Headers and the like that come with a kata.
const GIVEN: &str = "include/";

/// The kata's folder as it came.
pub(crate) fn pristine_kata(kata: &Kata) -> Result<FileTree> {
    let mut files = kata.pristine()?;
    for (path, contents) in FileTree::read(&kata.folder)?.files() {
        if BESIDES.contains(&path) || path.starts_with(GIVEN) {
            files.insert(path, contents);
        }
    }
    Ok(files)
}

/// The C libraries that these katas bind to.
pub(crate) fn c_sources(root: &Root, katas: &[Kata]) -> Result<FileTree> {
    let mut files = FileTree::default();
    for kata in katas {
        for library in kata.c_libraries()? {
            let folder = root.c_sources().join(&library);
            below(
                &mut files,
                &format!("c-src/{library}"),
                &FileTree::read(&folder)?,
            );
        }
    }
    Ok(files)
}

/// Adds these files below a folder.
pub(crate) fn below(files: &mut FileTree, folder: &str, added: &FileTree) {
    for (path, contents) in added.files() {
        files.insert(format!("{folder}/{path}"), contents);
    }
}

/// One file of the repository's.
///
/// # Errors
/// Where it cannot be read.
pub(crate) fn file(root: &Root, path: &str) -> Result<Vec<u8>> {
    let at = root.folder().join(path);
    std::fs::read(&at).map_err(|error| Problem::with_file("read", &at, error))
}

/// The same, where there is such a file.
pub(crate) fn copy_if_there(root: &Root, files: &mut FileTree, paths: &[&str]) -> Result<()> {
    for path in paths {
        if root.folder().join(path).is_file() {
            files.insert(*path, file(root, path)?);
        }
    }
    Ok(())
}

/// A file as text.
pub(crate) fn text(path: &Path, contents: &[u8]) -> Result<String> {
    String::from_utf8(contents.to_vec())
        .map_err(|_| Problem::with_file("use", path, "it is not UTF-8 text"))
}
