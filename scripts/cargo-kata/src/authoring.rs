//! What authors and hosts have besides. A learner's half of a workshop is built without it, and holds none of its source: it
//! works on graders and solutions.

mod coverage;
mod new;
mod pack;
mod prove;
mod stubs;

use crate::in_a_pack::needs_the_repository;
use crate::screen::Answer;
use clap::Subcommand;
use syllabus::{Result, Root};

#[derive(Debug, Subcommand)]
pub enum Command {
    /// For hosts: write the learners' half of a workshop, or the host's
    #[command(subcommand)]
    Pack(pack::Half),
    /// For authors: show that graders accept every right and reject every wrong solution
    Prove(prove::Options),
    /// For authors: lay out a new kata and its grader
    New(new::Options),
    /// For authors: show which topics are paid by which exercises, and which are open
    Coverage(coverage::Options),
    /// For authors: compare `katas/` with the pristine stubs, or lay the stubs out there
    Stubs(stubs::Options),
}

pub fn run(root: &Root, command: &Command) -> Result<Answer> {
    if root.is_pack() {
        return Err(needs_the_repository(command.name()));
    }
    match command {
        Command::Pack(half) => pack::run(root, half),
        Command::Prove(options) => prove::run(root, options),
        Command::New(options) => new::run(root, options),
        Command::Coverage(options) => coverage::run(root, options),
        Command::Stubs(options) => stubs::run(root, options),
    }
}

impl Command {
    fn name(&self) -> &'static str {
        match self {
            Self::Pack(_) => "pack",
            Self::Prove(_) => "prove",
            Self::New(_) => "new",
            Self::Coverage(_) => "coverage",
            Self::Stubs(_) => "stubs",
        }
    }
}
