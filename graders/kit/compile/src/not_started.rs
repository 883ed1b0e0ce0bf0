//! Tells a macro that is still `todo!()` from one that is wrong.
//!
//! rustc reports a macro's panic at the place of its use: "proc-macro derive panicked", with the panic's words and without its
//! place. The place is looked up in the exercise's file.

use crate::Grader;
use crate::batch::kata_of;
use std::fs;
use std::path::Path;

/// Ends the check as "not started" where rustc says that a macro is still `todo!()`.
pub(crate) fn stop_at_todo(grader: &Grader, rustc_said: &str) {
    if rustc_said.contains("= help: message: not yet implemented") {
        let place = place(grader).unwrap_or_else(|| format!("a macro of `{}`", grader.exercise()));
        // As std would have printed it.
        let panic = format!("thread 'rustc' panicked at {place}:\nnot yet implemented\n");
        grader_kit::program::stop_at_todo(&panic);
    }
}

/// `katas/26-proc-macros/src/builder.rs:12:5`
fn place(grader: &Grader) -> Option<String> {
    let (_, kata) = kata_of(Path::new(grader.manifest_folder));
    let file = format!("src/{}.rs", grader.exercise());
    let source = fs::read_to_string(kata.join(&file)).ok()?;
    let todo = |line: &str| {
        line.find("todo!(")
            .filter(|_| !line.trim_start().starts_with("//"))
    };
    let (line, column) = source
        .lines()
        .enumerate()
        .find_map(|(line, text)| Some((line + 1, todo(text)? + 1)))?;
    let kata = kata.file_name()?.to_string_lossy().into_owned();
    Some(format!("katas/{kata}/{file}:{line}:{column}"))
}
