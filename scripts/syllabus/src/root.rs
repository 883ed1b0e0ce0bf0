use crate::{PACK_FILE, Pack, PackKind, Problem, Result};
use std::env;
use std::path::{Path, PathBuf};

/// The repository's folder: the one that holds `katas` and `graders`. Or that of a workshop's half ([`Pack`]): the learner's
/// has no graders.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Root {
    folder: PathBuf,
    pack: Option<PackKind>,
}

impl Root {
    /// The nearest repository, or half of a workshop, at or above the current folder.
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

    /// The folder as a repository or half of a workshop, where it is one.
    pub fn at(folder: &Path) -> Option<Self> {
        let has_graders = folder.join("graders").is_dir();
        let is_pack = folder.join(PACK_FILE).is_file();
        if !folder.join("katas").is_dir() || !(has_graders || is_pack) {
            return None;
        }
        let pack = is_pack.then(|| {
            // What is wrong with the file is told by whoever reads it: `Root::pack`.
            let kind = Pack::read(folder).ok().flatten().map(|pack| pack.kind);
            kind.unwrap_or(if has_graders {
                PackKind::Grader
            } else {
                PackKind::Learner
            })
        });
        Some(Self {
            folder: folder.to_path_buf(),
            pack,
        })
    }

    /// Whether it is a learner's half of a workshop: the graders are with the host.
    pub fn is_pack(&self) -> bool {
        self.pack == Some(PackKind::Learner)
    }

    /// What `pack.toml` says; `None` in the repository.
    ///
    /// # Errors
    /// As [`Pack::read`].
    pub fn pack(&self) -> Result<Option<Pack>> {
        Pack::read(&self.folder)
    }

    /// The folder itself.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// `katas/`: what learners edit.
    pub fn katas(&self) -> PathBuf {
        self.folder.join("katas")
    }

    /// `graders/`: what judges. A learner's half has none.
    pub fn graders(&self) -> PathBuf {
        self.folder.join("graders")
    }

    /// Where the pristine stub of the kata of this name (`03-ownership`) is at home.
    pub fn stub(&self, name: &str) -> PathBuf {
        if self.is_pack() {
            self.folder.join("stubs").join(name)
        } else {
            self.graders().join(name).join("stub")
        }
    }

    /// `capstones/`: what a learner edits when no kata is large enough.
    pub fn capstones(&self) -> PathBuf {
        self.folder.join("capstones")
    }

    /// `c-src/`: the C libraries that some katas bind to.
    pub fn c_sources(&self) -> PathBuf {
        self.folder.join("c-src")
    }

    /// A path as it reads from here, with `/` on every system.
    pub fn relative(&self, path: &Path) -> String {
        let shown = path
            .strip_prefix(&self.folder)
            .unwrap_or(path)
            .display()
            .to_string();
        shown.replace(std::path::MAIN_SEPARATOR, "/")
    }

    /// A text in which paths read as they do from here: shorter, and the same on every machine.
    pub fn shortened(&self, text: &str) -> String {
        text.replace(
            &format!("{}{}", self.folder.display(), std::path::MAIN_SEPARATOR),
            "",
        )
    }
}
