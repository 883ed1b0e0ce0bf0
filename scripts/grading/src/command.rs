//! Grading as one command: a bundle in, a verdict out.

use crate::Grader;
use dojo_protocol::Bundle;
use std::path::Path;
use std::sync::atomic::AtomicBool;
use syllabus::{Problem, Result, Root, kata};

/// Grades the bundle with the pack in this folder, and gives a [`crate::Graded`] as JSON. What is prepared stays below `work`, for the
/// next time. For whatever runs one submission at a time elsewhere: a cluster's job, a step of a CI matrix.
///
/// # Errors
/// Where the bundle is no bundle, the folder no pack, or as [`Grader::prepare`] and [`Grader::grade`].
pub fn command(bundle: &str, pack: &Path, work: &Path) -> Result<String> {
    let bundle: Bundle = serde_json::from_str(bundle)
        .map_err(|error| Problem::new(format!("this is no submission: {error}")))?;
    let root = Root::at(pack).ok_or_else(|| {
        Problem::with_file(
            "use",
            pack,
            "it holds no `katas` and `graders`; is it a pack?",
        )
    })?;
    let kata = kata(&root, &bundle.kata)?;
    let grader = Grader::prepare(&root, work, std::slice::from_ref(&kata), |_| {})?;
    let graded = grader.grade(0, &bundle, &AtomicBool::new(false))?;
    serde_json::to_string_pretty(&graded).map_err(|error| Problem::new(error.to_string()))
}
