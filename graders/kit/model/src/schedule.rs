//! An interleaving, told step by step: who did what at which line, and what came back.

use crate::source;
use crate::trace::{Gave, Left, Operation, Step, Trace, Value};
use std::collections::HashMap;
use std::fmt::Write as _;

/// Longer schedules are cut at their beginning: what went wrong stands at the end.
const MOST_STEPS: usize = 40;

/// The steps until it failed; with `everybody`, also what the other threads wait for.
pub(crate) fn told(trace: &Trace, everybody: bool) -> String {
    let (steps, failed) = trace.until_failure();
    let number = trace.executions();
    let mut lines = lines(trace, steps, failed);
    let left_out = lines.len().saturating_sub(MOST_STEPS);
    lines.drain(..left_out);
    if everybody {
        let waiting = trace.waiting(failed);
        lines.extend(waiting.map(|step| Line::new('…', trace, step, "")));
    }
    lines.extend(failed.map(|step| Line::new('✗', trace, step, "")));
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

/// A line for each step, or for several that look alike.
fn lines(trace: &Trace, steps: &[Step], failed: Option<&Step>) -> Vec<Line> {
    let met = failed.and_then(|failed| met_by(steps, failed));
    let mut newest: HashMap<usize, Value> = HashMap::new();
    let mut lines: Vec<Line> = Vec::new();
    for (index, step) in steps.iter().enumerate() {
        let is_old = match (step.operation, step.gave, newest.get(&step.object)) {
            (Operation::Load(_), Gave::Value(seen), Some(newest)) => seen != *newest,
            _ => false,
        };
        match step.operation.leaves(step.gave) {
            Left::Value(value) => {
                newest.insert(step.object, value);
            }
            Left::Unknown => {
                newest.remove(&step.object);
            }
            Left::AsItWas => {}
        }
        let mark = if Some(index) == met { '✗' } else { ' ' };
        let remark = if is_old { "   (an older value)" } else { "" };
        let line = Line::new(mark, trace, step, remark);
        match lines.last_mut() {
            Some(last) if last.same_as(&line) => last.times += 1,
            _ => lines.push(line),
        }
    }
    lines
}

/// The access of another thread that a failed access to a cell met: the last one of which either is a write.
fn met_by(steps: &[Step], failed: &Step) -> Option<usize> {
    let either_writes = |step: &Step| {
        step.operation == Operation::WriteCell || failed.operation == Operation::WriteCell
    };
    steps.iter().rposition(|step| {
        failed.operation.is_on_a_cell()
            && step.operation.is_on_a_cell()
            && step.object == failed.object
            && step.thread != failed.thread
            && either_writes(step)
    })
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
    fn new(mark: char, trace: &Trace, step: &Step, remark: &str) -> Self {
        let on = source::receiver(step.at);
        let what = match (step.operation, on) {
            (operation, None) => operation.to_string(),
            (Operation::ReadCell, Some(on)) => format!("reads the cell `{on}`"),
            (Operation::WriteCell, Some(on)) => format!("writes the cell `{on}`"),
            (Operation::Lock, Some(on)) => format!("locks `{on}`"),
            (operation @ (Operation::Unlock | Operation::Join(_) | Operation::Fence(_)), _) => {
                operation.to_string()
            }
            (operation, Some(on)) => format!("{on}.{operation}"),
        };
        let what = match step.gave {
            Gave::Nothing => what,
            Gave::Value(value) => format!("{what} → {value}{remark}"),
            Gave::Tried(Ok(value)) => format!("{what} → Ok({value})"),
            Gave::Tried(Err(value)) => format!("{what} → Err({value})"),
            Gave::Pending if mark == '…' => format!("waits: {what}"),
            Gave::Pending => what,
        };
        Self {
            mark,
            who: trace.name(step),
            place: source::place(step.at),
            what,
            times: 1,
        }
    }

    fn same_as(&self, next: &Self) -> bool {
        (self.mark, self.who, &self.place, &self.what)
            == (next.mark, next.who, &next.place, &next.what)
    }
}
