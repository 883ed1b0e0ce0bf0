use crate::{KataStanding, Progress, Standing};
use judge::VerdictState;
use serde::Serialize;
use syllabus::Kata;

/// So many failed attempts say that something before it may be missing.
const MANY_ATTEMPTS: u32 = 5;

/// An exercise to do next, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Suggestion {
    /// The kata's number.
    pub kata: String,
    /// The exercise's name.
    pub exercise: String,
    /// The reason, as half a sentence.
    pub why: String,
}

/// What to do next, the best first, at most three. Prerequisites and what failed lately decide; nothing is ever enforced.
pub fn suggestions(progress: &Progress, katas: &[(Kata, KataStanding)]) -> Vec<Suggestion> {
    let mut found: Vec<Suggestion> = Vec::new();
    let mut add = |suggestion: Option<Suggestion>| {
        let Some(new) = suggestion else { return };
        let known = |old: &Suggestion| old.kata == new.kata;
        if found.len() < 3 && !found.iter().any(known) {
            found.push(new);
        }
    };
    let at_hand = at_hand(progress, katas);
    if let Some((kata, exercise)) = &at_hand {
        add(prerequisite_of_what_fails(progress, katas, kata, exercise));
    }
    add(at_hand.and_then(|(kata, exercise)| going_on(progress, kata, &exercise)));
    let unfinished = || katas.iter().filter(|(_, standing)| !standing.is_finished());
    for (kata, standing) in unfinished() {
        // What it builds on may not be in this kit yet, and then says nothing.
        let done: Vec<&str> = kata
            .builds_on
            .iter()
            .filter(|number| is_finished(katas, number))
            .map(String::as_str)
            .collect();
        if !done.is_empty() && missing(katas, kata).is_empty() {
            let why = format!(
                "it builds on {}, which you have finished",
                done.join(" and ")
            );
            add(first_open(kata, standing, why));
        }
    }
    for (kata, standing) in unfinished() {
        if missing(katas, kata).is_empty() {
            let begun = standing.finished() > 0;
            let why = if begun {
                format!(
                    "{} of {} exercises are finished",
                    standing.finished(),
                    kata.exercises.len()
                )
            } else {
                "it is the next in order, and needs nothing that you have not done".to_owned()
            };
            add(first_open(kata, standing, why));
        }
    }
    for (kata, standing) in unfinished() {
        add(first_open(
            kata,
            standing,
            "it is the next in order".to_owned(),
        ));
    }
    found
}

/// The exercise that was worked on last, or failed last.
fn at_hand<'katas>(
    progress: &Progress,
    katas: &'katas [(Kata, KataStanding)],
) -> Option<(&'katas (Kata, KataStanding), String)> {
    let last = progress.last.as_ref().and_then(|last| last.split_once('/'));
    if let Some((number, exercise)) = last
        && let Some(kata) = katas.iter().find(|(kata, _)| kata.number == number)
    {
        return Some((kata, exercise.to_owned()));
    }
    let failed = |(kata, exercise): &(&'katas (Kata, KataStanding), String)| {
        let entry = progress.entry(&kata.0.number, exercise)?;
        (entry.state != Some(VerdictState::Passed)).then(|| entry.checked.clone())?
    };
    let all = katas.iter().flat_map(|kata| {
        let names = kata
            .0
            .exercises
            .iter()
            .map(|exercise| exercise.name.clone());
        names.map(move |name| (kata, name))
    });
    all.filter(|one| failed(one).is_some()).max_by_key(failed)
}

/// Where it fails again and again, the first kata that it builds on and that is not finished.
fn prerequisite_of_what_fails(
    progress: &Progress,
    katas: &[(Kata, KataStanding)],
    (kata, standing): &(Kata, KataStanding),
    exercise: &str,
) -> Option<Suggestion> {
    let entry = progress.entry(&kata.number, exercise)?;
    let index = kata.exercises.iter().position(|one| one.name == exercise)?;
    if standing.exercises[index].is_finished() || entry.attempts < MANY_ATTEMPTS {
        return None;
    }
    let (before, before_standing) = *missing(katas, kata).first()?;
    let why = format!(
        "{}/{exercise} did not pass in {} attempts, and builds on it",
        kata.number, entry.attempts
    );
    first_open(before, before_standing, why)
}

/// The exercise at hand, or the next open one of its kata.
fn going_on(
    progress: &Progress,
    (kata, standing): &(Kata, KataStanding),
    exercise: &str,
) -> Option<Suggestion> {
    let index = kata.exercises.iter().position(|one| one.name == exercise)?;
    if standing.exercises[index].is_finished() {
        let why = "it is the next exercise of the kata that you are at".to_owned();
        return first_open(kata, standing, why);
    }
    let attempts = progress
        .entry(&kata.number, exercise)
        .map_or(0, |entry| entry.attempts);
    let why = match (standing.exercises[index], attempts) {
        (Standing::NotStarted, _) | (_, 0) => "you looked at it last".to_owned(),
        _ => "you were at work on it".to_owned(),
    };
    Some(Suggestion {
        kata: kata.number.clone(),
        exercise: exercise.to_owned(),
        why,
    })
}

/// The katas that this one builds on and that are here and not finished.
fn missing<'katas>(
    katas: &'katas [(Kata, KataStanding)],
    kata: &Kata,
) -> Vec<&'katas (Kata, KataStanding)> {
    let needed = |(other, standing): &&(Kata, KataStanding)| {
        kata.builds_on.contains(&other.number) && !standing.is_finished()
    };
    katas.iter().filter(needed).collect()
}

fn is_finished(katas: &[(Kata, KataStanding)], number: &str) -> bool {
    let mut katas = katas.iter();
    katas.any(|(kata, standing)| kata.number == number && standing.is_finished())
}

fn first_open(kata: &Kata, standing: &KataStanding, why: String) -> Option<Suggestion> {
    let open = standing
        .exercises
        .iter()
        .position(|standing| !standing.is_finished())?;
    Some(Suggestion {
        kata: kata.number.clone(),
        exercise: kata.exercises[open].name.clone(),
        why,
    })
}
