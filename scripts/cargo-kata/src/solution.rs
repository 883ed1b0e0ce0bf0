//! `cargo kata solution`: the reference beside one's own work.

use crate::screen::{Answer, COMMAND, QUIET, STRONG, paint};
use crate::{chosen, comparison, in_a_pack, remarks, terminal};
use clap::Args;
use judge::VerdictState;
use learner::{Progress, now};
use std::path::Path;
use syllabus::{Exercise, FileTree, Kata, Result, Root};

#[derive(Args, Debug)]
pub struct Options {
    /// The kata's number and the exercise's name: `03/stack`
    #[arg(value_name = "NN/EXERCISE")]
    pub what: String,
    /// Show it although the exercise has not passed
    #[arg(long)]
    pub give_up: bool,
}

pub fn run(root: &Root, options: &Options) -> Result<Answer> {
    let (kata, exercise) = chosen::exercise(root, &options.what, "solution")?;
    if kata.is_graded_by_host {
        return Ok(in_a_pack::no_solution(&kata.number));
    }
    let name = format!("{}/{}", kata.number, exercise.name);
    let is_open = is_open(&remarks::progress(root)?, &kata, &exercise);
    if !is_open && !options.give_up {
        return Ok(Answer::new(refusal(&kata, &name), false));
    }
    let mut lines = vec![
        String::new(),
        format!("{}  {}", paint(STRONG, &name), exercise.title),
        String::new(),
    ];
    lines.extend(comparison(&kata, &exercise)?(terminal::width()));
    if !is_open {
        Progress::change(root, |progress| {
            progress.entry_mut(&kata.number, &exercise.name).gave_up = Some(now());
        })?;
    }
    Ok(Answer::page(&lines))
}

/// What to notice in the reference, and the reference beside the learner's own files, in lines for any width.
///
/// # Errors
/// Where a file of either cannot be read.
pub fn comparison(
    kata: &Kata,
    exercise: &Exercise,
) -> Result<impl Fn(usize) -> Vec<String> + use<>> {
    let notice = kata.notice(exercise)?;
    let (own, reference) = (kata.current()?, kata.reference()?);
    let files = files(kata, exercise, &reference)?;
    let kata = kata.clone();
    Ok(move |width: usize| {
        let mut lines = Vec::new();
        if let Some(notice) = &notice {
            lines.push(paint(STRONG, "What to notice in the reference"));
            let text: String = notice
                .iter()
                .map(|sentence| format!("- {sentence}\n"))
                .collect();
            let width = width.min(terminal::WIDEST_PROSE);
            lines.extend(terminal::prose(&text, width, Path::new(""), false));
            lines.push(String::new());
        }
        for file in &files {
            let text = |tree: &FileTree| {
                let contents = tree.file(file).unwrap_or_default();
                String::from_utf8_lossy(contents).into_owned()
            };
            lines.push(paint(STRONG, &format!("{}/{file}", kata.place)));
            if own.file(file).is_none() {
                lines.push("You have no such file; this is the reference's.".to_owned());
            }
            lines.extend(comparison::render(&text(&own), &text(&reference), width));
            lines.push(String::new());
        }
        lines.extend(without_counterpart(&kata, &own, &reference));
        lines
    })
}

/// Whether there is nothing left to give away: the exercise has passed once, or was given up. The reference of a project in
/// stages is one program for all of them.
pub fn is_open(progress: &Progress, kata: &Kata, exercise: &Exercise) -> bool {
    let has_passed = |exercise: &Exercise| {
        let entry = progress.entry(&kata.number, &exercise.name);
        entry.is_some_and(|entry| {
            entry.first_passed.is_some() || entry.state == Some(VerdictState::NotJudged)
        })
    };
    let entry = progress.entry(&kata.number, &exercise.name);
    if entry.is_some_and(|entry| entry.gave_up.is_some()) {
        true
    } else if kata.stages {
        kata.exercises.iter().all(has_passed)
    } else {
        has_passed(exercise)
    }
}

fn refusal(kata: &Kata, name: &str) -> String {
    let reason = if kata.stages {
        format!(
            "The reference is one program for all stages, so that of {name} opens once every stage of {} has passed.",
            kata.number
        )
    } else {
        format!("The reference of {name} opens once its checks have passed.")
    };
    let give_up = format!("solution {name} --give-up");
    let commands = [
        (format!("check {name}"), "judges what you have"),
        (
            format!("hint {name}"),
            "gives you the next of its three hints",
        ),
        (give_up, "shows the reference all the same"),
    ];
    let width = commands
        .iter()
        .map(|(command, _)| command.len())
        .max()
        .unwrap_or_default();
    let mut text = format!("\n  {reason}\n\n");
    for (command, what) in commands {
        let command = paint(COMMAND, &format!("cargo kata {command:width$}"));
        text += &format!("  {command}  {what}\n");
    }
    text + "\n"
}

/// The files of the exercise, and those that the reference has made besides and that are no other exercise's.
fn files(kata: &Kata, exercise: &Exercise, reference: &FileTree) -> Result<Vec<String>> {
    let pristine = kata.pristine()?;
    let own = || std::iter::once(&exercise.file).chain(&exercise.also);
    let mut files: Vec<String> = own().cloned().collect();
    let belongs = |path: &str| {
        let mut exercises = kata.exercises.iter();
        exercises.any(|other| other.file == path || other.also.iter().any(|also| also == path))
    };
    for (path, contents) in reference.files() {
        if !belongs(path) && pristine.file(path) != Some(contents) {
            files.push(path.to_owned());
        }
    }
    Ok(files)
}

/// Modules that somebody has made and the reference does without.
fn without_counterpart(kata: &Kata, own: &FileTree, reference: &FileTree) -> Vec<String> {
    let alone = own
        .files()
        .filter(|(path, _)| reference.file(path).is_none());
    let paths: Vec<String> = alone
        .map(|(path, _)| format!("{}/{path}", kata.place))
        .collect();
    if paths.is_empty() {
        return Vec::new();
    }
    let text = format!(
        "The reference has nothing in the place of {}",
        paths.join(", ")
    );
    vec![paint(QUIET, &text), String::new()]
}
