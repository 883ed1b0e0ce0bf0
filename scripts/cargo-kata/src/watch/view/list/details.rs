//! What there is to say of the marked exercise.

use super::super::wrapped;
use crate::screen::{QUIET, counted, paint};
use crate::watch::state::{Position, State};
use std::collections::HashMap;

/// Topics, prerequisites, and how it went so far.
pub(super) fn details(
    state: &State,
    selected: Option<Position>,
    topics_in_words: &HashMap<String, String>,
    columns: usize,
) -> Vec<String> {
    let Some(position) = selected else {
        return vec![String::new(); 3];
    };
    let (kata, _) = &state.katas[position.kata];
    let exercise = &kata.exercises[position.exercise];
    let topics = exercise.topics.iter();
    let topics: Vec<&str> = topics
        .map(|id| topics_in_words.get(id).map_or(id.as_str(), String::as_str))
        .collect();
    let mut lines = wrapped(&format!(" about   {}", topics.join(", ")), columns, 8);
    lines.truncate(2);
    let before = prerequisites(state, position.kata);
    lines.push(format!(" before  {before}"));
    lines.push(format!(
        " so far  {}",
        so_far(state, &kata.number, &exercise.name)
    ));
    lines.iter().map(|line| paint(QUIET, line)).collect()
}

/// The katas that it builds on, with how they stand.
fn prerequisites(state: &State, kata: usize) -> String {
    let named = |number: &String| {
        let known = state.katas.iter().find(|(kata, _)| kata.number == *number);
        match known {
            Some((kata, standing)) if standing.is_finished() => {
                format!("✓ {number} {}", kata.title)
            }
            Some((kata, _)) => format!("{number} {}, not finished", kata.title),
            None => format!("{number}, which is not in this kit yet"),
        }
    };
    let names: Vec<String> = state.katas[kata].0.builds_on.iter().map(named).collect();
    if names.is_empty() {
        "nothing".to_owned()
    } else {
        format!("{} (as a recommendation)", names.join("; "))
    }
}

fn so_far(state: &State, kata: &str, exercise: &str) -> String {
    let Some(entry) = state.progress.entry(kata, exercise) else {
        return "never judged".to_owned();
    };
    let mut parts = vec![counted(entry.attempts as usize, "attempt")];
    if entry.hints > 0 {
        parts.push(counted(usize::from(entry.hints), "hint"));
    }
    if let Some(date) = &entry.first_passed {
        parts.push(format!("passed first on {}", &date[..date.len().min(10)]));
    }
    if entry.gave_up.is_some() {
        parts.push("the solution was looked at before".to_owned());
    }
    if let Some(ratio) = entry.best_ratio {
        parts.push(format!("at best {ratio:.2} times the reference's time"));
    }
    parts.join(", ")
}
