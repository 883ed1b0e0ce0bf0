//! The whole syllabus, to be filtered by typing and jumped about in.

mod details;

use super::{both_ends, rule};
use crate::belts;
use crate::screen::{COMMAND, QUIET, STRONG, counted, paint, standing_mark};
use crate::watch::screen::{Picture, Size};
use crate::watch::state::{Position, State};
use details::details;
use learner::{Suggestion, TierCount, suggestions, tier_counts};
use std::collections::HashMap;
use syllabus::topics;

/// What has been typed, and which line is marked.
pub struct List {
    pub filter: String,
    rows: Vec<Row>,
    selected: usize,
    /// `T074` in words.
    topics: HashMap<String, String>,
}

enum Row {
    Heading(String),
    Suggested(Position, Suggestion),
    Kata(usize),
    Exercise(Position),
}

impl List {
    /// All there is, with the exercise at hand marked.
    pub fn new(state: &State) -> Self {
        let katas: Vec<_> = state.katas.iter().map(|(kata, _)| kata.clone()).collect();
        // Without their table, topics are shown and found by their numbers.
        let topics = topics(&state.root, &katas).unwrap_or_default();
        let mut list = Self {
            filter: String::new(),
            rows: Vec::new(),
            selected: 0,
            topics: topics
                .into_iter()
                .map(|topic| (topic.id, topic.topic))
                .collect(),
        };
        list.update(state);
        list.select(state.at);
        list
    }

    /// Types another letter into the filter.
    pub fn push(&mut self, state: &State, letter: char) {
        self.filter.push(letter);
        self.update(state);
        self.begin();
    }

    /// Takes the filter's last letter away.
    pub fn pop(&mut self, state: &State) {
        self.filter.pop();
        self.update(state);
        self.begin();
    }

    /// Takes the whole filter away; whether there was one.
    pub fn clear(&mut self, state: &State) -> bool {
        let had = !self.filter.is_empty();
        self.filter.clear();
        self.update(state);
        self.select(state.at);
        had
    }

    /// The exercise that is marked.
    pub fn selected(&self) -> Option<Position> {
        match self.rows.get(self.selected)? {
            Row::Exercise(position) | Row::Suggested(position, _) => Some(*position),
            Row::Heading(_) | Row::Kata(_) => None,
        }
    }

    /// Moves the mark by so many exercises.
    pub fn step(&mut self, by: isize) {
        let all: Vec<usize> = (0..self.rows.len())
            .filter(|row| self.is_exercise(*row))
            .collect();
        let here = all
            .iter()
            .position(|row| *row >= self.selected)
            .unwrap_or(0);
        let last = all.len().saturating_sub(1);
        let there = here.saturating_add_signed(by).min(last);
        self.selected = all.get(there).copied().unwrap_or(0);
    }

    fn is_exercise(&self, row: usize) -> bool {
        matches!(self.rows[row], Row::Exercise(_) | Row::Suggested(..))
    }

    fn begin(&mut self) {
        self.selected = 0;
        self.step(0);
    }

    fn select(&mut self, position: Position) {
        let is_it = |row: &Row| matches!(row, Row::Exercise(here) if *here == position);
        self.selected = self.rows.iter().position(is_it).unwrap_or(0);
        self.step(0);
    }

    fn update(&mut self, state: &State) {
        self.rows.clear();
        if self.filter.is_empty() {
            self.rows.push(Row::Heading("What next".to_owned()));
            for suggestion in suggestions(&state.progress, &state.katas) {
                if let Some(position) = state.position(&suggestion.kata, &suggestion.exercise) {
                    self.rows.push(Row::Suggested(position, suggestion));
                }
            }
        }
        for count in tier_counts(&state.katas) {
            let heading = format!(
                "{}  {} of {}  {}",
                count.tier.name,
                count.exercises.done,
                counted(count.exercises.of, "exercise"),
                belt(&count)
            );
            let before = self.rows.len();
            self.rows.push(Row::Heading(heading));
            for (index, (kata, _)) in state.katas.iter().enumerate() {
                if kata.tier() != count.tier {
                    continue;
                }
                let positions = (0..kata.exercises.len()).map(|exercise| Position {
                    kata: index,
                    exercise,
                });
                let found: Vec<Position> = positions
                    .filter(|position| self.matches(state, *position))
                    .collect();
                if !found.is_empty() {
                    self.rows.push(Row::Kata(index));
                    self.rows.extend(found.into_iter().map(Row::Exercise));
                }
            }
            if self.rows.len() == before + 1 {
                self.rows.pop();
            }
        }
    }

