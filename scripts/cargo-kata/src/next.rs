//! `cargo kata` where there is no terminal: what there is to do next, and why.

use crate::remarks::overview;
use crate::screen::{Answer, COMMAND, QUIET, STRONG, paint};
use learner::{Overview, suggestions};
use std::fmt::Write as _;
use syllabus::{Result, Root};

pub fn run(root: &Root) -> Result<Answer> {
    let Overview {
        progress,
        katas,
        problems,
    } = overview(root)?;
    let mut screen = String::new();
    for suggestion in suggestions(&progress, &katas) {
        let name = format!("{}/{}", suggestion.kata, suggestion.exercise);
        let _ = writeln!(
            screen,
            "{}  {}",
            paint(STRONG, &name),
            paint(QUIET, &suggestion.why)
        );
    }
    if screen.is_empty() {
        screen.push_str("Every exercise here is finished.\n");
    }
    let _ = writeln!(
        screen,
        "\n{} judges one; on a terminal, {} watches it while you work. {} shows everything.",
        paint(COMMAND, "cargo kata check NN/EXERCISE"),
        paint(COMMAND, "cargo kata"),
        paint(COMMAND, "cargo kata --help")
    );
    Ok(Answer {
        problems,
        ..Answer::well(screen)
    })
}
