use crate::{Kept, kept_copies, write_with_folders};
use std::collections::BTreeSet;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use syllabus::{Exercise, Kata, Problem, Result, Root, SOURCES};

/// What was replaced, and where what stood there before can be found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reset {
    /// The files that changed, below the kata's folder.
    pub changed: Vec<String>,
    /// The folder with the copies; none where nothing had to be kept.
    pub kept: Option<PathBuf>,
}

/// Lays the pristine files of these exercises out again. What stood there is kept first; every other file stays as it is, and
/// so does what is remembered of the exercises.
///
/// # Errors
/// Where something cannot be read or written; nothing is replaced that could not be kept.
pub fn reset(root: &Root, kata: &Kata, exercises: &[&Exercise]) -> Result<Reset> {
    let theirs: BTreeSet<&str> = exercises.iter().flat_map(|one| one.files()).collect();
    let pristine = kata.pristine()?;
    let files = pristine.files().filter(|(path, _)| theirs.contains(path));
    replace(root, kata, files)
}

/// Lays the whole pristine stub out in the learner's folder: the exercises' files and what holds them together. What stood there
/// is kept first; files that the stub does not know stay where they are.
///
/// # Errors
/// As [`reset`].
pub fn lay_out(root: &Root, kata: &Kata) -> Result<Reset> {
    replace(root, kata, kata.pristine()?.files())
}

/// Brings a kept copy of these exercises' files back, the newest or that of a date, and says which date it was; with no exercise,
/// of all files of the kata that were kept then. The present state is kept likewise, so that bringing back twice undoes it.
///
/// # Errors
/// Where there is no such copy; and as [`reset`].
pub fn bring_back(
    root: &Root,
    kata: &Kata,
    exercises: &[&Exercise],
    date: Option<&str>,
) -> Result<(String, Reset)> {
    let theirs: BTreeSet<&str> = exercises.iter().flat_map(|one| one.files()).collect();
    let prefix = format!("{}/", kata.place);
    let pristine = kata.pristine()?;
    // Copies of the kit's own files, such as a lesson, are no exercise's.
    let is_learners = |path: &str| {
        let in_sources = |(folder, _)| SOURCES.contains(&folder);
        pristine.file(path).is_some() || path.split_once('/').is_some_and(in_sources)
    };
    for copies in kept_copies(root)? {
        if date.is_some_and(|date| date != copies.date) {
            continue;
        }
        let of_kata = copies.files.files();
        let of_kata = of_kata.filter_map(|(path, text)| Some((path.strip_prefix(&prefix)?, text)));
        let files: Vec<_> = of_kata
            .filter(|(path, _)| {
                if theirs.is_empty() {
                    is_learners(path)
                } else {
                    theirs.contains(path)
                }
            })
            .collect();
        if !files.is_empty() {
            let reset = replace(root, kata, files.into_iter())?;
            return Ok((copies.date, reset));
        }
    }
    let of = match exercises {
        [one] => format!("{}/{}", kata.number, one.name),
        _ => kata.number.clone(),
    };
    let when = date.map_or(String::new(), |date| format!(" of {date}"));
    Err(Problem::new(format!(
        "no copy{when} of {of} is kept; `cargo kata reset --list` shows those that are"
    )))
}

fn replace<'files>(
    root: &Root,
    kata: &Kata,
    files: impl Iterator<Item = (&'files str, &'files [u8])>,
) -> Result<Reset> {
    let kept = Kept::begin(root);
    let mut reset = Reset::default();
    let mut waiting = Vec::new();
    for (path, contents) in files {
        let place = kata.folder.join(path);
        let before = contents_of(&place)?;
        if before.as_deref() == Some(contents) {
            continue;
        }
        if let Some(before) = &before {
            kept.keep(kata, path, before)?;
            reset.kept = Some(kept.folder().to_path_buf());
        }
        waiting.push((path, place, before, contents));
    }
    // Only when all of them are kept, so that each date is whole.
    for (path, place, before, contents) in waiting {
        if contents_of(&place)? != before {
            let reason = "it was saved in this very moment; run this again";
            return Err(Problem::with_file("replace", &place, reason));
        }
        write_with_folders(&place, contents)?;
        reset.changed.push(path.to_owned());
    }
    Ok(reset)
}

/// What stands in the file, if there is one. A file that cannot be read is never taken for one that is not there.
pub(crate) fn contents_of(path: &Path) -> Result<Option<Vec<u8>>> {
    match fs::read(path) {
        Ok(contents) => Ok(Some(contents)),
        Err(error) if [ErrorKind::NotFound, ErrorKind::NotADirectory].contains(&error.kind()) => {
            Ok(None)
        }
        Err(error) => Err(Problem::with_file("read", path, error)),
    }
}