    /// Whether every word of the filter stands somewhere in what there is to say of the exercise.
    fn matches(&self, state: &State, position: Position) -> bool {
        let kata = &state.katas[position.kata].0;
        let exercise = &kata.exercises[position.exercise];
        let topics = exercise.topics.iter().filter_map(|id| self.topics.get(id));
        let topics: Vec<&str> = topics.map(String::as_str).collect();
        let text = format!(
            "{} {} {} {} {} {} {} {}",
            kata.name,
            kata.number,
            kata.title,
            kata.question,
            exercise.name,
            exercise.title,
            exercise.topics.join(" "),
            topics.join(" ")
        );
        let text = text.to_lowercase();
        let filter = self.filter.to_lowercase();
        filter.split_whitespace().all(|word| text.contains(word))
    }

    /// The list with the marked exercise described below it, and the line from which it is to be shown.
    pub fn picture(&self, state: &State, size: Size) -> (Picture, usize) {
        let typed = if self.filter.is_empty() {
            paint(QUIET, "type to filter")
        } else {
            format!("{}{}", paint(STRONG, &self.filter), paint(QUIET, "▏"))
        };
        let counts = tier_counts(&state.katas);
        let points: u32 = counts.iter().map(|count| count.points.0).sum();
        let points_of: u32 = counts.iter().map(|count| count.points.1).sum();
        let right = paint(
            QUIET,
            &format!("{points} of {} ", counted(points_of as usize, "point")),
        );
        let top = vec![
            both_ends(&format!(" {typed}"), &right, size.columns),
            rule(size.columns),
        ];
        let middle: Vec<String> = (0..self.rows.len())
            .map(|row| self.line(state, row))
            .collect();
        let middle = if middle.is_empty() {
            vec![
                String::new(),
                " Nothing has all of these words. Esc shows everything again.".to_owned(),
            ]
        } else {
            middle
        };
        let mut bottom = vec![rule(size.columns)];
        if size.rows >= 16 {
            bottom.extend(details(state, self.selected(), &self.topics, size.columns));
        }
        bottom.push(paint(
            QUIET,
            " ↑ ↓ move   Enter goes there   Esc back   typing filters",
        ));
        let picture = Picture {
            top,
            middle,
            bottom,
        };
        let room = size
            .rows
            .saturating_sub(picture.top.len() + picture.bottom.len());
        let from = self.selected.saturating_sub(room / 2);
        let from = from.min(picture.middle.len().saturating_sub(room));
        (picture, from)
    }

    fn line(&self, state: &State, row: usize) -> String {
        let mark = if row == self.selected && self.is_exercise(row) {
            paint(COMMAND, "›")
        } else {
            " ".to_owned()
        };
        match &self.rows[row] {
            Row::Heading(text) => paint(STRONG, &format!(" {text}")),
            Row::Suggested(position, suggestion) => {
                let name = format!("{}/{}", suggestion.kata, suggestion.exercise);
                let title = &state.katas[position.kata].0.exercises[position.exercise].title;
                format!(
                    " {mark} {name:16} {title}  {}",
                    paint(QUIET, &suggestion.why)
                )
            }
            Row::Kata(index) => {
                let (kata, standing) = &state.katas[*index];
                let exercises = counted(kata.exercises.len(), "exercise");
                let of = format!("{} of {exercises}", standing.finished());
                let name = format!("   {} {}", kata.number, kata.title);
                format!(
                    "{name}  {}",
                    paint(QUIET, &format!("{of}  {}", kata.question))
                )
            }
            Row::Exercise(position) => {
                let (kata, standing) = &state.katas[position.kata];
                let exercise = &kata.exercises[position.exercise];
                let standing = standing.exercises[position.exercise];
                let points = counted(exercise.points as usize, "point");
                let points = format!("{} of {points}", standing.points());
                let sign = standing_mark(standing);
                format!(
                    " {mark}   {sign} {:12} {points:15} {}",
                    exercise.name, exercise.title
                )
            }
        }
    }
}

/// The belt in words, once there is something of it.
fn belt(count: &TierCount) -> String {
    match belts::of(count) {
        Some(belt) if belt.earned => format!("the {} belt", belt.name),
        Some(belt) if belt.stripes > 0 => {
            let stripes = counted(usize::from(belt.stripes), "stripe");
            format!("{stripes} of the {} belt", belt.name)
        }
        _ => String::new(),
    }
}
