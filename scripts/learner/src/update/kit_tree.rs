use super::git;
use std::collections::BTreeMap;
use std::fs;
use std::io::ErrorKind;
use std::path::Path;
use syllabus::{Problem, Result};

/// One file of the kit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Entry {
    /// A file, and whether it is a program.
    File { contents: Vec<u8>, program: bool },
    /// A link, with the path that it names.
    Link(String),
}

impl Entry {
    /// What stands at this path, without following a link; nothing where that is a folder or not there.
    ///
    /// # Errors
    /// Where it cannot be read.
    pub fn read(path: &Path) -> Result<Option<Self>> {
        let failed = |error| Problem::with_file("read", path, error);
        let metadata = match fs::symlink_metadata(path) {
            Err(error)
                if [ErrorKind::NotFound, ErrorKind::NotADirectory].contains(&error.kind()) =>
            {
                return Ok(None);
            }
            metadata => metadata.map_err(failed)?,
        };
        if metadata.is_symlink() {
            let target = fs::read_link(path).map_err(failed)?;
            return Ok(Some(Self::Link(target.to_string_lossy().into_owned())));
        }
        if !metadata.is_file() {
            return Ok(None);
        }
        Ok(Some(Self::File {
            contents: fs::read(path).map_err(failed)?,
            program: is_program(&metadata),
        }))
    }

    /// Its text, or the path that it names.
    pub fn contents(&self) -> &[u8] {
        match self {
            Self::File { contents, .. } => contents,
            Self::Link(target) => target.as_bytes(),
        }
    }

    /// Its contents and its sort in a few letters.
    pub fn hash(&self) -> String {
        let mut hasher = blake3::Hasher::new();
        hasher.update(if matches!(self, Self::Link(_)) {
            b"l"
        } else {
            b"f"
        });
        hasher.update(self.contents());
        hasher.finalize().to_hex()[..32].to_owned()
    }

    /// Whether `current` is this already. Some systems call every file a program, so one that need not be may be.
    pub fn stands_in(&self, current: &Self) -> bool {
        match (self, current) {
            (
                Self::File { contents, program },
                Self::File {
                    contents: theirs,
                    program: is,
                },
            ) => contents == theirs && (*is || !program),
            _ => self == current,
        }
    }
}

#[cfg(unix)]
fn is_program(metadata: &fs::Metadata) -> bool {
    use std::os::unix::fs::PermissionsExt;
    metadata.permissions().mode() & 0o100 != 0
}

#[cfg(not(unix))]
fn is_program(_: &fs::Metadata) -> bool {
    false
}

/// The files of a kit by their paths, with `/` on every system.
#[derive(Debug, Default)]
pub(super) struct KitTree(pub BTreeMap<String, Entry>);

impl KitTree {
    /// All files of an unpacked kit: of a clone, those that git knows; else all but what tools leave behind.
    ///
    /// # Errors
    /// Where something cannot be read.
    pub fn read(folder: &Path) -> Result<Self> {
        let mut tree = Self::default();
        if let Some(tracked) = git::tracked(folder) {
            for path in tracked {
                if let Some(entry) = Entry::read(&folder.join(&path))? {
                    tree.0.insert(path, entry);
                }
            }
        } else {
            tree.read_below(folder, "")?;
        }
        Ok(tree)
    }

    fn read_below(&mut self, folder: &Path, prefix: &str) -> Result<()> {
        let failed = |error| Problem::with_file("read", folder, error);
        for entry in fs::read_dir(folder).map_err(failed)? {
            let at = entry.map_err(failed)?.path();
            let name = at.file_name().and_then(|name| name.to_str());
            let name =
                name.ok_or_else(|| Problem::with_file("use", &at, "its name is not UTF-8"))?;
            if is_left_by_tools(name) {
                continue;
            }
            let path = format!("{prefix}{name}");
            match Entry::read(&at)? {
                Some(entry) => drop(self.0.insert(path, entry)),
                None => self.read_below(&at, &format!("{path}/"))?,
            }
        }
        Ok(())
    }

    /// One file.
    pub fn get(&self, path: &str) -> Option<&Entry> {
        self.0.get(path)
    }

    /// The files below a folder, with their paths from there.
    pub fn below<'tree>(
        &'tree self,
        folder: &str,
    ) -> impl Iterator<Item = (&'tree str, &'tree Entry)> {
        let prefix = format!("{folder}/");
        let from = self.0.range(prefix.clone()..);
        from.map_while(move |(path, entry)| Some((path.strip_prefix(&prefix)?, entry)))
    }

    /// `katas/03-ownership`, …, `capstones/grep`.
    pub fn katas(&self) -> Vec<String> {
        let place = |path: &String| {
            let place = path.strip_suffix("/kata.toml")?;
            let (kind, name) = place.split_once('/')?;
            let known = ["katas", "capstones"].contains(&kind) && !name.contains('/');
            known.then(|| place.to_owned())
        };
        self.0.keys().filter_map(place).collect()
    }
}

fn is_left_by_tools(name: &str) -> bool {
    [".git", ".katakit", "target", "__pycache__"].contains(&name) || name.starts_with(".katakit-")
}
