//! `cargo kata open`: an exercise's file in the learner's own editor, where the work is.

use crate::chosen::parts;
use crate::editor::{self, Editor, ThisProcess, opening};
use crate::remarks;
use crate::screen::{Answer, COMMAND, QUIET, STRONG, paint};
use clap::Args;
use learner::standing;
use std::fs;
use std::path::{Path, PathBuf};
use syllabus::{Exercise, Kata, Problem, Result, Root, kata};

#[derive(Args, Debug)]
pub struct Options {
    /// The kata's number, with an exercise's name if not the first that is open is meant: `03` or `03/stack`
    #[arg(value_name = "NN[/EXERCISE]")]
    pub what: String,
    /// The editor, with its arguments; `{file}` and `{line}` stand for the place. `$KATAKIT_EDITOR` says it for good
    #[arg(long, value_name = "COMMAND")]
    pub edit_cmd: Option<String>,
}

pub fn run(root: &Root, options: &Options) -> Result<Answer> {
    let (number, name) = parts(&options.what);
    let kata = kata(root, number)?;
    let exercise = match name {
        Some(name) => kata.exercise(name)?,
        None => first_open(root, &kata)?,
    };
    let (file, line) = place(&kata, exercise)?;
    let environment = ThisProcess::new(options.edit_cmd.clone());
    let place = format!("{}:{line}", root.relative(&file));
    let opened = opening(&environment, &file, line).and_then(editor::run);
    // Whoever has no editor that can be found here still has one.
    opened.map_err(|problem| Problem::new(format!("{problem}. The work is at {place}")))?;
    let editor = Editor::meant(&environment)?;
    let because = format!("({})", editor.because());
    let check = format!("cargo kata check {}/{}", kata.number, exercise.name);
    Ok(Answer::well(format!(
        "{} in {} {}\nThen {}\n",
        paint(STRONG, &place),
        editor.name(),
        paint(QUIET, &because),
        paint(COMMAND, &check)
    )))
}

/// The first exercise that is not finished; the first of all where every one is.
fn first_open<'kata>(root: &Root, kata: &'kata Kata) -> Result<&'kata Exercise> {
    let standing = standing(&remarks::progress(root)?, kata)?;
    let mut exercises = kata.exercises.iter().zip(&standing.exercises);
    let open = exercises.find(|(_, standing)| !standing.is_finished());
    open.map(|(exercise, _)| exercise)
        .or_else(|| kata.exercises.first())
        .ok_or_else(|| Problem::new(format!("kata {} has no exercise yet", kata.number)))
}

/// The first `todo!()` in the exercise's files; the first line of the first file where none is left.
///
/// # Errors
/// Where a file cannot be read.
pub fn place(kata: &Kata, exercise: &Exercise) -> Result<(PathBuf, usize)> {
    for name in std::iter::once(&exercise.file).chain(&exercise.also) {
        let file = kata.folder.join(name);
        if let Some(line) = first_todo(&file)? {
            return Ok((file, line));
        }
    }
    Ok((kata.folder.join(&exercise.file), 1))
}

fn first_todo(file: &Path) -> Result<Option<usize>> {
    let text = fs::read(file).map_err(|error| Problem::with_file("read", file, error))?;
    let text = String::from_utf8_lossy(&text);
    let is_todo = |line: &str| {
        let code = line.split("//").next().unwrap_or_default();
        code.contains("todo!(")
    };
    Ok(text.lines().position(is_todo).map(|index| index + 1))
}
