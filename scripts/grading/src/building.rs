//! Phases A and B: the recorded calls of rustc's, made again for one submission.

use crate::confinement::{Confinement, Job, compiling_checks, compiling_theirs};
use crate::defences::Defence;
use crate::graded::Phase;
use crate::place::Place;
use crate::prepared::Prepared;
use crate::recipe::{Call, Kitchen, Unit};
use judge::{CompileError, is_in_rustcs_words};
use sandbox::{Ended, Finished, Next};
use std::path::Path;
use std::sync::atomic::AtomicBool;
use std::time::Duration;
use syllabus::{Problem, Result};

/// As many errors as somebody reads.
const MOST_ERRORS: usize = 50;

/// Whether a tool hands on what the system says where a disk is full (`ENOSPC`): then nobody's code is to blame. Whoever has these
/// very words in their own code may have their work given up for it, and nothing else.
fn found_no_space(said: &str) -> bool {
    let of_rustc = said.contains("No space left on device (os error 28)");
    let of_linker = said.contains("linking with") && said.contains("No space left on device");
    of_rustc || of_linker
}

/// Instead of what a macro or a constant says while the checks are compiled.
const STOPPED_BY_THE_KATA: &str = "a macro or a constant does not take what the checks hand to it";

/// One kata's work that is being built.
pub(crate) struct Building<'a> {
    pub prepared: &'a Prepared,
    pub place: &'a Place,
    pub confinement: &'a Confinement,
    pub slot: u32,
    pub cancelled: &'a AtomicBool,
}

