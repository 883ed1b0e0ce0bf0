use super::kit_tree::{Entry, KitTree};
use serde::Deserialize;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use syllabus::{Problem, Result, Root};

/// As much of `kata.toml` as matters here: that of a newer kit may say more than this one understands.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Manifest {
    exercise: Vec<Exercise>,
}

#[derive(Deserialize)]
pub(super) struct Exercise {
    pub name: String,
    file: String,
    #[serde(default)]
    also: Vec<String>,
}

impl Exercise {
    /// Every file to edit.
    pub fn files(&self) -> impl Iterator<Item = &String> {
        std::iter::once(&self.file).chain(&self.also)
    }
}

/// The exercises of a kata of the newer kit.
pub(super) fn exercises(newer: &KitTree, place: &str) -> Result<Vec<Exercise>> {
    let path = format!("{place}/kata.toml");
    let text = newer.get(&path).map(Entry::contents).unwrap_or_default();
    let manifest: Manifest = toml::from_slice(text).map_err(|error| {
        let reason = error.message().replace('\n', "; ");
        Problem::with_file("use the newer kit's", Path::new(&path), reason)
    })?;
    Ok(manifest.exercise)
}

/// The names of those that the kata has here; nothing where the manifest cannot be read.
pub(super) fn exercises_here(root: &Root, place: &str) -> Option<BTreeSet<String>> {
    let text = fs::read(root.folder().join(place).join("kata.toml")).ok()?;
    let manifest: Manifest = toml::from_slice(&text).ok()?;
    Some(manifest.exercise.into_iter().map(|one| one.name).collect())
}

/// `03-ownership` of `katas/03-ownership`.
pub(super) fn name_of(place: &str) -> &str {
    place.rsplit('/').next().unwrap_or(place)
}

/// `03` of `katas/03-ownership`; a capstone has its name.
pub(super) fn number_of(place: &str) -> &str {
    let name = name_of(place);
    match name.split_once('-') {
        Some((number, _)) if place.starts_with("katas/") => number,
        _ => name,
    }
}

/// `katas/03-ownership`, …: the katas of this repository, readable or not.
pub(super) fn katas_here(root: &Root) -> Result<BTreeSet<String>> {
    let mut places = BTreeSet::new();
    for (kind, folder) in [("katas", root.katas()), ("capstones", root.capstones())] {
        let failed = |error| Problem::with_file("read", &folder, error);
        if !folder.is_dir() {
            continue;
        }
        for entry in fs::read_dir(&folder).map_err(failed)? {
            let entry = entry.map_err(failed)?;
            if entry.path().join("kata.toml").is_file() {
                places.insert(format!("{kind}/{}", entry.file_name().to_string_lossy()));
            }
        }
    }
    Ok(places)
}

/// Notes, scores and links name katas by their numbers for ever.
pub(super) fn no_number_names_another(here: &BTreeSet<String>, newer: &KitTree) -> Result<()> {
    for place in newer.katas() {
        let other = here
            .iter()
            .find(|other| number_of(other) == number_of(&place) && **other != place);
        if let Some(other) = other {
            return Err(Problem::new(format!(
                "kata {} is `{}` here and `{}` in the newer kit, and a number never changes its topic, so nothing was \
                 touched; if `{}` is a kata of your own, give it a number that is free",
                number_of(&place),
                name_of(other),
                name_of(&place),
                name_of(other),
            )));
        }
    }
    Ok(())
}
