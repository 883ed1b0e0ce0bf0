use crate::watch;
use crate::{explain, hand_over, hint, solution};
use clap::{Args, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

/// Make a stub right, and learn whether it is.
#[derive(Debug, Parser)]
#[command(bin_name = "cargo kata", version)]
pub struct Arguments {
    /// On a terminal, `watch` when absent
    #[command(subcommand)]
    pub command: Option<Command>,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Work on an exercise: it is judged each time you save it
    Watch(watch::Options),
    /// Judge a kata, one of its exercises, or many katas, and say what to do next
    Check(CheckOptions),
    /// Show all katas with their exercises, points and state
    List(ListOptions),
    /// Open an exercise in your editor, at its first `todo!()`
    Open(crate::open::Options),
    /// Write a picture of your progress, to show to others
    Share(crate::share::Options),
    /// Show a kata's lesson, or the contract of one of its exercises
    Explain(explain::Options),
    /// Show the next of an exercise's three hints
    Hint(hint::Options),
    /// Show the reference beside your own work, once that has passed
    Solution(solution::Options),
    /// Lay an exercise's pristine stub out again, or bring back what stood there; nothing is lost
    Reset(crate::reset::Options),
    /// Bring a newer kit; your edits are merged with its changes, and nothing is lost
    Update(crate::update::Options),
    /// Come into a workshop whose address the host shows
    Join(hand_over::Options),
    /// Send your work on a kata to the workshop's host, and read the verdict
    Submit(hand_over::Options),
    /// Show what is open in the workshop until when, and your results
    #[command(visible_alias = "status")]
    Workshop(hand_over::Options),
    /// Leave the workshop; joining it again brings you back as the same person
    Leave(hand_over::Options),
    /// For hosts: hold a workshop with hidden graders
    Dojo(hand_over::Options),
    /// For hosts: grade one bundle of work, without a service
    Grade(hand_over::Options),
    #[cfg(feature = "authoring")]
    #[command(flatten)]
    Authoring(crate::authoring::Command),
    #[cfg(not(feature = "authoring"))]
    #[command(flatten)]
    Authoring(crate::in_a_pack::Command),
    /// Examine this machine: what the katas need, what is here, and how to get the rest
    Doctor(crate::doctor::Options),
    /// Fetch and build what the katas stand on, so that nothing asks the network afterwards
    Offline(crate::offline::Options),
}

#[derive(Args, Debug)]
pub struct CheckOptions {
    /// The kata's number, with an exercise's name if only that is to be judged: `03` or `03/stack`; or several numbers: `00 03 10`. What you were
    /// at last when absent
    #[arg(value_name = "NN[/EXERCISE]", conflicts_with = "all")]
    pub what: Vec<String>,
    /// Judge every kata
    #[arg(long)]
    pub all: bool,
    /// Who judges the memory checks, where Miri is not to be had
    #[arg(long, value_name = "JUDGE")]
    pub memory: Option<MemoryOption>,
    /// Print the verdict as JSON: short for `--format json`
    #[arg(long)]
    pub json: bool,
    /// Write the verdict as another program reads it
    #[arg(long, value_name = "FORMAT", conflicts_with = "json")]
    pub format: Option<FormatOption>,
    /// The file for what `--format` writes; the screen then shows the verdict as always
    #[arg(long, value_name = "FILE")]
    pub output: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum FormatOption {
    /// The verdict as it is; of several katas a list
    Json,
    /// JUnit XML, as Jenkins and GitLab read it
    Junit,
    /// The results.json of an exercism test runner
    Exercism,
    /// The results.json of a Gradescope autograder
    Gradescope,
    /// A job summary, and annotations of files, for GitHub Actions
    Github,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum MemoryOption {
    /// Sees use after free, overruns, uninitialised reads, leaks
    Valgrind,
    /// Needs a nightly toolchain; sees use after free, overruns (of the stack too), leaks
    Asan,
}

#[derive(Args, Debug)]
pub struct ListOptions {
    /// Print the list as JSON
    #[arg(long)]
    pub json: bool,
}
