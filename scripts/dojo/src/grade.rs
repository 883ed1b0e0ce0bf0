//! `dojo grade`: one submission, without a service.

use crate::place::Place;
use grading::Graded;
use judge::VerdictState;
use std::fs;
use std::io::{Read, stdin};
use std::path::{Path, PathBuf};
use syllabus::{Problem, Result};

/// No bundle is larger: its files' text, escaped.
const MOST_BYTES: u64 = 32 << 20;

/// Grades the bundle in the file (`-` is standard input), prints the result as JSON, and says whether it is passed.
///
/// # Errors
/// Where the bundle cannot be read, or it cannot be graded.
pub fn run(bundle: &Path, place: &Place, work: Option<PathBuf>) -> Result<bool> {
    let pack = place.pack()?;
    let text = if bundle == Path::new("-") {
        let mut text = String::new();
        let read = stdin().take(MOST_BYTES).read_to_string(&mut text);
        read.map_err(|error| Problem::new(format!("standard input cannot be read: {error}")))?;
        text
    } else {
        fs::read_to_string(bundle).map_err(|error| Problem::with_file("read", bundle, error))?
    };
    let work = work.unwrap_or_else(|| pack.folder().join(".katakit/grade"));
    let json = grading::command(&text, pack.folder(), &work)?;
    let graded: Graded = serde_json::from_str(&json)
        .map_err(|error| Problem::new(format!("the verdict cannot be read: {error}")))?;
    terminal_text::print(&format!("{json}\n"))?;
    let state = graded.verdict.map(|verdict| verdict.state);
    Ok(state == Some(VerdictState::Passed))
}
