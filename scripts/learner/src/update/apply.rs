//! Carries a plan out, in an order in which it may end anywhere:
//!
//! 1. Every new file of the kit is written whole below `.katakit/staged`, and everything that is to be kept is kept.
//! 2. The learner's files, each in one step.
//! 3. The kit's files, each moved to its place in one step; those that cargo reads before it starts anything come in one burst.
//! 4. The pristine stubs: until then, what was merged with them can be merged again.
//! 5. What the newer kit has no more goes.

use super::kit_tree::{Entry, KitTree};
use super::plan::{LearnersFile, Plan};
use crate::reset::contents_of;
use crate::{Kept, folder_of_the_learner, write_with_folders};
use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};
use syllabus::{Problem, Result, Root};

pub(super) fn apply(root: &Root, plan: &Plan, newer: &KitTree, kept: &Kept) -> Result<()> {
    let at = |path: &str| root.folder().join(path);
    stage(root, plan, newer)?;
    for (path, contents) in &plan.beside {
        write_with_folders(&at(path), contents)?;
    }
    keep(root, plan, kept)?;
    let (manifests, sources): (Vec<_>, Vec<_>) = plan
        .learners
        .iter()
        .partition(|file| is_manifest(&file.path));
    for file in sources {
        replace(root, file)?;
    }
    make_way(root, plan)?;
    let (pristine, others): (Vec<&str>, Vec<&str>) = plan
        .put
        .iter()
        .map(String::as_str)
        .partition(|path| is_pristine(path));
    let (mut burst, others): (Vec<&str>, Vec<&str>) =
        others.into_iter().partition(|path| is_manifest(path));
    // The lock file first, because it mostly holds all that the older manifests ask for as well.
    burst.sort_by_key(|path| (*path != "Cargo.lock", *path != "Cargo.toml"));
    for path in others.into_iter().chain(burst) {
        put(root, path, newer)?;
    }
    for file in manifests {
        replace(root, file)?;
    }
    for path in pristine {
        put(root, path, newer)?;
    }
    for path in &plan.drop {
        remove(root, path)?;
    }
    through_to_the_disk(root, plan);
    Ok(())
}

/// Where the kit's files wait until all of them are whole.
pub(super) fn staged_folder(root: &Root) -> PathBuf {
    folder_of_the_learner(root).join("staged")
}

/// About how many bytes of disk it takes.
pub(super) fn size(root: &Root, plan: &Plan, newer: &KitTree) -> u64 {
    let put = plan.put.iter().filter_map(|path| newer.get(path));
    let put: usize = put.map(|entry| entry.contents().len()).sum();
    let learners = plan
        .learners
        .iter()
        .flat_map(|file| [&file.before, &file.after]);
    let learners: usize = learners.flatten().map(Vec::len).sum();
    let keep = plan
        .keep
        .iter()
        .filter_map(|path| fs::metadata(root.folder().join(path)).ok());
    let keep: u64 = keep.map(|metadata| metadata.len()).sum();
    let files = plan.put.len() + 2 * plan.learners.len() + plan.keep.len();
    // A file takes whole blocks.
    (put + learners + 4096 * files) as u64 + keep
}

/// How many bytes are free for files of this repository, where the system says so.
#[cfg(unix)]
pub(super) fn free(root: &Root) -> Option<u64> {
    let about = rustix::fs::statvfs(root.folder()).ok()?;
    Some(about.f_bavail.saturating_mul(about.f_frsize))
}

#[cfg(not(unix))]
pub(super) fn free(_: &Root) -> Option<u64> {
    None
}

fn stage(root: &Root, plan: &Plan, newer: &KitTree) -> Result<()> {
    let staged = staged_folder(root);
    let _ = fs::remove_dir_all(&staged);
    for path in &plan.put {
        let at = staged.join(path);
        let failed = |error| Problem::with_file("write", &at, error);
        fs::create_dir_all(at.parent().unwrap_or(&staged)).map_err(failed)?;
        match newer.get(path) {
            Some(Entry::File { contents, program }) => {
                write_through(&at, contents, *program).map_err(failed)?;
            }
            Some(Entry::Link(target)) => link(target, &at).map_err(failed)?,
            None => {}
        }
    }
    Ok(())
}

fn write_through(at: &Path, contents: &[u8], program: bool) -> io::Result<()> {
    let mut file = File::create(at)?;
    file.write_all(contents)?;
    if program {
        make_program(&file)?;
    }
    file.sync_all()
}

