use crate::{FileTree, Kata, Result, Root};
use std::collections::BTreeSet;

/// Bound into every hash; another number where the hash is made of something else.
const FORMAT: &str = "katakit suite 1";

/// What a run never touches: the kit's own proofs, and measurements beside the verdict.
const NOT_JUDGING: [&str; 4] = ["bench", "benches", "examples", "tests"];

impl Kata {
    /// The hash of all that a verdict on this kata is given with: its checks, its pristine stub, the kit, the C libraries that
    /// it binds to; 64 hexadecimal digits. It is the same in the repository and in the host's half made from it, at
    /// whatever path they stand, and says nothing of what a learner wrote. The toolchain and `Cargo.lock` are not in it.
    ///
    /// # Errors
    /// Where a file cannot be read, or in a learner's half, which has no graders.
    pub fn suite(&self, root: &Root) -> Result<String> {
        let mut hasher = blake3::Hasher::new();
        let mut field = |bytes: &[u8]| {
            hasher.update(&(bytes.len() as u64).to_le_bytes());
            hasher.update(bytes);
        };
        field(FORMAT.as_bytes());
        field(self.place.as_bytes());
        let mut parts = vec![
            ("grader".to_owned(), self.suite_files()?),
            ("stub".to_owned(), self.pristine()?),
            ("kit".to_owned(), kit_files(root)?),
        ];
        for library in self.c_libraries()? {
            let files = FileTree::read(&root.c_sources().join(&library))?;
            parts.push((library, files));
        }
        for (part, files) in &parts {
            field(part.as_bytes());
            for (path, contents) in files.files() {
                field(path.as_bytes());
                field(contents);
            }
        }
        Ok(hasher.finalize().to_hex().to_string())
    }

    /// The grader's files that a verdict is given with: [`Kata::judging_files`] without measurements beside it.
    ///
    /// # Errors
    /// Where one cannot be read, or the graders are not here.
    pub fn suite_files(&self) -> Result<FileTree> {
        self.has_grader()?;
        let mut files = FileTree::default();
        for (path, contents) in self.judging_files()?.files() {
            if !path.starts_with("bench/") {
                files.insert(path, contents);
            }
        }
        Ok(files)
    }

    /// The folders below `c-src/` that the stub or the grader names.
    ///
    /// # Errors
    /// Where a file cannot be read.
    pub fn c_libraries(&self) -> Result<BTreeSet<String>> {
        let (stub, grader) = (self.pristine()?, self.judging_files()?);
        let mut libraries = BTreeSet::new();
        for (_, contents) in stub.files().chain(grader.files()) {
            let text = String::from_utf8_lossy(contents);
            for rest in text.split("c-src/").skip(1) {
                let end = rest.find(|letter: char| {
                    !(letter.is_ascii_alphanumeric() || ['-', '_'].contains(&letter))
                });
                let name = &rest[..end.unwrap_or(rest.len())];
                if !name.is_empty() {
                    libraries.insert(name.to_owned());
                }
            }
        }
        Ok(libraries)
    }
}

/// The files of the kit that graders are built with, below `graders/kit`.
///
/// # Errors
/// Where one cannot be read.
pub fn kit_files(root: &Root) -> Result<FileTree> {
    let mut files = FileTree::default();
    for (path, contents) in FileTree::read(&root.graders().join("kit"))?.files() {
        if !path.split('/').any(|part| NOT_JUDGING.contains(&part)) {
            files.insert(path, contents);
        }
    }
    Ok(files)
}
