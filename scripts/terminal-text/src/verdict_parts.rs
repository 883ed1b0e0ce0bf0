//! What every screen with a verdict is made of, whoever judged.

use crate::{
    BAD, QUIET, STRONG, counted, indented, outcome_mark, paint, state_mark, without_commands, words,
};
use judge::{Outcome, VerdictState};
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// What a screen says before rustc's first error.
pub const DOES_NOT_COMPILE: &str =
    "✗ The compiler does not accept this yet, so no check could run. Its first error:";

/// The first line: the kata, and points that were reached of points that there are, where they are known.
pub fn heading(kata: &str, title: &str, points: Option<(u32, u32)>) -> String {
    let heading = paint(STRONG, &format!("{kata} {title}"));
    let points = points.map(|(points, of)| {
        let points = format!("{points} of {}", counted(of as usize, "point"));
        format!("  {}", paint(QUIET, &points))
    });
    format!("\n{heading}{}\n\n", points.unwrap_or_default())
}

/// An exercise in its line.
#[derive(Clone, Copy, Debug)]
pub struct ExerciseRow<'a> {
    /// How it stands.
    pub state: VerdictState,
    /// Its name.
    pub name: &'a str,
    /// What it is about.
    pub title: &'a str,
    /// Points that were reached of points that there are, where they are known.
    pub points: Option<(u32, u32)>,
}

impl ExerciseRow<'_> {
    /// The line; names are padded to that many letters.
    pub fn line(&self, width: usize) -> String {
        let score = self
            .points
            .map(|(points, of)| format!("{:8} ", format!("{points} of {of}")));
        format!(
            "  {} {}  {}{}\n",
            state_mark(self.state),
            paint(STRONG, &format!("{:width$}", self.name)),
            score.unwrap_or_default(),
            paint(QUIET, self.title)
        )
    }
}

/// `behaviour ✓✗  craft ✓`: each kind once, with a mark for each of its checks.
pub fn by_kind<'a>(checks: impl IntoIterator<Item = (&'a str, Outcome)>) -> String {
    let mut kinds: Vec<(&str, String)> = Vec::new();
    for (kind, outcome) in checks {
        let mark = outcome_mark(outcome);
        match kinds.iter_mut().find(|(known, _)| *known == kind) {
            Some((_, marks)) => marks.push_str(&mark),
            None => kinds.push((kind, mark)),
        }
    }
    let kinds = kinds
        .iter()
        .map(|(kind, marks)| format!("{} {marks}", paint(QUIET, kind)));
    kinds.collect::<Vec<_>>().join("  ")
}

/// A check that refuses, in full: what it is called (`stack::behaviour::pop`), what it is worth, what happened, and the
/// sentence of the contract.
pub fn refused_check(path: &str, points: Option<u32>, message: &str, contract: &str) -> String {
    let mut screen = format!("  {}", paint(BAD, &format!("✗ {}", words(path))));
    if let Some(points) = points {
        let worth = format!("({})", counted(points as usize, "point"));
        let _ = write!(screen, " {}", paint(QUIET, &worth));
    }
    screen.push_str("\n\n");
    let message = without_commands(message);
    if !message.trim().is_empty() {
        let _ = writeln!(screen, "{}\n", indented(&message, 4));
    }
    if !contract.is_empty() {
        let _ = writeln!(screen, "    {}  {contract}\n", paint(QUIET, "contract"));
    }
    screen
}

/// What nobody judged (each with its reason and its path), by the reason, in a line each.
pub fn not_judged_by_reason<'a>(
    checks: impl IntoIterator<Item = (&'a str, &'a str)>,
) -> Vec<String> {
    let mut by_reason: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (reason, path) in checks {
        by_reason.entry(reason).or_default().push(path);
    }
    let line = |(reason, paths): (&str, Vec<&str>)| {
        let what = match paths[..] {
            [path] => words(path),
            _ => counted(paths.len(), "check"),
        };
        let mark = outcome_mark(Outcome::NotJudged);
        format!("  {mark} not judged: {what}. {reason}")
    };
    by_reason.into_iter().map(line).collect()
}

/// What is wrong, the first error in full, and how many there are after it.
pub fn first_error(what: &str, first: &str, others: usize) -> String {
    let mut screen = format!(
        "  {}\n\n{}\n\n",
        paint(BAD, what),
        indented(first.trim_end(), 4)
    );
    if others > 0 {
        let others = format!(
            "… and {} after it; mend the first, the others often go with it",
            counted(others, "error")
        );
        let _ = writeln!(screen, "    {}\n", paint(QUIET, &others));
    }
    screen
}
