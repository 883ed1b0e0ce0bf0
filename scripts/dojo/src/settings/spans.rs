//! Where in the file something stands.

use std::ops::Range;
use std::path::{Path, PathBuf};
use syllabus::Problem;

/// A settings file with its text, for saying where something is wrong.
pub(super) struct Source<'a> {
    pub file: &'a Path,
    pub text: &'a str,
}

impl Source<'_> {
    /// One line: the file with the line, and what is wrong there.
    pub fn wrong(&self, span: Option<Range<usize>>, what: &str) -> Problem {
        let line = span.map_or(1, |span| {
            let before = &self.text.as_bytes()[..span.start.min(self.text.len())];
            before.iter().filter(|byte| **byte == b'\n').count() + 1
        });
        let place = PathBuf::from(format!("{}:{line}", self.file.display()));
        Problem::with_file("use", &place, what.replace('\n', "; "))
    }
}
