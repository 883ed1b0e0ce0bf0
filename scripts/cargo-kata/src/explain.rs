//! `cargo kata explain`: the lesson, where the work is.

use crate::screen::{Answer, COMMAND, STRONG, paint};
use crate::{chosen, markdown, pager, terminal};
use clap::Args;
use std::fs;
use std::path::PathBuf;
use syllabus::{Kata, Problem, Result, Root, kata};

#[derive(Args, Debug)]
pub struct Options {
    /// The kata's number, for its lesson; with an exercise's name for the contract in its file: `03` or `03/stack`
    #[arg(value_name = "NN[/EXERCISE]")]
    pub what: String,
}

/// Prose in longer lines than this is hard to follow.
const WIDEST: usize = 120;

pub fn run(root: &Root, options: &Options) -> Result<Answer> {
    if options.what.contains('/') {
        of_exercise(root, &options.what)
    } else {
        of_kata(root, &kata(root, &options.what)?)
    }
}

fn of_kata(root: &Root, kata: &Kata) -> Result<Answer> {
    let path = kata.folder.join("README.md");
    let lesson =
        fs::read(&path).map_err(|error| Problem::with_file("read the lesson in", &path, error))?;
    let mut lines = rendered(root, kata, &String::from_utf8_lossy(&lesson));
    if let Some(first) = kata.exercises.first() {
        let check = paint(COMMAND, &format!("cargo kata check {}", kata.number));
        let place = paint(STRONG, &format!("{}/{}", kata.place, first.file));
        lines.push(String::new());
        lines.push(format!("Begin with {place}, then {check}"));
    }
    Ok(Answer::page(&lines))
}

/// What the file promises, as learners first meet it: they may have changed it since.
fn of_exercise(root: &Root, what: &str) -> Result<Answer> {
    let (kata, exercise) = chosen::exercise(root, what, "explain")?;
    let stub = kata.pristine()?;
    let source =
        String::from_utf8_lossy(stub.file(&exercise.file).unwrap_or_default()).into_owned();
    let name = format!("{}/{}", kata.number, exercise.name);
    let mut lines = vec![
        format!("{}  {}", paint(STRONG, &name), exercise.title),
        String::new(),
    ];
    let contract = markdown::doc_comment(&source) + &markdown::item_comments(&source);
    lines.extend(rendered(root, &kata, &contract));
    let place = paint(STRONG, &format!("{}/{}", kata.place, exercise.file));
    let lesson = paint(COMMAND, &format!("cargo kata explain {}", kata.number));
    let check = paint(COMMAND, &format!("cargo kata check {name}"));
    lines.push(String::new());
    lines.push(format!(
        "All of this stands in {place}; {lesson} is the lesson. Then {check}"
    ));
    Ok(Answer::page(&lines))
}

/// Without links that open, paths read from the repository's folder.
fn rendered(root: &Root, kata: &Kata, text: &str) -> Vec<String> {
    let opens_links = terminal::opens_links() && pager::lets_links_pass();
    let base = if opens_links {
        root.folder().join(&kata.place)
    } else {
        PathBuf::from(&kata.place)
    };
    terminal::prose(text, terminal::width().min(WIDEST), &base, opens_links)
}
