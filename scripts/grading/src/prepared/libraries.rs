//! The libraries that no learner's code is in: built by cargo, kept where every submission reads them.

use super::Preparation;
use crate::recipe::{self, Recipe};
use std::fs;
use std::path::{Path, PathBuf};
use syllabus::{Problem, Result};

impl Preparation<'_> {
    /// A library that the recipe names and that is not there.
    pub(super) fn missing(&self, recipe: &Recipe) -> Option<PathBuf> {
        let stems = recipe.stems();
        let arguments = recipe
            .units
            .iter()
            .flat_map(|unit| unit.arguments.windows(2));
        let libraries = arguments.filter_map(|pair| match pair {
            [flag, value] if flag == "--extern" => value.split_once('='),
            _ => None,
        });
        libraries
            .filter_map(|(_, path)| Path::new(path).file_name())
            .filter(|file| !stems.contains(recipe::stem(&file.to_string_lossy())))
            .map(|file| self.shelves().of(&file.to_string_lossy()).join(file))
            .find(|path| !path.exists())
    }

    /// Copies every library that was built into the folder for it, but for those of the recipe's own units. Cargo may build over
    /// its own, so a link would not do.
    pub(super) fn collect_libraries(&self, recipe: &Recipe) -> Result<()> {
        let built = self.mirror.target().join("debug/deps");
        let failed = |error| Problem::with_file("read", &built, error);
        let stems = recipe.stems();
        for entry in fs::read_dir(&built).map_err(failed)? {
            let path = entry.map_err(failed)?.path();
            let ending = path.extension().unwrap_or_default();
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            let is_library = ["rlib", "rmeta", "so"].iter().any(|own| ending == *own);
            if !is_library || stems.contains(recipe::stem(&name)) {
                continue;
            }
            let copy = self.shelves().of(&name).join(&*name);
            let age = |path: &Path| fs::metadata(path).and_then(|metadata| metadata.modified());
            let is_newer = age(&copy).is_ok_and(|copied| age(&path).is_ok_and(|own| copied >= own));
            if !is_newer {
                let failed = |error| Problem::with_file("copy", &path, error);
                let unfinished = copy.with_extension("unfinished");
                fs::create_dir_all(self.shelves().of(&name)).map_err(failed)?;
                fs::copy(&path, &unfinished).map_err(failed)?;
                fs::rename(&unfinished, &copy).map_err(failed)?;
            }
        }
        Ok(())
    }
}
