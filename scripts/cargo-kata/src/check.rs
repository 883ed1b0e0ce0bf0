//! `cargo kata check`: the verdict on a learner's work.

use crate::arguments::{CheckOptions, MemoryOption};
use crate::check_many;
use crate::chosen::parts;
use crate::delivery::Delivery;
use crate::remarks::{progress, say, set_aside};
use crate::screen::Answer;
use crate::verdict_screen;
use judge::{MemoryJudge, Verdict, VerdictState, judge};
use learner::Progress;
use syllabus::{FileTree, Kata, Problem, Result, Root, kata};
use terminal_text::StatusLine;

pub fn run(root: &Root, options: &CheckOptions) -> Result<Answer> {
    let delivery = Delivery::of(options)?;
    match &options.what[..] {
        [] if !options.all => one(root, options, &delivery, &worked_on_last(root)?),
        [what] => one(root, options, &delivery, what),
        _ => check_many::run(root, options, &delivery),
    }
}

/// The exercise that was worked on last.
fn worked_on_last(root: &Root) -> Result<String> {
    let last = progress(root)?.last;
    last.ok_or_else(|| {
        Problem::new(
            "say what is to be judged, as in `cargo kata check 00`; `--all` judges everything",
        )
    })
}

/// A kata, or one of its exercises.
fn one(root: &Root, options: &CheckOptions, delivery: &Delivery, what: &str) -> Result<Answer> {
    let (number, exercise) = parts(what);
    let kata = kata(root, number)?;
    let exercise = exercise.map(|name| kata.exercise(name)).transpose()?;
    let waiting = StatusLine::new();
    waiting.says(&format!(
        "judging {} (the first time builds what it stands on) …",
        kata.number
    ));
    let memory = options
        .memory
        .map(|option| memory_judge(root, option))
        .transpose()?;
    let files = kata.current()?;
    let verdict = judge(root, &kata, exercise, memory, delivery.format.is_none())?;
    drop(waiting);
    remember(root, &kata, &files, &verdict, true);
    let all_is_well = matches!(
        verdict.state,
        VerdictState::Passed | VerdictState::NotJudged
    );
    let screen = verdict_screen::render(&verdict, what);
    delivery.answer(screen, all_is_well, |format| {
        report::of_one(format, &verdict)
    })
}

/// Keeps the verdict on these files for the list, the watcher and whatever else shows how the learner stands. Whoever
/// `looked_at` this kata alone was at work on it.
pub fn remember(root: &Root, kata: &Kata, files: &FileTree, verdict: &Verdict, looked_at: bool) {
    let remembered = Progress::change(root, |progress| {
        progress.add(kata, files, verdict);
        let next = verdict.next.as_ref().filter(|_| looked_at);
        if let Some(next) = next.filter(|next| !next.exercise.is_empty()) {
            progress.last = Some(format!("{}/{}", kata.number, next.exercise));
        }
    });
    // The verdict itself stands, and is the thing that was asked for.
    let remark = match &remembered {
        Ok(progress) => set_aside(root, progress),
        Err(problem) => Some(format!(
            "{}; `cargo kata list` will not show this verdict",
            root.shortened(&problem.to_string())
        )),
    };
    if let Some(remark) = remark {
        say(&remark);
    }
}

/// The judge that was asked for, if it is here.
pub fn memory_judge(root: &Root, option: MemoryOption) -> Result<MemoryJudge> {
    if root.is_pack() {
        return Err(Problem::new(
            "the memory checks are with the host, like all checks of the workshop; `--memory` has nothing to watch here",
        ));
    }
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
