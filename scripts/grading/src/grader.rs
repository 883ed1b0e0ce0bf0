//! The grader itself: prepared once, then one submission after another (`submission.rs`).

use crate::confinement::Confinement;
use crate::defences::{Defence, Defences};
use crate::prepared::{Preparation, Prepared};
use crate::proof::Proof;
use crate::toolchain::Toolchain;
use judge::Mirror;
use sandbox::Layers;
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::time::Duration;
use syllabus::{Kata, Problem, Result, Root};

/// Grades submissions to the katas of one pack. It may be shared between threads: each slot grades one at a time.
#[derive(Clone, Debug)]
pub struct Grader {
    katas: BTreeMap<String, Prepared>,
    not_offered: BTreeMap<String, Problem>,
    toolchain: String,
    pub(crate) slots: PathBuf,
    pub(crate) confinement: Confinement,
}

impl Grader {
    /// Builds all that does not depend on a learner's code, below `work`; what was built there before for the same suites is
    /// taken as it is. A kata that cannot be graded is left out, see [`Grader::not_offered`].
    ///
    /// Costs a full build of the katas' dependencies and graders the first time, and a grading of each model answer; then
    /// milliseconds. `done` hears how many katas that is done for, after each.
    ///
    /// # Errors
    /// Where this host cannot isolate, nothing can be prepared, or something cannot be read or written.
    pub fn prepare(
        root: &Root,
        work: &Path,
        katas: &[Kata],
        done: impl FnMut(usize),
    ) -> Result<Self> {
        Self::prepare_all(None, root, work, katas, done)
    }

    /// The same through another executable than this process's own, one whose `main` calls [`sandbox::launch_if_asked`] first.
    /// For tests, whose `main` is not theirs.
    ///
    /// # Errors
    /// As [`Grader::prepare`].
    pub fn prepare_through(
        launcher: Option<&Path>,
        root: &Root,
        work: &Path,
        katas: &[Kata],
    ) -> Result<Self> {
        Self::prepare_all(launcher, root, work, katas, |_| {})
    }

    fn prepare_all(
        launcher: Option<&Path>,
        root: &Root,
        work: &Path,
        katas: &[Kata],
        mut done: impl FnMut(usize),
    ) -> Result<Self> {
        if let Some(refusal) = Layers::refusal() {
            return Err(Problem::new(refusal));
        }
        fs::create_dir_all(work).map_err(|error| Problem::with_file("make", work, error))?;
        let work =
            fs::canonicalize(work).map_err(|error| Problem::with_file("find", work, error))?;
        let folder = work.join("prepared");
        fs::create_dir_all(&folder).map_err(|error| Problem::with_file("make", &folder, error))?;
        // Two at a time would build over each other.
        let turn = folder.join("turn");
        let turn = File::create(&turn)
            .and_then(|file| file.lock().map(|()| file))
            .map_err(|error| Problem::with_file("lock", &turn, error))?;
        let mirror = Mirror::new(root, katas, &folder.join("tree"))?;
        let toolchain = Toolchain::of(root, &folder)?;
        let preparation = Preparation {
            root,
            mirror: &mirror,
            folder: &folder,
            toolchain: &toolchain,
        };
        let mut grader = Self {
            katas: BTreeMap::new(),
            not_offered: BTreeMap::new(),
            toolchain: toolchain.version.clone(),
            slots: work.join("slots"),
            confinement: Confinement {
                layers: Layers::of_this_host(),
                launcher: launcher.map(Path::to_path_buf),
                defences: Defences::default(),
            },
        };
        grader.clear_slots();
        for hidden in [folder.join("graders"), mirror.folder().join("graders")] {
            for_this_user_only(&hidden)?;
        }
        for (before, kata) in katas.iter().enumerate() {
            if let Err(problem) = grader.offer(kata, &preparation) {
                grader.katas.remove(&kata.number);
                grader.not_offered.insert(kata.number.clone(), problem);
            }
            done(before + 1);
        }
        drop(turn);
        Ok(grader)
    }

    /// Removes what a process that was killed has left behind: nothing that is graded takes an hour.
    fn clear_slots(&self) {
        let folders = |path: &Path| fs::read_dir(path).into_iter().flatten().flatten();
        for left in folders(&self.slots).flat_map(|slot| folders(&slot.path())) {
            let age = left.metadata().and_then(|metadata| metadata.modified());
            let age = age.ok().and_then(|made| made.elapsed().ok());
            if age.is_some_and(|age| age > Duration::from_secs(3600)) {
                // What cannot be removed is nobody's trouble but the disk's.
                let _ = fs::remove_dir_all(left.path());
            }
        }
    }

    /// Takes this kata in, once its model answer passes.
    fn offer(&mut self, kata: &Kata, preparation: &Preparation<'_>) -> Result<()> {
        let prepared = preparation.kata(kata)?;
        self.katas.insert(kata.number.clone(), prepared);
        let proof = Proof::of(self, &self.katas[&kata.number], preparation.folder)?;
        if let Some(prepared) = self.katas.get_mut(&kata.number) {
            prepared.not_judged = proof.not_judged;
        }
        Ok(())
    }

    /// In these layers. For tests that show what each is there for; the service has all that its host has.
    #[must_use]
    pub fn in_layers(mut self, layers: Layers) -> Self {
        self.confinement.layers = layers;
        self
    }

    /// Without this defence. For tests that show what it is there for.
    #[must_use]
    pub fn without(mut self, defence: Defence) -> Self {
        self.confinement.defences.switch_off(defence);
        self
    }

    /// With so much time for rustc, for each crate of a kata's size. For tests of code that never compiles to an end.
    #[must_use]
    pub fn compiling_within(mut self, limit: Duration) -> Self {
        self.confinement.defences.compiling = limit;
        self
    }

    /// The katas that can be graded, by number.
    pub fn katas(&self) -> impl Iterator<Item = &str> {
        self.katas.keys().map(String::as_str)
    }

    /// Those that cannot, with the reason.
    pub fn not_offered(&self) -> &BTreeMap<String, Problem> {
        &self.not_offered
    }

    /// The hash of the suite that judges this kata.
    pub fn suite(&self, kata: &str) -> Option<&str> {
        self.katas.get(kata).map(|prepared| prepared.suite.as_str())
    }

    /// `rustc --version` of the toolchain.
    pub fn toolchain(&self) -> &str {
        &self.toolchain
    }

    pub(crate) fn kata(&self, number: &str) -> Result<&Prepared> {
        self.katas.get(number).ok_or_else(|| {
            let known = self.not_offered.get(number).cloned();
            known.unwrap_or_else(|| {
                let shown: String = number.chars().take(40).collect();
                Problem::new(format!(
                    "there is no kata `{}` in this workshop",
                    shown.escape_default()
                ))
            })
        })
    }
}

/// A slot's user is another one. What that one gets to see is in its own folder.
#[cfg(unix)]
fn for_this_user_only(folder: &Path) -> Result<()> {
    use std::os::unix::fs::PermissionsExt;
    fs::create_dir_all(folder)
        .and_then(|()| fs::set_permissions(folder, fs::Permissions::from_mode(0o700)))
        .map_err(|error| Problem::with_file("close", folder, error))
}

#[cfg(not(unix))]
fn for_this_user_only(_: &Path) -> Result<()> {
    Ok(())
}
