//! What is built once for a kata, and kept: everything that does not depend on a learner's code, and how to build the rest.

mod libraries;
mod offer;

use crate::asking::asking;
use crate::build_key::build_key;
use crate::starting::starts_programs;
use crate::toolchain::Toolchain;
use crate::{KataFacts, recipe};
use judge::{Announced, Build, Mirror, Runner, cargo, cargo_reason};
use offer::guarded;
pub use offer::offered;
use recipe::{Recipe, Shelves};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;
use syllabus::{FileTree, Kata, Needs, Problem, Result, Root};

/// A kata that is ready to be graded.
#[derive(Clone, Debug)]
pub(crate) struct Prepared {
    pub kata: Kata,
    pub suite: String,
    pub facts: KataFacts,
    pub toolchain: Toolchain,
    pub shelves: Shelves,
    pub recipe: Recipe,
    pub checks: Vec<Announced>,
    /// The stub as it came, over which work is laid.
    pub pristine: FileTree,
    /// What of the grader's its checks are compiled from.
    pub grader: FileTree,
    /// The folder in which that stands.
    pub grader_folder: PathBuf,
    /// Whether its checks start programs: themselves again, or the learner's.
    pub starts_programs: bool,
    pub guarded: Option<String>,
    /// Checks that ask a compiler, by path.
    pub asking: BTreeSet<String>,
    /// Which tools they ask.
    pub needs: Needs,
    /// What all of this was found out from.
    pub key: String,
    /// Checks that no submission can pass, each with the file that it is about; filled once the model answer has been graded.
    pub not_judged: BTreeMap<String, String>,
}

impl Prepared {
    /// Lays the grader's files into this folder, as other names of the same files. To make new ones for each submission and to remove
    /// them took a tenth of a grading's time on ext4, which for some minutes gives no inode away again that was just freed.
    pub fn lay_grader(&self, folder: &Path) -> Result<()> {
        let mut made = BTreeSet::new();
        for (path, contents) in self.grader.files() {
            let (from, to) = (self.grader_folder.join(path), folder.join(path));
            if let Some(parent) = to
                .parent()
                .filter(|parent| made.insert(parent.to_path_buf()))
            {
                fs::create_dir_all(parent)
                    .map_err(|error| Problem::with_file("make", parent, error))?;
            }
            // Not on every file system.
            if fs::hard_link(from, &to).is_err() {
                fs::write(&to, contents)
                    .map_err(|error| Problem::with_file("write", &to, error))?;
            }
        }
        Ok(())
    }
}

/// As much of it as costs time to find out.
#[derive(Serialize, Deserialize)]
struct Known {
    /// What it was found out from.
    key: String,
    recipe: Recipe,
    checks: Vec<Announced>,
    /// Files of the kata's that the checks are compiled from.
    beside: BTreeSet<String>,
}

/// Where katas are prepared.
pub(crate) struct Preparation<'a> {
    pub root: &'a Root,
    pub mirror: &'a Mirror,
    pub folder: &'a Path,
    pub toolchain: &'a Toolchain,
}