impl Building<'_> {
    /// Phase A: the learner's own crates. What rustc refuses, if anything.
    pub fn theirs(&self, phases: &mut Vec<Phase>) -> Result<Vec<CompileError>> {
        let units = self.prepared.recipe.units.iter();
        self.units("A", units.filter(|unit| unit.of_learner), phases)
    }

    /// Phase B: the checks, for which the grader's files are laid beside the kata.
    pub fn checks(&self, phases: &mut Vec<Phase>) -> Result<Vec<CompileError>> {
        let folder = self.place.grader(&self.prepared.kata);
        self.prepared.lay_grader(&folder)?;
        let units = self.prepared.recipe.units.iter();
        self.units("B", units.filter(|unit| !unit.of_learner), phases)
    }

    fn units<'u>(
        &self,
        name: &str,
        units: impl Iterator<Item = &'u Unit>,
        phases: &mut Vec<Phase>,
    ) -> Result<Vec<CompileError>> {
        let mut phase = Phase::new(name);
        for unit in units {
            let finished = self.unit(unit)?;
            phase.add(&finished);
            if !finished.succeeded() {
                phases.push(phase);
                return self.refused(unit, &finished);
            }
        }
        phases.push(phase);
        Ok(Vec::new())
    }

    /// The recorded call of this unit, here.
    pub fn call(&self, unit: &Unit) -> Call {
        let (tree, out, scratch) = (self.place.tree(), self.place.out(), self.place.scratch());
        let kitchen = Kitchen {
            tree: &tree,
            out: &out,
            scratch: &scratch,
            shelves: &self.prepared.shelves,
        };
        self.prepared.recipe.call(unit, &kitchen)
    }

    fn unit(&self, unit: &Unit) -> Result<Finished> {
        let Self {
            prepared, place, ..
        } = self;
        let call = self.call(unit);
        let defences = &self.confinement.defences;
        let mut policy = if unit.of_learner {
            compiling_theirs(prepared, place, self.slot, defences.compiling)
        } else {
            compiling_checks(prepared, place, self.slot, defences.compiling)
        };
        let variables = call.environment.into_iter();
        policy
            .environment
            .extend(variables.map(|(name, value)| (name.into(), value.into())));
        let mut arguments = call.arguments;
        arguments.extend(prepared.toolchain.arguments());
        let forbidden = defences.has(Defence::UnsafeForbidden);
        if unit.of_learner && !prepared.facts.needs_unsafe && forbidden {
            arguments.extend(["-F".to_owned(), "unsafe_code".to_owned()]);
        }
        let job = Job {
            program: &prepared.toolchain.program("rustc"),
            arguments: arguments.into_iter().map(Into::into).collect(),
            policy,
            nonce: None,
            patience: Duration::MAX,
        };
        self.to_its_end(&job)
    }

    /// Runs a tool of the toolchain's to its end.
    ///
    /// # Errors
    /// Where the sandbox fails, or the tool found the disk full.
    pub fn to_its_end(&self, job: &Job<'_>) -> Result<Finished> {
        let finished = self.confinement.run(job, self.cancelled, |_| Next::GoOn)?;
        if !finished.succeeded() && found_no_space(&finished.output()) {
            return Err(Problem::new(
                "the disk of this host is full, so a compiler came to no end",
            ));
        }
        Ok(finished)
    }

    /// What rustc says; where it did not get as far as that, why.
    fn refused(&self, unit: &Unit, finished: &Finished) -> Result<Vec<CompileError>> {
        let kata = &self.prepared.kata;
        let said = String::from_utf8_lossy(&finished.stderr);
        let errors: Vec<CompileError> = said
            .lines()
            .filter_map(|line| {
                let error = CompileError::of_rustc(line, kata, unit.of_learner)?;
                // Where no check is compiled none can hand anything to a macro.
                let nothing_told = unit.of_learner || is_in_rustcs_words(line);
                Some(self.without_hidden_text(error, nothing_told))
            })
            .take(MOST_ERRORS)
            .collect();
        if !errors.is_empty() {
            return Ok(errors);
        }
        // What rustc ends with where it has panicked.
        const BROKE_DOWN: i32 = 101;
        if let Ended::Exited(status) = finished.ended
            && status != BROKE_DOWN
        {
            let said = said.lines().next().unwrap_or("without a word");
            return Err(Problem::new(format!(
                "rustc ended with status {status} and no error in the code: {said}"
            )));
        }
        let message = match finished.ended {
            Ended::Reached(limit) => format!(
                "the compiler was stopped: {}. Look for a constant, a type or a macro that makes it work without end.",
                limit.in_words()
            ),
            _ => "the compiler broke down over this code. Look for a type, a constant or a macro that calls itself without end."
                .to_owned(),
        };
        Ok(vec![CompileError {
            file: String::new(),
            line: 0,
            rendered: message.clone(),
            message,
            in_kata: unit.of_learner,
            kata_place: None,
        }])
    }

    /// rustc shows the lines that it speaks of; those of the checks are nobody's to see. What it says in its first line stays, where
    /// those are rustc's own words: a macro or a constant of the learner's could say there what the checks handed to it.
    fn without_hidden_text(&self, mut error: CompileError, nothing_told: bool) -> CompileError {
        let hidden = error.rendered.contains("graders/") || !error.in_kata;
        if hidden && self.confinement.defences.has(Defence::HiddenText) {
            if !nothing_told {
                error.message = STOPPED_BY_THE_KATA.to_owned();
            }
            let place = error.kata_place.as_deref();
            let place = place.unwrap_or("what the checks call");
            error.rendered = format!(
                "error: {}\n  --> {place}\n  The checks do not fit it. Do its names, arguments and types stand as its comments ask for them?",
                error.message
            );
            error.file.clear();
            error.line = 0;
        }
        error
    }

    /// The binary of the checks.
    pub fn binary(&self) -> Result<std::path::PathBuf> {
        let unit = self.prepared.recipe.checks();
        let unit = unit.ok_or_else(|| Problem::new("the recipe makes no checks"))?;
        let path = unit.program_in(&self.place.out());
        execute_only(&path)?;
        Ok(path)
    }
}

/// Nobody but a root without Landlock reads what is in it.
#[cfg(unix)]
fn execute_only(path: &Path) -> Result<()> {
    use std::os::unix::fs::PermissionsExt;
    let mode = std::fs::Permissions::from_mode(0o111);
    std::fs::set_permissions(path, mode).map_err(|error| Problem::with_file("close", path, error))
}

#[cfg(not(unix))]
fn execute_only(_: &Path) -> Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::found_no_space;

    #[test]
    fn a_full_disk_is_told_from_words_in_somebodys_code() {
        for said in [
            "error: failed to write lib.rlib: No space left on device (os error 28)",
            "error: linking with `cc` failed\n  = note: ld.lld: error: cannot open output file grade: No space left on device",
        ] {
            assert!(found_no_space(said), "{said}");
        }
        assert!(!found_no_space(
            "error[E0308]: mismatched types\n3 | let said: u8 = \"No space left on device\";"
        ));
    }
}
