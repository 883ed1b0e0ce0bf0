//! Where one submission is graded: a fresh folder, removed at the end.

use std::fs;
use std::path::{Path, PathBuf};
use syllabus::{FileTree, Kata, Problem, Result};
use tempfile::TempDir;

/// A workspace of the pack's layout with the learner's work in it, and folders for what comes of it.
#[derive(Debug)]
pub(crate) struct Place {
    folder: TempDir,
}

impl Place {
    /// Lays out the kata: the pristine stub with the learner's files over it, and nothing of the grader's.
    pub fn new(slots: &Path, slot: u32, kata: &Kata, work: &FileTree) -> Result<Self> {
        let own = slots.join(slot.to_string());
        fs::create_dir_all(&own).map_err(|error| Problem::with_file("make", &own, error))?;
        let folder = tempfile::Builder::new()
            .prefix("grading-")
            .tempdir_in(&own)
            .map_err(|error| Problem::with_file("write into", &own, error))?;
        let place = Self { folder };
        for folder in [
            place.out(),
            place.scratch(),
            place.home(),
            place.tree().join("graders"),
        ] {
            fs::create_dir_all(&folder)
                .map_err(|error| Problem::with_file("make", &folder, error))?;
        }
        work.write_as(&place.kata(kata), "")?;
        place.open_to_its_slot(slot)?;
        Ok(place)
    }

    /// Where each slot has a user of its own, that one gets in here, and no other slot's. Some phases may run without it, where it
    /// cannot reach the toolchain: so the folders to write into are open to whoever got as far.
    #[cfg(unix)]
    fn open_to_its_slot(&self, slot: u32) -> Result<()> {
        use std::os::unix::fs::{PermissionsExt, chown};
        let folder = self.folder.path();
        let failed = |error| Problem::with_file("open", folder, error);
        if let Some((_, group)) = sandbox::slot_user(slot) {
            chown(folder, None, Some(group)).map_err(failed)?;
            fs::set_permissions(folder, fs::Permissions::from_mode(0o750)).map_err(failed)?;
            for written in [self.out(), self.scratch()] {
                open_to_all(&written).map_err(failed)?;
            }
        }
        Ok(())
    }

    #[cfg(not(unix))]
    fn open_to_its_slot(&self, _: u32) -> Result<()> {
        Ok(())
    }

    /// The workspace.
    pub fn tree(&self) -> PathBuf {
        self.folder.path().join("tree")
    }

    /// The kata's folder in it.
    pub fn kata(&self, kata: &Kata) -> PathBuf {
        self.tree().join(&kata.place)
    }

    /// The grader's folder in it, once it is there.
    pub fn grader(&self, kata: &Kata) -> PathBuf {
        self.tree().join("graders").join(&kata.name)
    }

    /// What rustc makes.
    pub fn out(&self) -> PathBuf {
        self.folder.path().join("out")
    }

    /// What the compiler says of programs that checks are about.
    pub fn answers(&self) -> PathBuf {
        self.folder.path().join("answers")
    }

    /// For temporary files of whatever runs.
    pub fn scratch(&self) -> PathBuf {
        self.folder.path().join("scratch")
    }

    /// Makes the folder for temporary files a new one under the same path: what ran before leaves nothing to what runs next. Nothing
    /// may be running.
    ///
    /// # Errors
    /// Where the file system fails.
    pub fn renew_scratch(&self, slot: u32) -> Result<()> {
        let scratch = self.scratch();
        let failed = |error| Problem::with_file("renew", &scratch, error);
        // Moved and not emptied: that works whatever stands in it, and whoever may read it.
        let aside = tempfile::Builder::new()
            .prefix("scratch-")
            .tempdir_in(self.folder.path())
            .map_err(failed)?
            .keep();
        fs::rename(&scratch, aside.join("scratch")).map_err(failed)?;
        fs::create_dir(&scratch).map_err(failed)?;
        if sandbox::slot_user(slot).is_some() {
            open_to_all(&scratch).map_err(failed)?;
        }
        Ok(())
    }

    /// An empty folder to run checks in.
    pub fn home(&self) -> PathBuf {
        self.folder.path().join("home")
    }
}

#[cfg(unix)]
fn open_to_all(folder: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(folder, fs::Permissions::from_mode(0o777))
}

#[cfg(not(unix))]
fn open_to_all(_: &Path) -> std::io::Result<()> {
    Ok(())
}

impl Place {
    /// The programs among what was made, which may be executed.
    pub fn programs(&self, recipe: &crate::recipe::Recipe) -> Vec<PathBuf> {
        let programs = recipe.units.iter().filter(|unit| {
            matches!(
                unit.sort,
                crate::recipe::Sort::Program | crate::recipe::Sort::Checks
            )
        });
        programs.map(|unit| unit.program_in(&self.out())).collect()
    }
}

#[cfg(all(test, unix))]
mod tests {
    use super::Place;
    use std::fs;
    use std::os::unix::fs::PermissionsExt;
    use std::path::Path;
    use syllabus::{FileTree, Root};

    #[test]
    fn a_new_scratch_folder_has_nothing_of_the_one_before() {
        let root =
            Root::at(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")).expect("the repository");
        let kata = syllabus::kata(&root, "03").expect("a kata");
        let slots = tempfile::tempdir().expect("a folder");
        let place = Place::new(slots.path(), 0, &kata, &FileTree::default()).expect("a place");
        let mode = |path: &Path| {
            fs::metadata(path)
                .expect("it is there")
                .permissions()
                .mode()
        };
        let before = mode(&place.scratch());
        let closed = place.scratch().join("kept/from");
        fs::create_dir_all(&closed).expect("a folder");
        fs::write(closed.join("everybody"), "hidden").expect("a file");
        fs::set_permissions(&closed, fs::Permissions::from_mode(0o000)).expect("closed");
        place.renew_scratch(0).expect("a new one");
        assert_eq!(fs::read_dir(place.scratch()).expect("a folder").count(), 0);
        assert_eq!(mode(&place.scratch()), before);
        place.renew_scratch(0).expect("and another one");
    }
}
