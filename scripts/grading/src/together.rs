//! Several of the grader's programs as the modules of one: one call of rustc's then serves all of them.
//!
//! What rustc says of such a module is what it says of the program by itself: a module gives no name to another one, and what it
//! implements is about types that it can name. Where an error in one keeps rustc from looking at all of another, that one is
//! compiled by itself. All are, where a learner's macros run in rustc: those could tell one program from another.

use crate::building::Building;
use crate::graded::Phase;
use crate::programs::Answers;
use crate::recipe::Sort;
use crate::told_apart::{Errors, told_apart};
use std::collections::BTreeMap;
use std::fs;
use syllabus::{Problem, Result};

/// The module that a program becomes.
pub(crate) fn module(path: &str) -> String {
    let stem = path.split('.').next().unwrap_or(path);
    stem.replace('/', "__")
}

impl Building<'_> {
    /// The programs as modules of a root beside them. Gives its path from the workspace's folder.
    fn lay_together(&self, name: &str, paths: &[&str]) -> Result<String> {
        let modules = paths.iter().map(|path| {
            let (place, module) = (self.program_place(path), module(path));
            format!("#[path = {place:?}]\nmod {module};\n")
        });
        let modules: String = modules.collect();
        let root = format!("{name}.rs");
        let file = self.place.tree().join(&root);
        let text = format!("#![allow(dead_code, non_snake_case)]\n\n{modules}\nfn main() {{}}\n");
        fs::write(&file, text).map_err(|error| Problem::with_file("write", &file, error))?;
        Ok(root)
    }

    /// Where a program of the grader's stands, from the workspace's folder.
    pub fn program_place(&self, path: &str) -> String {
        format!("graders/{}/ui/{path}", self.prepared.kata.name)
    }

    /// What rustc says of programs that are there to be accepted: of all at once, and where it refuses that, of each by itself.
    pub fn all_accepted<'p>(&self, paths: &[&'p str], phase: &mut Phase) -> Result<Answers<'p>> {
        if paths.len() > 1 && !self.runs_their_macros() {
            let root = self.lay_together("accepted", paths)?;
            if self.checked(&root, &[], phase)?.succeeded() {
                return Ok(paths.iter().map(|path| (*path, None)).collect());
            }
        }
        self.all_compiled(paths, phase)
    }

    /// What rustc says of programs that are there to be refused: of all at once, and by itself of each that has a marked line without
    /// an error then.
    pub fn all_refused<'p>(&self, paths: &[&'p str], phase: &mut Phase) -> Result<Answers<'p>> {
        let mut said = BTreeMap::new();
        if paths.len() > 1 && !self.runs_their_macros() {
            let root = self.lay_together("refused", paths)?;
            let finished = self.checked(&root, &["--error-format=json"], phase)?;
            said = told_apart(&String::from_utf8_lossy(&finished.stderr));
        }
        let mut answers = Vec::new();
        for path in paths {
            let errors: Errors = said.remove(&self.program_place(path)).unwrap_or_default();
            let text = self.prepared.grader.file(&format!("ui/{path}"));
            let text = String::from_utf8_lossy(text.unwrap_or_default());
            let answer = if errors.cover_the_marks_of(&text) {
                Some(self.as_told(&errors.rendered))
            } else {
                self.compiled(path, phase)?
            };
            answers.push((*path, answer));
        }
        Ok(answers)
    }

    fn runs_their_macros(&self) -> bool {
        let mut units = self.prepared.recipe.units.iter();
        units.any(|unit| unit.of_learner && unit.sort == Sort::ProceduralMacros)
    }
}
