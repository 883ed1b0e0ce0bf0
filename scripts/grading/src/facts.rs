//! What a kata has use for, read from its right answers.

use crate::scan;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use syllabus::{Exercise, Kata, Problem, Result, Role, solutions};

/// Where cargo looks for programs that are not the kata's own crates.
const BESIDE: [&str; 3] = ["benches/", "examples/", "tests/"];

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
    /// Read from the stub and the right answers beside the grader: from what is compiled into the kata's crates or may be sent.
    /// What comes with the kata beside those, such as a test with a counting allocator, is nobody's to send and opens no door.
    ///
    /// # Errors
    /// Where they cannot be read.
    pub fn of(kata: &Kata) -> Result<Self> {
        let mut facts = Self::default();
        let sent: BTreeSet<&str> = kata.exercises.iter().flat_map(Exercise::files).collect();
        for solution in solutions(kata)? {
            if solution.role == Role::Wrong {
                continue;
            }
            for (path, contents) in solution.files.files() {
                let is_code = path.ends_with(".rs") && path != "build.rs";
                let stands_beside = BESIDE.iter().any(|folder| path.starts_with(folder));
                if is_code && (!stands_beside || sent.contains(path)) {
                    let text = String::from_utf8_lossy(contents);
                    facts.needs_unsafe |= scan::says_unsafe(&text);
                    facts.uses.extend(scan::uses(&text));
                }
            }
        }
        Ok(facts)
    }

    /// In TOML, for whoever hashes them.
    ///
    /// # Errors
    /// Where TOML cannot say it, which would be a mistake in here.
    pub fn written(&self) -> Result<String> {
        toml::to_string(self).map_err(|error| Problem::new(error.to_string()))
    }
}
