//! Whether a suite can be passed here at all: the model answer is graded before any learner's work is.
//!
//! What is sent are sources, so a check about a manifest fails whoever sends them, and a sandbox that takes something from a check
//! that it needs would fail everybody. The first is told as "not judged here"; the second is a reason to leave the kata out.

use crate::Grader;
use crate::prepared::Prepared;
use dojo_protocol::Bundle;
use judge::{CheckVerdict, Outcome};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::sync::atomic::AtomicBool;
use syllabus::{Exercise, Kata, Problem, Result};

/// What came of grading the model answer.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct Proof {
    key: String,
    /// Checks that no submission can pass, by path, each with the file that it is about.
    pub not_judged: BTreeMap<String, String>,
}

impl Proof {
    /// The one that was found before for the same suite, or a new one, which costs one grading; a second where something is odd.
    ///
    /// # Errors
    /// Where the model answer does not pass what it should, or cannot be graded.
    pub fn of(grader: &Grader, prepared: &Prepared, folder: &Path) -> Result<Self> {
        let file = folder
            .join("proofs")
            .join(format!("{}.json", prepared.kata.name));
        let known = fs::read(&file).ok();
        let known: Option<Self> = known.and_then(|text| serde_json::from_slice(&text).ok());
        if let Some(known) = known
            && known.key == prepared.key
        {
            return Ok(known);
        }
        let proof = Self::find_out(grader, prepared)?;
        let text = serde_json::to_vec(&proof)
            .map_err(|error| Problem::with_file("write", &file, error))?;
        syllabus::write_if_changed(&file, &text)?;
        Ok(proof)
    }

    fn find_out(grader: &Grader, prepared: &Prepared) -> Result<Self> {
        let kata = &prepared.kata;
        let mut proof = Self {
            key: prepared.key.clone(),
            not_judged: BTreeMap::new(),
        };
        let Some(bundle) = model_answer(kata)? else {
            return Ok(proof);
        };
        let mut failed = failed(grader, &bundle)?;
        let hopeless = |check: &CheckVerdict| kept_at_home(kata, check).is_none();
        if failed.iter().any(hopeless) {
            // What is timed may have met a busy moment.
            let again: BTreeSet<String> = self::failed(grader, &bundle)?
                .into_iter()
                .map(|check| check.judged.path)
                .collect();
            failed.retain(|check| again.contains(&check.judged.path));
        }
        for check in failed {
            let Some(file) = kept_at_home(kata, &check) else {
                let message = check.judged.message.replace('\n', " ");
                let message: String = message.chars().take(200).collect();
                return Err(Problem::new(format!(
                    "kata {} is not offered: its own model answer does not pass `{}` here: {message}",
                    kata.number, check.judged.path
                )));
            };
            proof.not_judged.insert(check.judged.path, file);
        }
        Ok(proof)
    }
}

/// The model answer as somebody would send it, where the pack has it.
fn model_answer(kata: &Kata) -> Result<Option<Bundle>> {
    if !kata.grader.join("solutions/reference").is_dir() {
        return Ok(None);
    }
    let reference = kata.reference()?;
    let files = kata.exercises.iter().flat_map(Exercise::files);
    let sent = files.filter(|file| file.ends_with(".rs") && *file != "build.rs");
    let text = |file: &str| {
        let contents = reference.file(file).unwrap_or_default();
        (
            file.to_owned(),
            String::from_utf8_lossy(contents).into_owned(),
        )
    };
    Ok(Some(Bundle {
        kata: kata.number.clone(),
        files: sent.map(text).collect(),
    }))
}

fn failed(grader: &Grader, bundle: &Bundle) -> Result<Vec<CheckVerdict>> {
    let graded = grader.grade(0, bundle, &AtomicBool::new(false))?;
    let problem = |reason: String| {
        Problem::new(format!(
            "kata {} is not offered: its own model answer {reason}",
            bundle.kata
        ))
    };
    if let Some(refused) = graded.refused.first() {
        return Err(problem(format!("is refused: {}", refused.sentence)));
    }
    let verdict = graded
        .verdict
        .ok_or_else(|| problem("has no verdict".to_owned()))?;
    if let Some(error) = verdict.compile_errors.first() {
        return Err(problem(format!("does not compile: {}", error.message)));
    }
    let checks = verdict
        .exercises
        .into_iter()
        .flat_map(|exercise| exercise.checks);
    let refused = |check: &CheckVerdict| {
        check.judged.outcome.refused() && check.judged.outcome != Outcome::NotJudged
    };
    Ok(checks.filter(refused).collect())
}

/// The file of the check's exercise that is not sent, such as its manifest.
fn kept_at_home(kata: &Kata, check: &CheckVerdict) -> Option<String> {
    let exercise = check.judged.path.split("::").next()?;
    let exercise = kata.exercise(exercise).ok()?;
    let mut files = exercise.files();
    let not_sent = |file: &&str| !file.ends_with(".rs") || *file == "build.rs";
    files.find(not_sent).map(str::to_owned)
}
