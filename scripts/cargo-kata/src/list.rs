//! `cargo kata list`: all katas, tier by tier.

use crate::arguments::ListOptions;
use crate::remarks::set_aside;
use crate::screen::{Answer, QUIET, STRONG, counted, paint, state_mark};
use judge::VerdictState;
use learner::{Progress, Standing, standing};
use serde::Serialize;
use std::fmt::Write as _;
use syllabus::{Kata, Problem, Result, Root, each_kata};

/// A kata as the list shows it.
#[derive(Serialize)]
struct Line {
    number: String,
    title: String,
    question: String,
    tier: &'static str,
    points: u32,
    points_of: u32,
    exercises: Vec<ExerciseLine>,
}

#[derive(Serialize)]
struct ExerciseLine {
    name: String,
    title: String,
    points_of: u32,
    #[serde(flatten)]
    standing: Standing,
}

pub fn run(root: &Root, options: &ListOptions) -> Result<Answer> {
    let (mut lines, mut problems) = (Vec::new(), Vec::new());
    let progress = Progress::read(root).unwrap_or_else(|problem| {
        problems.push(problem);
        Progress::default()
    });
    problems.extend(set_aside(root, &progress).map(Problem::new));
    for kata in each_kata(root)? {
        match kata.and_then(|kata| line(&progress, &kata)) {
            Ok(line) => lines.push(line),
            Err(problem) => problems.push(problem),
        }
    }
    let answer = if options.json {
        Answer::json(&lines, true)?
    } else {
        Answer::well(render(&lines))
    };
    Ok(Answer { problems, ..answer })
}

fn line(progress: &Progress, kata: &Kata) -> Result<Line> {
    let standings = standing(progress, kata)?.exercises;
    let exercises: Vec<ExerciseLine> = kata
        .exercises
        .iter()
        .zip(standings)
        .map(|(exercise, standing)| ExerciseLine {
            name: exercise.name.clone(),
            title: exercise.title.clone(),
            points_of: exercise.points,
            standing,
        })
        .collect();
    let points = |line: &ExerciseLine| line.standing.points();
    Ok(Line {
        number: kata.number.clone(),
        title: kata.title.clone(),
        question: kata.question.clone(),
        tier: kata.tier().name,
        points: exercises.iter().map(points).sum(),
        points_of: kata.points(),
        exercises,
    })
}

fn render(lines: &[Line]) -> String {
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
        let score = format!("{} of {}", line.points, line.points_of);
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
    let _ = writeln!(
        screen,
        "\n{}, {}, {points} of {}\n{}",
        counted(lines.len(), "kata"),
        counted(exercises, "exercise"),
        counted(points_of as usize, "point"),
        paint(
            QUIET,
            "✓ passed  ✗ not yet  · not started  ~ changed since its last check"
        )
    );
    screen
}

fn exercise(line: &ExerciseLine) -> String {
    let mark = match line.standing {
        Standing::Checked(state, _) => state_mark(state),
        Standing::NotStarted => state_mark(VerdictState::NotStarted),
        Standing::Changed => paint(QUIET, "~"),
    };
    format!("{mark} {}", line.name)
}
