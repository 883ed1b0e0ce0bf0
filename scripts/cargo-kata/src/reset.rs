//! `cargo kata reset`: an exercise as it came, and the way back.

use crate::chosen::parts;
use crate::screen::{Answer, COMMAND, QUIET, STRONG, paint};
use clap::Args;
use learner::{KeptCopies, Reset, bring_back, kept_copies, lay_out, reset};
use std::collections::BTreeSet;
use std::fmt::Write as _;
use syllabus::{Exercise, Kata, Problem, Result, Root, kata_to_mend};

#[derive(Args, Debug)]
pub struct Options {
    /// The exercise, or the kata's number for all of it: `03/stack` or `03`
    #[arg(value_name = "NN[/EXERCISE]", required_unless_present_any = ["list", "back"])]
    pub what: Option<String>,
    /// Show the copies that are kept of what was replaced, newest first
    #[arg(long, conflicts_with = "back")]
    pub list: bool,
    /// Bring the newest kept copy back, or that of a date which `--list` shows; the present state is kept as well
    #[arg(long, value_name = "DATE", num_args = 0..=1, default_missing_value = "")]
    pub back: Option<String>,
}

pub fn run(root: &Root, options: &Options) -> Result<Answer> {
    // `--back 03/stack` takes the exercise for a date.
    let (what, date) = match (&options.what, &options.back) {
        (Some(what), back) => (what.as_str(), back.as_deref()),
        (None, Some(what)) if !what.is_empty() => (what.as_str(), Some("")),
        (None, Some(_)) => {
            return Err(Problem::new(
                "which exercise is to be brought back? `cargo kata reset --list` shows what is kept",
            ));
        }
        (None, None) => return list(root, None),
    };
    let (number, name) = parts(what);
    let kata = kata_to_mend(root, number)?;
    let exercise = name.map(|name| kata.exercise(name)).transpose()?;
    if options.list {
        return list(root, Some((&kata, exercise)));
    }
    let exercises: Vec<&Exercise> = exercise.into_iter().collect();
    match date {
        Some(date) => {
            let date = (!date.is_empty()).then_some(date);
            let (date, reset) = bring_back(root, &kata, &exercises, date)?;
            Ok(brought_back(root, &kata, &date, &reset))
        }
        None => {
            let reset = match exercise {
                Some(exercise) => reset(root, &kata, &[exercise])?,
                None => lay_out(root, &kata)?,
            };
            Ok(was_reset(root, &kata, exercise, what, &reset))
        }
    }
}

fn was_reset(
    root: &Root,
    kata: &Kata,
    exercise: Option<&Exercise>,
    what: &str,
    reset: &Reset,
) -> Answer {
    if reset.changed.is_empty() {
        return Answer::well(format!("{what} is as it came; nothing had to be reset\n"));
    }
    let mut screen = String::new();
    for path in &reset.changed {
        let _ = writeln!(screen, "{}/{path} is as it came", kata.place);
    }
    let also = exercise.map(|exercise| sharing(kata, exercise, &reset.changed));
    if let Some(also) = also.filter(|also| !also.is_empty()) {
        let _ = writeln!(
            screen,
            "That resets {} as well: the same file belongs to {}.",
            also.join(", "),
            if also.len() == 1 { "it" } else { "them" }
        );
    }
    if let Some(kept) = &reset.kept {
        let _ = writeln!(
            screen,
            "\nWhat stood there is kept in {}; {} brings it back.",
            root.relative(kept),
            paint(COMMAND, &format!("cargo kata reset {what} --back"))
        );
    }
    Answer::well(screen)
}

fn brought_back(root: &Root, kata: &Kata, date: &str, reset: &Reset) -> Answer {
    if reset.changed.is_empty() {
        return Answer::well(format!("the copy of {date} is what stands there already\n"));
    }
    let mut screen = String::new();
    for path in &reset.changed {
        let _ = writeln!(screen, "{}/{path} is that of {date} again", kata.place);
    }
    if let Some(kept) = &reset.kept {
        let kept = root.relative(kept);
        let _ = writeln!(screen, "\nWhat stood there until now is kept in {kept}.");
    }
    Answer::well(screen)
}

/// The other exercises to which one of these files belongs.
fn sharing(kata: &Kata, exercise: &Exercise, changed: &[String]) -> Vec<String> {
    let others = kata
        .exercises
        .iter()
        .filter(|other| other.name != exercise.name);
    let sharing = others.filter(|other| {
        let mut files = other.files();
        files.any(|file| changed.iter().any(|path| path == file))
    });
    sharing.map(|other| other.name.clone()).collect()
}

fn list(root: &Root, of: Option<(&Kata, Option<&Exercise>)>) -> Result<Answer> {
    let is_meant = |path: &&str| match of {
        None => true,
        Some((kata, exercise)) => {
            let below = path.strip_prefix(&format!("{}/", kata.place));
            below.is_some_and(|below| {
                exercise.is_none_or(|exercise| exercise.files().any(|file| file == below))
            })
        }
    };
    let mut screen = String::new();
    for KeptCopies { date, files } in kept_copies(root)? {
        let paths: BTreeSet<&str> = files
            .files()
            .map(|(path, _)| path)
            .filter(is_meant)
            .collect();
        if paths.is_empty() {
            continue;
        }
        let _ = writeln!(screen, "{}", paint(STRONG, &date));
        for path in paths {
            let _ = writeln!(screen, "  {path}");
        }
    }
    if screen.is_empty() {
        return Ok(Answer::well("no copies of exercises are kept\n".to_owned()));
    }
    let back = paint(COMMAND, "cargo kata reset NN/EXERCISE --back DATE");
    let _ = writeln!(
        screen,
        "\n{back} brings a copy back. {}",
        paint(QUIET, "All of them are plain files in .katakit/kept/.")
    );
    Ok(Answer::well(screen))
}
