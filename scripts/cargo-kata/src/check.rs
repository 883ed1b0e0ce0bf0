//! `cargo kata check`: the verdict on a learner's work.

use crate::arguments::CheckOptions;
use crate::remembered::Remembered;
use crate::screen::Answer;
use crate::verdict_screen;
use judge::{VerdictState, judge};
use std::io::IsTerminal;
use std::io::Write;
use syllabus::{Result, Root, kata};

pub fn run(root: &Root, options: &CheckOptions) -> Result<Answer> {
    let (number, exercise) = match options.what.split_once('/') {
        Some((number, exercise)) => (number, Some(exercise)),
        None => (options.what.as_str(), None),
    };
    let kata = kata(root, number)?;
    let exercise = exercise.map(|name| kata.exercise(name)).transpose()?;
    let waiting = Waiting::begin(&kata.number);
    let verdict = judge(root, &kata, exercise, !options.json)?;
    drop(waiting);
    let all_is_well = matches!(
        verdict.state,
        VerdictState::Passed | VerdictState::NotJudged
    );
    let answer = if options.json {
        Answer::json(&verdict, all_is_well)?
    } else {
        Answer::new(verdict_screen::render(&verdict, &options.what), all_is_well)
    };
    if let Err(problem) = Remembered::read(root, &kata).add(root, &kata, &verdict) {
        // The verdict itself stands, and is the thing that was asked for.
        let _ = writeln!(
            anstream::stderr(),
            "cargo kata: {problem}; `cargo kata list` will not show this verdict"
        );
    }
    Ok(answer)
}

/// A line that says what takes so long, on terminals only, gone when the verdict is there.
struct Waiting(bool);

impl Waiting {
    fn begin(number: &str) -> Self {
        let shown = std::io::stderr().is_terminal();
        if shown {
            let _ = write!(
                anstream::stderr(),
                "judging {number} (the first time builds what it stands on) …"
            );
        }
        Self(shown)
    }
}

impl Drop for Waiting {
    fn drop(&mut self) {
        if self.0 {
            let _ = write!(anstream::stderr(), "\r\x1b[2K");
        }
    }
}
