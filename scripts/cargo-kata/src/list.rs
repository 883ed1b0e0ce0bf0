//! `cargo kata list`: all katas, tier by tier.

use crate::arguments::ListOptions;
use crate::remarks::overview;
use crate::screen::{Answer, QUIET, STRONG, counted, paint, standing_mark};
use learner::{KataStanding, Overview, Standing};
use serde::Serialize;
use std::fmt::Write as _;
use syllabus::{Kata, Result, Root};

/// A kata as the list shows it.
#[derive(Serialize)]
struct Line {
    number: String,
    title: String,
    question: String,
    tier: &'static str,
    builds_on: Vec<String>,
    points: u32,
    points_of: u32,
    exercises: Vec<ExerciseLine>,
}

#[derive(Serialize)]
struct ExerciseLine {
    name: String,
    title: String,
    topics: Vec<String>,
    points_of: u32,
    #[serde(flatten)]
    standing: Standing,
}

pub fn run(root: &Root, options: &ListOptions) -> Result<Answer> {
    let Overview {
        katas, problems, ..
    } = overview(root)?;
    let lines: Vec<Line> = katas.iter().map(line).collect();
    let answer = if options.json {
        Answer::json(&lines, true)?
    } else {
        Answer::well(render(&lines, root.is_pack()))
    };
    Ok(Answer { problems, ..answer })
}

fn line((kata, standing): &(Kata, KataStanding)) -> Line {
    let exercises: Vec<ExerciseLine> = kata
        .exercises
        .iter()
        .zip(&standing.exercises)
        .map(|(exercise, standing)| ExerciseLine {
            name: exercise.name.clone(),
            title: exercise.title.clone(),
            topics: exercise.topics.clone(),
            points_of: exercise.points,
            standing: *standing,
        })
        .collect();
    let points = |line: &ExerciseLine| line.standing.points();
    Line {
        number: kata.number.clone(),
        title: kata.title.clone(),
        question: kata.question.clone(),
        tier: kata.tier().name,
        builds_on: kata.builds_on.clone(),
        points: exercises.iter().map(points).sum(),
        points_of: kata.points(),
        exercises,
    }
}

const LEGEND: &str = "✓ passed  ✗ not yet  · not started  ~ changed since its last check";

const IN_A_PACK: &str = "✗ does not build, or an example fails  · not started  ~ begun: \
     the checks are with the host, `cargo kata workshop` shows their verdicts";

fn render(lines: &[Line], is_pack: bool) -> String {
    let mut screen = String::new();
    let mut tier = "";
    let width = lines
        .iter()
        .map(|line| line.title.chars().count())
        .max()
        .unwrap_or_default();
    for line in lines {
        if line.tier != tier {
            tier = line.tier;
            let _ = writeln!(screen, "\n{}", paint(STRONG, tier));
        }
        // Who has the checks has the points.
        let score = if is_pack {
            counted(line.points_of as usize, "point")
        } else {
            format!("{} of {}", line.points, line.points_of)
        };
        let exercises: Vec<String> = line.exercises.iter().map(exercise).collect();
        let exercises = if exercises.is_empty() {
            paint(QUIET, "empty")
        } else {
            exercises.join("  ")
        };
        let _ = writeln!(
            screen,
            "  {}  {:width$}  {score:9} {exercises}",
            line.number, line.title
        );
        let _ = writeln!(screen, "      {}", paint(QUIET, &line.question));
    }
    let exercises: usize = lines.iter().map(|line| line.exercises.len()).sum();
    let (points, points_of): (u32, u32) = (
        lines.iter().map(|line| line.points).sum(),
        lines.iter().map(|line| line.points_of).sum(),
    );
    let points_of = counted(points_of as usize, "point");
    let points = if is_pack {
        points_of
    } else {
        format!("{points} of {points_of}")
    };
    let _ = writeln!(
        screen,
        "\n{}, {}, {points}\n{}",
        counted(lines.len(), "kata"),
        counted(exercises, "exercise"),
        paint(QUIET, if is_pack { IN_A_PACK } else { LEGEND })
    );
    screen
}

fn exercise(line: &ExerciseLine) -> String {
    format!("{} {}", standing_mark(line.standing), line.name)
}