impl Preparation<'_> {
    fn shelves(&self) -> Shelves {
        Shelves {
            open: self.folder.join("libraries"),
            hidden: self.folder.join("hidden"),
        }
    }

    /// Prepares one kata: builds it where that has not been done for this suite.
    pub fn kata(&self, kata: &Kata) -> Result<Prepared> {
        offered(kata)?;
        let facts = KataFacts::of(kata)?;
        let suite = kata.suite(self.root)?;
        let key = build_key(self.root, &suite, &facts, &self.toolchain.version)?;
        let file = self
            .folder
            .join("recipes")
            .join(format!("{}.json", kata.name));
        let known = match self.remembered(&file, &key) {
            Some(known) => known,
            None => {
                let known = self.find_out(kata, key.clone())?;
                let text = serde_json::to_vec(&known)
                    .map_err(|error| Problem::with_file("write", &file, error))?;
                syllabus::write_if_changed(&file, &text)?;
                known
            }
        };
        let grader = kata.judging_files()?;
        let grader_folder = self.folder.join("graders").join(&kata.name);
        grader.write_as(&grader_folder, "")?;
        let guarded = guarded(kata, &facts, &known);
        Ok(Prepared {
            kata: kata.clone(),
            suite,
            facts,
            toolchain: self.toolchain.clone(),
            shelves: self.shelves(),
            checks: known.checks,
            pristine: kata.pristine()?,
            starts_programs: starts_programs(&grader),
            asking: asking(&grader),
            needs: Needs::of(kata)?,
            grader,
            grader_folder,
            recipe: known.recipe,
            guarded,
            key,
            not_judged: BTreeMap::new(),
        })
    }

    fn remembered(&self, file: &Path, key: &str) -> Option<Known> {
        let known: Known = serde_json::from_slice(&fs::read(file).ok()?).ok()?;
        let is_there = self.missing(&known.recipe).is_none();
        (known.key == key && known.recipe.workspace == self.mirror.folder() && is_there)
            .then_some(known)
    }

    fn find_out(&self, kata: &Kata, key: String) -> Result<Known> {
        self.mirror.lay(kata, &kata.pristine()?)?;
        let binary = match self.mirror.build(kata)? {
            Build::Ready(binary) => binary,
            Build::Refused(errors) => {
                let first = errors.first().map(|error| error.message.as_str());
                return Err(Problem::new(format!(
                    "kata {} cannot be prepared: its stub does not compile: {}",
                    kata.number,
                    first.unwrap_or("rustc gave no reason")
                )));
            }
        };
        // The stub's own code is the host's, and nothing of it runs in a roll call.
        let checks = Runner::new(binary, &self.mirror.grader(kata))?.roll_call()?;
        if checks.is_empty() {
            return Err(Problem::new(format!(
                "{} announced no check",
                kata.grader_package()
            )));
        }
        self.touch(kata)?;
        let mut command = cargo(self.mirror.folder(), Some(self.mirror.target()));
        command.args(["test", "--no-run", "-vv", "-j1", "--color=never"]);
        command.args([
            "--message-format",
            "json",
            "--package",
            &kata.grader_package(),
        ]);
        let output = command
            .output()
            .map_err(|error| Problem::new(format!("cargo cannot be started: {error}")))?;
        let printed = String::from_utf8_lossy(&output.stderr);
        if !output.status.success() {
            let reason = cargo_reason(&printed);
            return Err(Problem::new(format!("cargo could not build: {reason}")));
        }
        let recipe = Recipe::read(&printed, self.mirror.folder(), kata)?;
        self.collect_libraries(&recipe)?;
        if let Some(path) = self.missing(&recipe) {
            return Err(Problem::with_file(
                "find",
                &path,
                "cargo made no such library",
            ));
        }
        Ok(Known {
            key,
            beside: self.compiled_beside(kata, &recipe),
            recipe,
            checks,
        })
    }

    /// Makes the kata's sources newer than what was built of them.
    fn touch(&self, kata: &Kata) -> Result<()> {
        let folder = self.mirror.kata(kata);
        for exercise in &kata.exercises {
            for file in exercise.files().filter(|file| file.ends_with(".rs")) {
                let path = folder.join(file);
                fs::File::options()
                    .append(true)
                    .open(&path)
                    .and_then(|file| file.set_modified(SystemTime::now()))
                    .map_err(|error| Problem::with_file("touch", &path, error))?;
            }
        }
        Ok(())
    }

    /// Files of the kata's that the unit of the checks itself is compiled from, as rustc noted them down.
    fn compiled_beside(&self, kata: &Kata, recipe: &Recipe) -> BTreeSet<String> {
        let Some(checks) = recipe.checks() else {
            return BTreeSet::new();
        };
        let notes = self
            .mirror
            .target()
            .join(format!("debug/deps/{}.d", checks.stem));
        let notes = fs::read_to_string(notes).unwrap_or_default();
        let own = format!("{}/", kata.place);
        notes
            .split_whitespace()
            .map(|path| recipe::straight(path.trim_end_matches(':')))
            .filter_map(|path| path.split_once(&own).map(|(_, file)| file.to_owned()))
            .collect()
    }
}
