//! `cargo kata check`: the verdict on a learner's work.

use crate::arguments::{CheckOptions, MemoryOption};
use crate::remarks::set_aside;
use crate::screen::Answer;
use crate::verdict_screen;
use judge::{MemoryJudge, VerdictState, judge};
use learner::Progress;
use std::io::IsTerminal;
use std::io::Write;
use syllabus::{Problem, Result, Root, kata};

pub fn run(root: &Root, options: &CheckOptions) -> Result<Answer> {
    let (number, exercise) = match options.what.split_once('/') {
        Some((number, exercise)) => (number, Some(exercise)),
        None => (options.what.as_str(), None),
    };
    let kata = kata(root, number)?;
    let exercise = exercise.map(|name| kata.exercise(name)).transpose()?;
    let waiting = Waiting::begin(&kata.number);
    let memory = options.memory.map(memory_judge).transpose()?;
    let judged_files = kata.current()?;
    let verdict = judge(root, &kata, exercise, memory, !options.json)?;
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
    let remembered = Progress::change(root, |progress| {
        progress.add(&kata, &judged_files, &verdict);
        progress.last = exercise
            .map(|exercise| exercise.name.clone())
            .or_else(|| verdict.next.as_ref().map(|next| next.exercise.clone()))
            .map(|exercise| format!("{}/{exercise}", kata.number));
    });
    // The verdict itself stands, and is the thing that was asked for.
    let remark = match &remembered {
        Ok(progress) => set_aside(root, progress),
        Err(problem) => Some(format!(
            "{problem}; `cargo kata list` will not show this verdict"
        )),
    };
    if let Some(remark) = remark {
        let _ = writeln!(anstream::stderr(), "cargo kata: {remark}");
    }
    Ok(answer)
}

/// The judge that was asked for, if it is here.
fn memory_judge(option: MemoryOption) -> Result<MemoryJudge> {
    let (judge, how) = match option {
        MemoryOption::Valgrind => (
            MemoryJudge::Valgrind,
            "your system's packages have it, such as `apt install valgrind`",
        ),
        MemoryOption::Asan => (
            MemoryJudge::AddressSanitizer,
            "it needs Linux on x86-64 and `rustup toolchain install nightly`",
        ),
    };
    if judge.version().is_none() {
        let name = judge.name();
        return Err(Problem::new(format!(
            "{name} is not on this machine; {how}"
        )));
    }
    Ok(judge)
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
