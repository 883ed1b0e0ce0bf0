//! Where a pack may go, and how one folder takes the place of another.

use std::env;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use syllabus::{Pack, PackKind, Problem, Result, Root};

/// The repository's folders that a pack is made from: a pack inside them would become part of the next one.
const SOURCES: [&str; 6] = ["katas", "capstones", "graders", "c-src", "scripts", "stubs"];

/// A folder in which a pack may be put.
#[derive(Debug)]
pub struct Place {
    /// It, by its whole path.
    pub folder: PathBuf,
    /// Whether an older pack of the same kind stands there.
    pub replaces: bool,
}

impl Place {
    /// The folder, if such a pack may be put there.
    ///
    /// # Errors
    /// Where it holds anything else than an older pack of this kind, or stands in the repository's sources.
    pub fn find(root: &Root, out: &Path, kind: PackKind) -> Result<Self> {
        let refused = |reason: &str| Err(Problem::with_file("write the pack to", out, reason));
        let folder = match fs::canonicalize(out) {
            Ok(folder) => folder,
            Err(error) if error.kind() == ErrorKind::NotFound => made_parent(out)?,
            Err(error) => return Err(Problem::with_file("write the pack to", out, error)),
        };
        let own = fs::canonicalize(root.folder()).unwrap_or_else(|_| root.folder().to_path_buf());
        let is_source = |below: &Path| {
            let first = below.iter().next();
            let is_built = below.iter().any(|part| part == "target");
            first.is_some_and(|first| SOURCES.iter().any(|part| first == *part)) && !is_built
        };
        if folder.strip_prefix(&own).is_ok_and(is_source) {
            return refused("the repository's sources are there; name a folder outside of them");
        }
        let metadata = match fs::metadata(&folder) {
            Err(error) if error.kind() == ErrorKind::NotFound => {
                return Ok(Self {
                    folder,
                    replaces: false,
                });
            }
            metadata => metadata.map_err(|error| Problem::with_file("read", out, error))?,
        };
        if !metadata.is_dir() {
            return refused("it is no folder");
        }
        let here = env::current_dir().and_then(fs::canonicalize);
        if here.is_ok_and(|here| here.starts_with(&folder)) {
            return refused("you stand in it; change into another folder first");
        }
        let mut entries =
            fs::read_dir(&folder).map_err(|error| Problem::with_file("read", out, error))?;
        let is_empty = entries.next().is_none();
        let (wanted, other) = match kind {
            PackKind::Learner => ("learner's", "host's"),
            PackKind::Grader => ("host's", "learner's"),
        };
        match Pack::read(&folder) {
            _ if is_empty => {}
            Ok(Some(pack)) if pack.kind == kind => {}
            Ok(Some(_)) => {
                return refused(&format!(
                    "the {other} half of a workshop stands there; name another folder"
                ));
            }
            _ => {
                return refused(&format!(
                    "it is not empty, and no {wanted} half of a workshop; name another folder"
                ));
            }
        }
        Ok(Self {
            folder,
            replaces: !is_empty,
        })
    }

    /// The folder in which it stands.
    pub fn parent(&self) -> &Path {
        self.folder.parent().unwrap_or(Path::new("/"))
    }

    /// A name beside it that is free.
    pub fn beside(&self, what: &str) -> PathBuf {
        let name = self.folder.file_name().unwrap_or_default();
        let name = name.to_string_lossy();
        let names = (1..).map(|number: u32| match number {
            1 => format!("{name}.{what}"),
            _ => format!("{name}.{what}-{number}"),
        });
        let mut paths = names.map(|name| self.parent().join(name));
        paths.find(|path| !path.exists()).unwrap_or_default()
    }
}

/// The whole path of a folder that is not there yet; those above it are made.
fn made_parent(out: &Path) -> Result<PathBuf> {
    let Some(name) = out.file_name() else {
        return Err(Problem::with_file(
            "write the pack to",
            out,
            "it has no name of its own",
        ));
    };
    let parent = match out.parent() {
        Some(parent) if parent != Path::new("") => parent,
        _ => Path::new("."),
    };
    let failed = |error| Problem::with_file("make", parent, error);
    fs::create_dir_all(parent).map_err(failed)?;
    Ok(fs::canonicalize(parent).map_err(failed)?.join(name))
}

/// Puts `new` in the place of `old`, which then stands at `aside`: in one step where the system can, so that whoever looks finds
/// one of the two.
///
/// # Errors
/// Where the system refuses; then `old` stands where it stood.
pub fn exchange(new: &Path, old: &Path, aside: &Path) -> io::Result<()> {
    #[cfg(any(target_os = "linux", target_os = "macos"))]
    {
        use rustix::fs::{CWD, RenameFlags, renameat_with};
        if renameat_with(CWD, new, CWD, old, RenameFlags::EXCHANGE).is_ok() {
            return fs::rename(new, aside);
        }
    }
    fs::rename(old, aside)?;
    fs::rename(new, old).inspect_err(|_| {
        // As it was; where not even that works, it stands beside, whole.
        let _ = fs::rename(aside, old);
    })
}
