//! What is said in a learner's half of a workshop, where the graders and the solutions are with the host.

use crate::screen::{Answer, COMMAND, paint};
use syllabus::Problem;
#[cfg(not(feature = "authoring"))]
use {clap::Subcommand, std::ffi::OsString, syllabus::Result};

/// Why a command for authors and hosts does nothing here.
pub fn needs_the_repository(command: &str) -> Problem {
    Problem::new(format!(
        "`cargo kata {command}` works on graders, and this is a learner's pack: they are with the host, in the whole repository"
    ))
}

/// Why there is no model answer here.
pub const SOLUTIONS_ARE_RELEASED: &str = "The solutions are with the host of the workshop, who releases them; your page of the workshop shows them then.";

/// The same as an answer.
pub fn no_solution(number: &str) -> Answer {
    let submit = paint(COMMAND, &format!("cargo kata submit {number}"));
    let hint = paint(COMMAND, "cargo kata hint");
    Answer::new(
        format!(
            "\n  {SOLUTIONS_ARE_RELEASED}\n  {submit} asks for a verdict, {hint} for a hint.\n\n"
        ),
        false,
    )
}

/// Who has the checks, and how to ask for them.
pub fn submit(number: &str) -> String {
    let submit = paint(COMMAND, &format!("cargo kata submit {number}"));
    format!("The checks are with the host: {submit} sends your work to them.")
}

/// The commands for authors and hosts, which are known by name only where they were not built in.
#[cfg(not(feature = "authoring"))]
#[derive(Debug, Subcommand)]
pub enum Command {
    #[command(hide = true)]
    Pack(Anything),
    #[command(hide = true)]
    Prove(Anything),
    #[command(hide = true)]
    New(Anything),
    #[command(hide = true)]
    Coverage(Anything),
    #[command(hide = true)]
    Stubs(Anything),
}

/// Whatever follows the command.
#[cfg(not(feature = "authoring"))]
#[derive(Debug, clap::Args)]
#[command(disable_help_flag = true)]
pub struct Anything {
    #[arg(trailing_var_arg = true, allow_hyphen_values = true, hide = true)]
    _arguments: Vec<OsString>,
}

#[cfg(not(feature = "authoring"))]
pub fn run(command: &Command) -> Result<Answer> {
    Err(needs_the_repository(match command {
        Command::Pack(_) => "pack",
        Command::Prove(_) => "prove",
        Command::New(_) => "new",
        Command::Coverage(_) => "coverage",
        Command::Stubs(_) => "stubs",
    }))
}