#[cfg(unix)]
fn make_program(file: &File) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    file.set_permissions(fs::Permissions::from_mode(0o755))
}

#[cfg(unix)]
fn link(target: &str, at: &Path) -> io::Result<()> {
    std::os::unix::fs::symlink(target, at)
}

#[cfg(not(unix))]
fn make_program(_: &File) -> io::Result<()> {
    Ok(())
}

/// As git writes a link where there are none.
#[cfg(not(unix))]
fn link(target: &str, at: &Path) -> io::Result<()> {
    fs::write(at, target)
}

fn keep(root: &Root, plan: &Plan, kept: &Kept) -> Result<()> {
    for file in plan.learners.iter().filter(|file| file.edited) {
        kept.keep_at(&file.path, file.before.as_deref().unwrap_or_default())?;
    }
    for path in &plan.keep {
        if let Some(entry) = Entry::read(&root.folder().join(path))? {
            kept.keep_at(path, entry.contents())?;
        }
    }
    Ok(())
}

fn replace(root: &Root, file: &LearnersFile) -> Result<()> {
    let at = root.folder().join(&file.path);
    if contents_of(&at)? != file.before {
        return Err(Problem::new(format!(
            "{} changed while the update went on, so it stopped; run `cargo kata update` again to finish it",
            file.path
        )));
    }
    match &file.after {
        Some(after) => write_with_folders(&at, after),
        None => remove(root, &file.path),
    }
}

fn put(root: &Root, path: &str, newer: &KitTree) -> Result<()> {
    let (staged, at) = (staged_folder(root).join(path), root.folder().join(path));
    let failed = |error| Problem::with_file("write", &at, error);
    fs::create_dir_all(at.parent().unwrap_or(root.folder())).map_err(failed)?;
    match fs::rename(&staged, &at) {
        // The learner may have put a folder on another disk.
        Err(error) if error.kind() == ErrorKind::CrossesDevices => {
            let entry = newer.get(path).map(Entry::contents);
            write_with_folders(&at, entry.unwrap_or_default())
        }
        moved => moved.map_err(failed),
    }
}

/// A file may have become a folder, or a folder a file.
fn make_way(root: &Root, plan: &Plan) -> Result<()> {
    let is_below = |path: &str, folder: &str| {
        let below = path.strip_prefix(folder);
        below.is_some_and(|below| below.starts_with('/'))
    };
    for old in &plan.drop {
        let in_the_way = |new: &String| is_below(new, old) || is_below(old, new);
        if plan.put.iter().any(in_the_way) {
            remove(root, old)?;
        }
    }
    Ok(())
}

/// With the folders that hold nothing then.
fn remove(root: &Root, path: &str) -> Result<()> {
    let at = root.folder().join(path);
    match fs::remove_file(&at) {
        // What was made way for is a folder now, or would stand below a file.
        Err(error) if fs::symlink_metadata(&at).is_ok_and(|now| !now.is_dir()) => {
            return Err(Problem::with_file("remove", &at, error));
        }
        _ => {}
    }
    let folders = at
        .ancestors()
        .skip(1)
        .take_while(|folder| *folder != root.folder());
    for folder in folders {
        if fs::remove_dir(folder).is_err() {
            break;
        }
    }
    Ok(())
}

fn through_to_the_disk(root: &Root, plan: &Plan) {
    let paths = plan
        .put
        .iter()
        .chain(&plan.drop)
        .map(|path| root.folder().join(path));
    let folders: BTreeSet<PathBuf> = paths
        .filter_map(|path| Some(path.parent()?.to_path_buf()))
        .collect();
    for folder in folders {
        // Not every system can do it, and some folders are gone.
        if let Ok(folder) = File::open(folder) {
            let _ = folder.sync_all();
        }
    }
}

fn is_pristine(path: &str) -> bool {
    let mut parts = path.split('/');
    parts.next() == Some("graders") && parts.nth(1) == Some("stub")
}

/// Whether cargo reads it before it can start anything in the repository.
fn is_manifest(path: &str) -> bool {
    let is_one = path == "Cargo.lock" || path.rsplit('/').next() == Some("Cargo.toml");
    let is_of_a_member = !path.contains("/solutions/") && !path.contains("/ui/");
    is_one && is_of_a_member && !is_pristine(path)
}
