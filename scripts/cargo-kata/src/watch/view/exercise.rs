//! The exercise at hand: its contract, the state of every check, the first failure in full, the hints that were taken.

mod body;

use super::{both_ends, rule, wrapped};
use crate::screen::{BAD, COMMAND, QUIET, STRONG, counted, paint};
use crate::watch::files::Mode;
use crate::watch::screen::{Picture, Size};
use crate::watch::state::State;
use body::middle;
use learner::Count;

/// Windows that are lower than this show no more of the frame than they must.
const LOW: usize = 12;

pub fn picture(state: &State, mode: Mode, size: Size) -> Picture {
    Picture {
        top: top(state, size),
        middle: middle(state, size.columns),
        bottom: bottom(state, mode, size),
    }
}

/// The part that changes while time passes.
pub fn bottom(state: &State, mode: Mode, size: Size) -> Vec<String> {
    let remark = state.remark.as_deref().unwrap_or_default();
    let mut remark = wrapped(&paint(STRONG, &format!(" {remark}")), size.columns, 0);
    remark.retain(|_| state.remark.is_some());
    let status = status(state, mode);
    if size.rows < LOW {
        return vec![remark.into_iter().next().unwrap_or(status)];
    }
    let mut lines = vec![rule(size.columns)];
    lines.extend(remark);
    lines.extend([status, keys(size.columns)]);
    lines
}

fn top(state: &State, size: Size) -> Vec<String> {
    let name = paint(STRONG, &format!(" {}", state.name()));
    let title = format!("{name}  {}", state.exercise().title);
    let checks = match state.checks() {
        Some((passed, of)) => format!("{passed} of {} ", counted(of, "check")),
        None if state.does_not_compile() => paint(BAD, "does not compile "),
        None => format!("{} ", counted(state.exercise().points as usize, "point")),
    };
    let first = both_ends(&title, &checks, size.columns);
    if size.rows < LOW {
        return vec![first];
    }
    let (kata, standing) = &state.katas[state.at.kata];
    let of_kata = Count {
        done: standing.finished(),
        of: kata.exercises.len(),
    };
    let mut parts = vec![format!(
        " {} {} {} of {}",
        kata.title,
        bar(of_kata, 6),
        of_kata.done,
        counted(of_kata.of, "exercise")
    )];
    if let Some(tier) = state.tier() {
        let count = tier.exercises;
        parts.push(format!(
            "{} {} {} of {}",
            tier.tier.name,
            bar(count, 10),
            count.done,
            count.of
        ));
    }
    let second = paint(QUIET, &parts.join("   "));
    vec![first, second, rule(size.columns)]
}

/// How much of it is done, in so many columns.
fn bar(count: Count, columns: usize) -> String {
    let full = count.done * columns / count.of.max(1);
    format!("{}{}", "█".repeat(full), "░".repeat(columns - full))
}

/// What goes on, or what came of it; what to do about it.
fn status(state: &State, mode: Mode) -> String {
    if let Some(judging) = state
        .judging
        .as_ref()
        .filter(|judging| !judging.is_almost_done)
    {
        let seconds = judging.elapsed().as_secs_f64();
        let checked = match judging.checked {
            0 => String::new(),
            checked => format!("  {} so far", counted(checked, "check")),
        };
        let text = format!(" {}… {seconds:.1} s{checked}", judging.step);
        return paint(COMMAND, &text);
    }
    let waiting = match mode {
        Mode::Told => "waiting for you to save",
        Mode::Polling => "looking for saved files twice a second",
        Mode::Manual => "r judges again",
    };
    match &state.judged {
        Some(judged) => {
            let text = format!(" judged in {:.2} s, {waiting}", judged.took.as_secs_f64());
            paint(QUIET, &text)
        }
        None => paint(QUIET, &format!(" {waiting}")),
    }
}

/// The keys, as many as there is room for; the one that shows all of them comes first.
fn keys(columns: usize) -> String {
    let keys = [
        ("?", "keys"),
        ("q", "quit"),
        ("o", "open"),
        ("h", "hint"),
        ("e", "lesson"),
        ("n", "next"),
        ("p", "previous"),
        ("l", "list"),
        ("s", "solution"),
        ("x", "reset"),
        ("a", "check all"),
        ("r", "again"),
    ];
    let mut line = String::new();
    let mut used = 0;
    for (key, what) in keys {
        let room = key.len() + what.len() + 3;
        if used + room > columns {
            break;
        }
        used += room;
        line.push_str(&format!(" {} {}", paint(COMMAND, key), paint(QUIET, what)));
        line.push(' ');
    }
    line
}
