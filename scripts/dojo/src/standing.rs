//! Who stands where: one function for the board and the exports.

use crate::clock::Milliseconds;
use crate::settings::{Counts, Group, KataSettings};
use grading::Graded;
use judge::VerdictState;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// What one result is worth, by exercise and kind of check: small enough to keep beside it, and enough to add up for any viewer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Score {
    /// The exercises by name.
    pub exercises: BTreeMap<String, ExerciseScore>,
}

/// One exercise of it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExerciseScore {
    /// Whether all of its checks passed, seen or not.
    pub passed: bool,
    /// What the passed checks are worth, by kind.
    pub points: BTreeMap<String, u32>,
}

impl Score {
    /// What a result is worth. What was not built, or does not compile, is worth nothing.
    pub fn of(graded: &Graded) -> Self {
        let exercises = graded.verdict.iter().flat_map(|verdict| &verdict.exercises);
        let scores = exercises.map(|exercise| {
            let mut score = ExerciseScore {
                // Where nothing could be judged, nothing says no.
                passed: matches!(
                    exercise.state,
                    VerdictState::Passed | VerdictState::NotJudged
                ),
                points: BTreeMap::new(),
            };
            // A stub may happen to fulfil a sentence or two.
            let begun = exercise.state != VerdictState::NotStarted;
            for check in &exercise.checks {
                if begun && check.judged.outcome.passed() {
                    *score.points.entry(check.kind.clone()).or_default() += check.points;
                }
            }
            (exercise.name.clone(), score)
        });
        Self {
            exercises: scores.collect(),
        }
    }

    /// Whether every exercise passed.
    pub fn passed(&self) -> bool {
        !self.exercises.is_empty() && self.exercises.values().all(|exercise| exercise.passed)
    }
}

/// One graded submission, by its newest result.
#[derive(Clone, Debug)]
pub struct Attempt {
    /// Whose it is: the team's id where there are teams, the participant's otherwise.
    pub who: String,
    /// The kata.
    pub kata: String,
    /// When it came in.
    pub received_at: Milliseconds,
    /// Whether it counts at all: within the limits of attempts and the kata's time.
    pub counts: bool,
    /// What it is worth.
    pub score: Score,
}

/// The rules by which attempts become a standing.
#[derive(Clone, Copy)]
pub struct Rules<'a> {
    /// Which attempt of a kata counts.
    pub counts: Counts,
    /// What katas are worth.
    pub katas: &'a [KataSettings],
    /// What counts together or not at all.
    pub groups: &'a [Group],
    /// What came in after this moment does not show yet; `None` shows all.
    pub frozen_at: Option<Milliseconds>,
    /// Whether the points of a kata's checks of a kind are added up for this viewer.
    pub is_seen: &'a dyn Fn(&str, &str) -> bool,
}

/// One row of the board.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Row {
    /// From 1; who is level shares a place, and the next ones are left out.
    pub place: usize,
    /// The team or participant.
    pub who: String,
    /// All points, those of bonus katas included.
    pub points: u64,
    /// How many katas are passed.
    pub passed: usize,
    /// When the points grew for the last time.
    pub improved_at: Option<Milliseconds>,
    /// What there is of each kata on which they have submitted.
    pub katas: BTreeMap<String, Cell>,
}

/// One kata of a row.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Cell {
    /// What the attempt that counts is worth, with the kata's factor.
    pub points: u64,
    /// Whether all of its exercises passed.
    pub passed: bool,
    /// How often they have submitted, up to the moment that is shown.
    pub attempts: usize,
    /// When the attempt that counts reached its points.
    pub improved_at: Option<Milliseconds>,
}

/// The standing: more points first; of the same points whoever reached them earlier. Everybody in `everybody` has a row.
pub fn standing(everybody: &[String], attempts: &[Attempt], rules: Rules) -> Vec<Row> {
    let mut by_person: BTreeMap<&str, ByKata> = BTreeMap::new();
    for attempt in attempts {
        let is_shown = rules
            .frozen_at
            .is_none_or(|frozen| attempt.received_at <= frozen);
        if is_shown {
            let own = by_person.entry(&attempt.who).or_default();
            own.entry(&attempt.kata).or_default().push(attempt);
        }
    }
    for attempts in by_person.values_mut().flat_map(BTreeMap::values_mut) {
        attempts.sort_by_key(|attempt| attempt.received_at);
    }
    let everybody: BTreeSet<&String> = everybody.iter().collect();
    let mut rows: Vec<Row> = everybody
        .into_iter()
        .map(|who| row(who, by_person.get(who.as_str()), rules))
        .collect();
    rows.sort_by(|one, other| {
        let by_time = || in_time(one).cmp(&in_time(other));
        other.points.cmp(&one.points).then_with(by_time)
    });
    for index in 0..rows.len() {
        let level = index > 0
            && rows[index].points == rows[index - 1].points
            && in_time(&rows[index]) == in_time(&rows[index - 1]);
        rows[index].place = if level {
            rows[index - 1].place
        } else {
            index + 1
        };
    }
    rows
}

