//! The programs that compile checks are about: rustc is asked about each before the checks run, which then read the answers.
//!
//! A check would start trybuild and cargo for it. Neither belongs where a learner's code runs, and rustc alone is faster.

use crate::building::Building;
use crate::confinement::{Job, compiling_checks};
use crate::graded::Phase;
use crate::recipe::{Sort, Unit};
use sandbox::{Ended, Finished, Layers};
use std::fs;
use std::time::Duration;
use syllabus::{FileTree, Problem, Result};

/// What rustc said of each program; `None` where it compiles.
pub(crate) type Answers<'p> = Vec<(&'p str, Option<String>)>;

/// As the kit reads it: a program's path with the length of what rustc said, or `-` where it said yes.
pub(crate) fn written(answers: &Answers<'_>) -> String {
    let one = |(path, said): &(&str, Option<String>)| match said {
        None => format!("{path} -\n"),
        Some(said) => format!("{path} {}\n{said}", said.len()),
    };
    answers.iter().map(one).collect()
}

/// `stack/it_moves.fail.rs`, …
fn programs(grader: &FileTree) -> impl Iterator<Item = &str> {
    let files = grader.files().map(|(path, _)| path);
    let below = files.filter_map(|path| path.strip_prefix("ui/"));
    below.filter(|path| path.ends_with(".rs") && path.matches('/').count() == 1)
}

impl Building<'_> {
    /// Asks rustc about all of them, and leaves the answers where the checks look for them.
    pub fn programs(&self, phases: &mut Vec<Phase>) -> Result<()> {
        let (runs, cases): (Vec<&str>, Vec<&str>) =
            programs(&self.prepared.grader).partition(|path| path.ends_with(".run.rs"));
        let mut phase = Phase::new("B");
        if !cases.is_empty() {
            let (fine, refused): (Vec<&str>, Vec<&str>) =
                cases.iter().partition(|path| path.ends_with(".pass.rs"));
            let mut answers = self.all_accepted(&fine, &mut phase)?;
            answers.extend(self.all_refused(&refused, &mut phase)?);
            self.answer("cases", &written(&answers))?;
        }
        if !runs.is_empty() {
            self.runs(&runs, &mut phase)?;
        }
        if phase.layers != Layers::default() {
            phases.push(phase);
        }
        Ok(())
    }

    /// What rustc says of each, by itself.
    pub fn all_compiled<'p>(&self, paths: &[&'p str], phase: &mut Phase) -> Result<Answers<'p>> {
        let said = |path: &&'p str| Ok((*path, self.compiled(path, phase)?));
        paths.iter().map(said).collect()
    }

    /// Leaves something where the checks look for it.
    pub fn answer(&self, name: &str, text: &str) -> Result<()> {
        let folder = self.place.answers();
        let file = folder.join(name);
        fs::create_dir_all(&folder)
            .and_then(|()| fs::write(&file, text))
            .map_err(|error| Problem::with_file("write", &file, error))
    }

    /// What rustc says of one; `None` where it compiles.
    pub fn compiled(&self, path: &str, phase: &mut Phase) -> Result<Option<String>> {
        let place = self.program_place(path);
        let finished = self.checked(&place, &[], phase)?;
        if finished.succeeded() {
            return Ok(None);
        }
        let said = self.as_told(&String::from_utf8_lossy(&finished.stderr));
        Ok(Some(match finished.ended {
            Ended::Reached(limit) => {
                format!(
                    "error: the compiler was stopped: {}\n{said}",
                    limit.in_words()
                )
            }
            _ => said,
        }))
    }

    /// rustc's words with the programs' places as checks know them.
    pub fn as_told(&self, said: &str) -> String {
        said.replace(&self.program_place(""), "ui/")
    }

    /// rustc's look at a program of the grader's, as far as `cargo check` goes, with these words more.
    pub fn checked(&self, source: &str, more: &[&str], phase: &mut Phase) -> Result<Finished> {
        let scratch = self.place.scratch().display().to_string();
        let mut arguments: Vec<String> = [
            "--crate-name",
            "program",
            "--crate-type",
            "bin",
            "--edition",
            "2024",
            "--emit=metadata",
            "--color=never",
            "--out-dir",
            &scratch,
            source,
        ]
        .map(str::to_owned)
        .into();
        arguments.extend(more.iter().map(|word| (*word).to_owned()));
        arguments.extend(self.with_the_kata()?);
        self.rustc(arguments, phase)
    }

    /// How a program of the grader's names the learner's finished crate.
    pub fn with_the_kata(&self) -> Result<Vec<String>> {
        let prepared = self.prepared;
        let crate_name = prepared.kata.package().replace('-', "_");
        let of_kata = |unit: &&Unit| unit.of_learner && unit.crate_name == crate_name;
        let unit = prepared.recipe.units.iter().find(of_kata);
        let unit = unit
            .ok_or_else(|| Problem::new(format!("kata {} has no library", prepared.kata.number)))?;
        let ending = match unit.sort {
            Sort::ProceduralMacros => "so",
            _ => "rlib",
        };
        let out = self.place.out();
        let library = out.join(format!("lib{}.{ending}", unit.stem));
        let mut arguments = prepared.toolchain.arguments();
        arguments.push("--extern".to_owned());
        arguments.push(format!("{crate_name}={}", library.display()));
        for folder in [&out, &prepared.shelves.open] {
            arguments.extend(["-L".to_owned(), format!("dependency={}", folder.display())]);
        }
        for folder in prepared.recipe.native_folders() {
            arguments.extend(["-L".to_owned(), format!("native={}", folder.display())]);
        }
        Ok(arguments)
    }

    /// A call of rustc's on what is the grader's.
    pub fn rustc(&self, arguments: Vec<String>, phase: &mut Phase) -> Result<Finished> {
        let job = Job {
            program: &self.prepared.toolchain.program("rustc"),
            arguments: arguments.into_iter().map(Into::into).collect(),
            policy: compiling_checks(
                self.prepared,
                self.place,
                self.slot,
                self.confinement.defences.compiling,
            ),
            nonce: None,
            patience: Duration::MAX,
        };
        let finished = self.to_its_end(&job)?;
        phase.add(&finished);
        Ok(finished)
    }
}
