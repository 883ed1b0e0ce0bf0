//! Whether a kata can be offered in a workshop, and how far a verdict on it can be trusted.

use super::Known;
use crate::KataFacts;
use crate::recipe::Sort;
use syllabus::{Kata, Problem, Result};

/// Whether its exercises can be done by sending sources alone.
///
/// # Errors
/// Where they cannot; one line for the host.
pub fn offered(kata: &Kata) -> Result<()> {
    let judging = kata.judging_files()?;
    let manifest = judging.file("Cargo.toml").unwrap_or_default();
    if String::from_utf8_lossy(manifest).contains("grader-kit-program") {
        return Err(Problem::new(format!(
            "kata {} is not offered in a dojo yet: its checks build the learner's program with cargo while they run",
            kata.number
        )));
    }
    for exercise in &kata.exercises {
        let not_code = |file: &&str| !file.ends_with(".rs") || *file == "build.rs";
        if not_code(&exercise.file.as_str()) {
            return Err(Problem::new(format!(
                "kata {} is not offered in a dojo yet: its exercise `{}` is `{}`, which is no code that may be sent",
                kata.number, exercise.name, exercise.file
            )));
        }
    }
    Ok(())
}

/// Why a verdict on this kata could be forged by somebody who sets out to.
pub(super) fn guarded(kata: &Kata, facts: &KataFacts, known: &Known) -> Option<String> {
    let number = &kata.number;
    if known
        .recipe
        .units
        .iter()
        .any(|unit| unit.sort == Sort::ProceduralMacros)
    {
        return Some(format!(
            "kata {number} is about procedural macros: what a learner writes runs inside the compiler, beside the checks"
        ));
    }
    if !known.beside.is_empty() {
        return Some(format!(
            "the tests that a learner writes for kata {number} are compiled together with the checks"
        ));
    }
    facts.needs_unsafe.then(|| {
        format!(
            "kata {number} needs `unsafe`, with which code can reach everything in its own process"
        )
    })
}