/// What can be reached without bonus, given what each kata's checks are worth.
pub fn reachable<'a>(
    katas: &[KataSettings],
    worth: impl IntoIterator<Item = (&'a str, u32)>,
) -> u64 {
    let with_factor = worth.into_iter().filter_map(|(number, points)| {
        let kata = katas.iter().find(|kata| kata.number == number)?;
        (!kata.bonus).then(|| times(u64::from(points), kata.factor))
    });
    with_factor.sum()
}

fn in_time(row: &Row) -> Milliseconds {
    row.improved_at.unwrap_or(Milliseconds::MAX)
}

/// Somebody's attempts.
type ByKata<'a> = BTreeMap<&'a str, Vec<&'a Attempt>>;

fn row(who: &str, by_kata: Option<&ByKata>, rules: Rules) -> Row {
    let own = |kata: &KataSettings| by_kata?.get(kata.number.as_str());
    let counted: BTreeMap<&str, Counted> = rules
        .katas
        .iter()
        .filter_map(|kata| Some((kata.number.as_str(), counted(own(kata)?, rules)?)))
        .collect();
    let broken: BTreeSet<(&str, &str)> = rules
        .groups
        .iter()
        .filter(|group| !holds(group, &counted))
        .flat_map(|group| &group.all_of)
        .map(|(kata, exercise)| (kata.as_str(), exercise.as_str()))
        .collect();
    let mut row = Row {
        place: 0,
        who: who.to_owned(),
        points: 0,
        passed: 0,
        improved_at: None,
        katas: BTreeMap::new(),
    };
    for kata in rules.katas {
        let Some(attempts) = own(kata) else {
            continue;
        };
        let mut cell = Cell {
            attempts: attempts.len(),
            ..Cell::default()
        };
        if let Some(counted) = counted.get(kata.number.as_str()) {
            let without = |exercise: &str| broken.contains(&(kata.number.as_str(), exercise));
            let points = points(counted.attempt, rules, &without);
            cell.points = times(points, kata.factor);
            cell.passed = counted.attempt.score.passed();
            cell.improved_at = (cell.points > 0).then_some(counted.since);
        }
        row.points += cell.points;
        row.passed += usize::from(cell.passed);
        row.improved_at = row.improved_at.max(cell.improved_at);
        row.katas.insert(kata.number.clone(), cell);
    }
    row
}

/// The attempt that counts, and since when its points stand.
struct Counted<'a> {
    attempt: &'a Attempt,
    since: Milliseconds,
}

/// `attempts` in the order in which they came in.
fn counted<'a>(attempts: &[&'a Attempt], rules: Rules) -> Option<Counted<'a>> {
    let worth = |attempt: &Attempt| points(attempt, rules, &|_| false);
    let mut counted: Option<Counted> = None;
    for attempt in attempts.iter().filter(|attempt| attempt.counts) {
        let Some(before) = &mut counted else {
            let since = attempt.received_at;
            counted = Some(Counted { attempt, since });
            continue;
        };
        let (now, then) = (
            (worth(attempt), attempt.score.passed()),
            (worth(before.attempt), before.attempt.score.passed()),
        );
        let replaces = match rules.counts {
            Counts::Best => now > then,
            Counts::Last => true,
        };
        if replaces {
            before.attempt = attempt;
            // The same again takes nothing from having been early.
            if now != then {
                before.since = attempt.received_at;
            }
        }
    }
    counted
}

fn points(attempt: &Attempt, rules: Rules, without: &dyn Fn(&str) -> bool) -> u64 {
    let exercises = attempt.score.exercises.iter();
    exercises
        .filter(|(name, _)| !without(name))
        .flat_map(|(_, exercise)| &exercise.points)
        .filter(|(kind, _)| (rules.is_seen)(&attempt.kata, kind))
        .map(|(_, points)| u64::from(*points))
        .sum()
}

fn holds(group: &Group, counted: &BTreeMap<&str, Counted>) -> bool {
    group.all_of.iter().all(|(kata, exercise)| {
        counted
            .get(kata.as_str())
            .and_then(|counted| counted.attempt.score.exercises.get(exercise))
            .is_some_and(|exercise| exercise.passed)
    })
}

/// Hundredths, rounded half up.
fn times(points: u64, factor: u32) -> u64 {
    (points * u64::from(factor) + 50) / 100
}

#[cfg(test)]
mod tests;
