//! A learner's half of a workshop: comes in, sends work, shows verdicts. `cargo kata` starts it.
//!
//! Nothing that the host sends reaches the terminal as it came: [`host`] takes out what a terminal would obey. Exit status: 0
//! when all is well, 1 when a verdict says no, 2 when the question could not be answered.

mod address;
mod arguments;
mod chosen;
mod host;
mod interrupted;
mod join;
mod leave;
mod membership;
mod patience;
mod question;
mod result_screen;
mod submit;
mod times;
mod workshop;

use arguments::{Arguments, Command};
use clap::Parser;
use std::io::Write;
use std::process::ExitCode;
use syllabus::{Problem, Result, Root};

const COULD_NOT_ANSWER: u8 = 2;

/// What a command shows, and whether it is good news.
pub struct Answer {
    text: String,
    all_is_well: bool,
}

impl Answer {
    fn well(text: String) -> Self {
        Self {
            text,
            all_is_well: true,
        }
    }
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let answered = answer(&arguments).and_then(|answer| {
        terminal_text::print(&answer.text)?;
        Ok(answer.all_is_well)
    });
    match answered {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(problem) => {
            say(&within_the_repository(&problem));
            ExitCode::from(COULD_NOT_ANSWER)
        }
    }
}

fn answer(arguments: &Arguments) -> Result<Answer> {
    let root = Root::find()?;
    match &arguments.command {
        Command::Join(options) => join::run(&root, options),
        Command::Submit(options) => submit::run(&root, options),
        Command::Workshop => workshop::run(&root),
        Command::Leave => leave::run(&root),
    }
}

/// Says it on standard error, which may be closed as well; then there is nobody left to tell.
fn say(text: &str) {
    let _ = writeln!(anstream::stderr(), "cargo kata: {text}");
}

/// Without the repository's own folder in its paths, where there is one.
fn within_the_repository(problem: &Problem) -> String {
    let text = problem.to_string();
    Root::find().map_or(text.clone(), |root| root.shortened(&text))
}
