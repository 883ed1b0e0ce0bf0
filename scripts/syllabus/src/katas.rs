//! Which katas there are.

use crate::{Kata, Problem, Result, Root};
use std::fs;
use std::path::Path;

/// All katas, in the order of their numbers.
///
/// # Errors
/// Where one cannot be read.
pub fn katas(root: &Root) -> Result<Vec<Kata>> {
    each_kata(root)?.into_iter().collect()
}

/// All katas, in the order of their numbers, each one readable or not: one broken manifest does not hide the others.
///
/// # Errors
/// Where their folder cannot be read.
pub fn each_kata(root: &Root) -> Result<Vec<Result<Kata>>> {
    Ok(places(root)?
        .iter()
        .map(|place| Kata::read(root, place))
        .collect())
}

/// The kata of that number: `3`, `03` and `03-ownership` all name the same one. Or the capstone of that name.
///
/// # Errors
/// Where there is none, or it cannot be read.
pub fn kata(root: &Root, wanted: &str) -> Result<Kata> {
    Kata::read(root, &place_of(root, wanted)?)
}

/// The same, whether or not the learner's files are all there: for what lays them out again.
///
/// # Errors
/// Where there is none, or its manifest cannot be read.
pub fn kata_to_mend(root: &Root, wanted: &str) -> Result<Kata> {
    Kata::described(root, &place_of(root, wanted)?)
}

fn place_of(root: &Root, wanted: &str) -> Result<String> {
    let mut places = places(root)?.into_iter();
    let found = places.find(|place| {
        let name = place.rsplit('/').next().unwrap_or_default();
        let number = name.split('-').next().unwrap_or_default();
        name == wanted || number == wanted || number.strip_prefix('0') == Some(wanted)
    });
    found.ok_or_else(|| {
        Problem::new(format!(
            "there is no kata `{wanted}`; `cargo kata list` shows those that there are"
        ))
    })
}

/// The katas of these numbers, in this order; all katas where none is named.
///
/// # Errors
/// Where there is no such kata, or one cannot be read.
pub fn katas_or_all(root: &Root, wanted: &[String]) -> Result<Vec<Kata>> {
    if wanted.is_empty() {
        return katas(root);
    }
    wanted.iter().map(|number| kata(root, number)).collect()
}

/// `katas/03-ownership`, …, `capstones/grep`: where katas stand, without reading what is in them.
pub(crate) fn places(root: &Root) -> Result<Vec<String>> {
    let numbered = |name: &str| {
        name.split_once('-').is_some_and(|(number, _)| {
            number.len() == 2 && number.bytes().all(|byte| byte.is_ascii_digit())
        })
    };
    let mut places: Vec<String> = folders(&root.katas())?
        .into_iter()
        .filter(|name| numbered(name))
        .map(|name| format!("katas/{name}"))
        .collect();
    // A repository may have no capstones.
    if root.capstones().is_dir() {
        let capstones = folders(&root.capstones())?;
        places.extend(
            capstones
                .into_iter()
                .map(|name| format!("capstones/{name}")),
        );
    }
    Ok(places)
}

/// The folders in a folder, sorted, but for hidden ones.
fn folders(within: &Path) -> Result<Vec<String>> {
    let failed = |error| Problem::with_file("read", within, error);
    let mut names = Vec::new();
    for entry in fs::read_dir(within).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry.path().is_dir() && !name.starts_with('.') {
            names.push(name);
        }
    }
    names.sort();
    Ok(names)
}
