//! What loom found, in words for a learner, and the interleaving in which it found it.

use crate::trace::{Gave, Step, Trace};
use grader_kit::Failure;
use grader_kit::program::without_detours;
use std::fmt::Write as _;

/// Longer schedules are cut at their beginning: what went wrong stands at the end.
const MOST_STEPS: usize = 40;

/// What loom's messages begin with or contain, and what they mean.
const MEANINGS: &[(&str, &str)] = &[
    (
        "Causality violation: Concurrent",
        "a data race: two threads get at the same cell, at least one of them writes, and nothing says which one comes first.\n\
         A write happens before another thread's access only along a chain: the write, then a `Release` store (or an unlock) by\n\
         the same thread, then an `Acquire` load (or a lock) that sees that very store, then the access.",
    ),
    (
        "deadlock",
        "a deadlock: no thread can go on, because each waits for something that only another one could do.",
    ),
    (
        "Model exceeded maximum number of branches",
        "a wait without end: a thread goes round and round. Either nobody will ever do what it waits for, or its loop lacks\n\
         `hint::spin_loop()` of the facade, which is what lets the others go on.",
    ),
    (
        "Arc leaked",
        "a leak: at the end something still holds a reference that was never given back.",
    ),
    (
        "Allocation leaked",
        "a leak: at the end something was allocated and never freed.",
    ),
    (
        "cannot access Loom execution state from outside",
        "an atomic, cell or lock was used outside of the model, such as in a `static`: each interleaving needs its own.",
    ),
];

/// For a model that the time limit ended.
pub(crate) const ENDLESS_EXPLORATION: &str = "the interleavings were not all explored within the time: there are too many of them. Look for a loop that goes round\n\
     more often than it must, or touches atomics more often than it must.";

/// For a model with fewer executions than any right solution has.
pub(crate) fn too_few(executions: usize) -> String {
    let explored = match executions {
        1 => "only one interleaving was found".to_owned(),
        more => format!("only {more} interleavings were found"),
    };
    format!(
        "{explored}: the model sees too little of what the threads share.\n\
         Take atomics, cells and locks from `crate::sync`, not from `std`: the model can only follow those."
    )
}

/// An assertion of the grader's that does not hold in some interleaving.
pub(crate) fn failure(failure: &Failure, trace: &Trace) -> String {
    format!("{}\n\n{}", failure.text(), schedule(trace, false))
}

/// A panic, loom's or the code's own.
pub(crate) fn panicked(message: &str, place: &str, trace: &Trace) -> String {
    let meaning = MEANINGS.iter().find(|(words, _)| message.contains(words));
    let what = match meaning {
        Some((_, meaning)) => (*meaning).to_owned(),
        None => format!("panicked  {message}\nat        {}", without_detours(place)),
    };
    let everybody = message.contains("deadlock");
    format!("{what}\n\n{}", schedule(trace, everybody))
}

/// Who did what, in which order, until it failed; with `everybody`, also what the other threads wait for.
fn schedule(trace: &Trace, everybody: bool) -> String {
    let (steps, failed) = trace.until_failure();
    let mut lines: Vec<Line> = Vec::new();
    for step in steps {
        let line = Line::new(' ', trace, step);
        match lines.last_mut() {
            Some(last) if last.same_as(&line) => last.times += 1,
            _ => lines.push(line),
        }
    }
    let left_out = lines.len().saturating_sub(MOST_STEPS);
    lines.drain(..left_out);
    if everybody {
        lines.extend(
            trace
                .waiting(failed)
                .map(|step| Line::new('…', trace, step)),
        );
    }
    lines.extend(failed.map(|step| Line::new('✗', trace, step)));
    let number = trace.executions();
    if lines.is_empty() {
        return format!(
            "It went wrong in interleaving number {number} of those tried, before any step that threads share."
        );
    }
    let mut text = format!(
        "the interleaving in which it went wrong (number {number} of those tried), step by step:\n"
    );
    if left_out > 0 {
        let _ = write!(text, "\n    ({left_out} earlier steps)");
    }
    let width = |of: fn(&Line) -> &str| {
        let widths = lines.iter().map(|line| of(line).chars().count());
        widths.max().unwrap_or_default()
    };
    let (who, place) = (width(|line| line.who), width(|line| &line.place));
    for line in &lines {
        let _ = write!(
            text,
            "\n  {} {:who$}  {:place$}  {}",
            line.mark, line.who, line.place, line.what
        );
        if line.times > 1 {
            let _ = write!(text, "   ({} times)", line.times);
        }
    }
    text
}

/// A step as it is shown.
#[derive(Debug, PartialEq, Eq)]
struct Line {
    mark: char,
    who: &'static str,
    place: String,
    what: String,
    times: usize,
}

impl Line {
    fn new(mark: char, trace: &Trace, step: &Step) -> Self {
        let operation = step.operation;
        let what = match step.gave {
            Gave::Nothing => operation.to_string(),
            Gave::Value(value) => format!("{operation} → {value}"),
            Gave::Tried(Ok(value)) => format!("{operation} → Ok({value})"),
            Gave::Tried(Err(value)) => format!("{operation} → Err({value})"),
            Gave::Pending if mark == '…' => format!("waits: {operation}"),
            Gave::Pending => operation.to_string(),
        };
        Self {
            mark,
            who: trace.name(step),
            place: place(step.at.file(), step.at.line()),
            what,
            times: 1,
        }
    }

    fn same_as(&self, next: &Self) -> bool {
        (self.who, &self.place, &self.what) == (next.who, &next.place, &next.what)
    }
}

/// `src/mailbox.rs:31` for a line of the learner's; the check's own lines are its own affair.
fn place(file: &str, line: u32) -> String {
    let file = without_detours(&file.replace('\\', "/"));
    match file.split_once("katas/") {
        Some((_, within)) => {
            let within = within.split_once('/').map_or(within, |(_, rest)| rest);
            format!("{within}:{line}")
        }
        None => "the check".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::place;

    #[test]
    fn a_learner_reads_places_of_their_own_files_only() {
        let shadow = "graders/33-atomics/model/../../../katas/33-atomics/src/mailbox.rs";
        assert_eq!(place(shadow, 31), "src/mailbox.rs:31");
        assert_eq!(
            place("graders/33-atomics/tests/grade/mailbox.rs", 4),
            "the check"
        );
    }
}
