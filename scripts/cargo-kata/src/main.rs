//! `cargo kata`: the tools in the terminal.
//!
//! Each command is a module with a `run` that gives an [`Answer`]: what to show, and whether all is well. What goes wrong on
//! the way is one line on standard error. Exit status: 0 when all is well, 1 when a verdict or proof says no, 2 when the question could not be
//! answered.

mod arguments;
#[cfg(feature = "authoring")]
mod authoring;
mod belts;
mod built;
mod check;
mod check_many;
mod chosen;
mod comparison;
mod delivery;
mod doctor;
mod editor;
mod excerpt;
mod explain;
mod fit;
mod hand_over;
mod hint;
mod in_a_pack;
mod list;
mod markdown;
mod next;
mod offline;
mod open;
mod pager;
mod picture;
mod plain_letters;
mod remarks;
mod reset;
mod screen;
mod share;
mod solution;
mod stamp;
mod styled;
mod summary_screen;
mod terminal;
mod update;
mod verdict_screen;
mod watch;

use arguments::{Arguments, Command};
use clap::Parser;
use screen::Answer;
use std::io::Write;
use std::process::ExitCode;
use syllabus::{Problem, Result, Root};

const COULD_NOT_ANSWER: u8 = 2;

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let problems = match answer(&arguments) {
        Ok(answer) => match show(&answer) {
            Ok(()) if answer.problems.is_empty() => {
                return if answer.all_is_well {
                    ExitCode::SUCCESS
                } else {
                    ExitCode::FAILURE
                };
            }
            Ok(()) => answer.problems,
            Err(problem) => vec![problem],
        },
        Err(problem) => vec![problem],
    };
    for problem in &problems {
        // Standard error may be closed as well; then there is nobody left to tell.
        let _ = writeln!(
            anstream::stderr(),
            "cargo kata: {}",
            within_the_repository(problem)
        );
    }
    ExitCode::from(COULD_NOT_ANSWER)
}

fn answer(arguments: &Arguments) -> Result<Answer> {
    let root = Root::find()?;
    // What is wrong with `pack.toml` is told before anything that follows from it.
    root.pack()?;
    if !matches!(arguments.command, Some(Command::Update(_))) {
        remarks::interrupted_update(&root);
    }
    let Some(command) = &arguments.command else {
        return if watch::is_there() {
            watch::run(&root, &watch::Options::default())
        } else {
            next::run(&root)
        };
    };
    match command {
        Command::Watch(options) => watch::run(&root, options),
        Command::Check(options) => check::run(&root, options),
        Command::List(options) => list::run(&root, options),
        Command::Open(options) => open::run(&root, options),
        Command::Share(options) => share::run(&root, options),
        Command::Explain(options) => explain::run(&root, options),
        Command::Hint(options) => hint::run(&root, options),
        Command::Solution(options) => solution::run(&root, options),
        Command::Reset(options) => reset::run(&root, options),
        Command::Update(options) => update::run(&root, options),
        Command::Join(options) => hand_over::run(&root, &hand_over::CLIENT, Some("join"), options),
        Command::Submit(options) => {
            hand_over::run(&root, &hand_over::CLIENT, Some("submit"), options)
        }
        Command::Workshop(options) => {
            hand_over::run(&root, &hand_over::CLIENT, Some("workshop"), options)
        }
        Command::Leave(options) => {
            hand_over::run(&root, &hand_over::CLIENT, Some("leave"), options)
        }
        Command::Dojo(options) => hand_over::run(&root, &hand_over::SERVICE, None, options),
        Command::Grade(options) => {
            hand_over::run(&root, &hand_over::SERVICE, Some("grade"), options)
        }
        #[cfg(feature = "authoring")]
        Command::Authoring(command) => authoring::run(&root, command),
        #[cfg(not(feature = "authoring"))]
        Command::Authoring(command) => in_a_pack::run(command),
        Command::Doctor(options) => doctor::run(&root, options),
        Command::Offline(options) => offline::run(&root, options),
    }
}

/// Through a pager where that helps.
fn show(answer: &Answer) -> Result<()> {
    if answer.is_a_page && pager::show(&answer.text) {
        return Ok(());
    }
    terminal_text::print(&answer.text)
}

/// Without the repository's own folder in its paths, where there is one.
fn within_the_repository(problem: &Problem) -> String {
    let text = problem.to_string();
    Root::find().map_or(text.clone(), |root| root.shortened(&text))
}
