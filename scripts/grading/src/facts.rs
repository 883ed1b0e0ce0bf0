//! What a kata has use for, read from its right answers: a pack leaves those out and carries the facts instead.

use crate::scan;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::fs;
use syllabus::{Kata, Problem, Result, Role, solutions};

/// What a right answer to the kata may need.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KataFacts {
    /// Whether the stub or some right answer says `unsafe`.
    pub needs_unsafe: bool,
    /// What the token scan would refuse, were it not that the stub or some right answer says it: `process`, `env!`, `no_mangle`.
    pub uses: BTreeSet<String>,
}

impl KataFacts {
    /// The file below the grader's folder that carries them.
    pub const FILE: &str = "facts.toml";

    /// Out of the right answers where those are there, or else out of the file.
    ///
    /// # Errors
    /// Where neither is there, or something cannot be read.
    pub fn of(kata: &Kata) -> Result<Self> {
        if kata.grader.join("solutions/reference").is_dir() {
            return Self::of_answers(kata);
        }
        let file = kata.grader.join(Self::FILE);
        let text =
            fs::read_to_string(&file).map_err(|error| Problem::with_file("read", &file, error))?;
        toml::from_str(&text).map_err(|error: toml::de::Error| {
            Problem::with_file("use", &file, error.message().replace('\n', "; "))
        })
    }

    /// As the file says it.
    ///
    /// # Errors
    /// Where TOML cannot say it, which would be a mistake in here.
    pub fn written(&self) -> Result<String> {
        toml::to_string(self).map_err(|error| Problem::new(error.to_string()))
    }

    fn of_answers(kata: &Kata) -> Result<Self> {
        let mut facts = Self::default();
        for solution in solutions(kata)? {
            if solution.role == Role::Wrong {
                continue;
            }
            for (path, contents) in solution.files.files() {
                if path.ends_with(".rs") && path != "build.rs" {
                    let text = String::from_utf8_lossy(contents);
                    facts.needs_unsafe |= scan::says_unsafe(&text);
                    facts.uses.extend(scan::uses(&text));
                }
            }
        }
        Ok(facts)
    }
}
