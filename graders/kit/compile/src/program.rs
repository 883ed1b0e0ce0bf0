//! One program of a grader's `ui/`: its text, its directives, and how a learner sees it.

use crate::Grader;
use std::fs;
use std::path::Path;

/// As much of rustc's words, or of a program's, as a screen holds.
const MOST_LINES: usize = 24;

pub(crate) struct Program {
    /// The path below `ui/`.
    pub path: String,
    pub source: String,
}

impl Program {
    /// `ui/<exercise>/<name>.<ending>.rs`
    pub fn read(grader: &Grader, name: &str, ending: &str) -> Result<Self, String> {
        let path = format!("{}/{name}.{ending}.rs", grader.exercise());
        let source = fs::read_to_string(Path::new(grader.manifest_folder).join("ui").join(&path));
        match source {
            Ok(source) => Ok(Self { path, source }),
            Err(error) => Err(format!("ui/{path}: {error}")),
        }
    }

    /// The lines that begin with `//@`, as name and value; a directive without a value has an empty one.
    pub fn directives(&self) -> impl Iterator<Item = (&str, &str)> {
        let lines = self.source.lines();
        lines
            .filter_map(|line| line.strip_prefix("//@"))
            .map(|line| match line.split_once(':') {
                Some((name, value)) => (name.trim(), value.trim()),
                None => (line.trim(), ""),
            })
    }

    /// An author's mistake in the directives.
    pub fn no_directive(&self, name: &str) -> String {
        format!("ui/{}: `//@ {name}` is no directive here", self.path)
    }

    /// The program as a learner should see it: without directives, indented.
    pub fn shown(&self) -> String {
        let is_above = |line: &&str| line.starts_with("//@") || line.is_empty();
        let code: Vec<&str> = self.source.lines().skip_while(is_above).collect();
        code.iter()
            .map(|line| format!("    {line}").trim_end().to_owned())
            .collect::<Vec<_>>()
            .join("\n")
    }
}

/// What rustc said, from its first error on: warnings before it are not what somebody is stuck on.
pub(crate) fn from_first_error(stderr: &str) -> String {
    let is_error = |line: &&str| line.starts_with("error");
    let start = stderr.lines().take_while(|line| !is_error(line)).count();
    let text: Vec<&str> = stderr.lines().skip(start).collect();
    if text.is_empty() {
        indented(stderr)
    } else {
        indented(&text.join("\n"))
    }
}

pub(crate) fn indented(text: &str) -> String {
    let all = text.lines().count();
    let mut lines: Vec<String> = text
        .lines()
        .take(MOST_LINES)
        .map(|line| format!("    {line}"))
        .collect();
    if all > MOST_LINES {
        lines.push(format!("    … and {} more lines", all - MOST_LINES));
    }
    lines.join("\n")
}
