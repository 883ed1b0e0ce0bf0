use clap::{Args, Parser, Subcommand, ValueEnum};

/// Make a stub right, and learn whether it is.
#[derive(Debug, Parser)]
#[command(bin_name = "cargo kata", version, arg_required_else_help = true)]
pub struct Arguments {
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Judge a kata, or one of its exercises, and say what to do next
    Check(CheckOptions),
    /// Show all katas with their exercises, points and state
    List(ListOptions),
    /// For authors: show that graders accept every right and reject every wrong solution
    Prove(ProveOptions),
    /// For authors: lay out a new kata and its grader
    New(NewOptions),
    /// For authors: show which topics are paid by which exercises, and which are open
    Coverage(CoverageOptions),
    /// For authors: compare `katas/` with the pristine stubs, or lay the stubs out there
    Stubs(StubsOptions),
}

#[derive(Args, Debug)]
pub struct CheckOptions {
    /// The kata's number, with an exercise's name if only that is to be judged: `03` or `03/stack`
    #[arg(value_name = "NN[/EXERCISE]")]
    pub what: String,
    /// Who judges the memory checks, where Miri is not to be had
    #[arg(long, value_name = "JUDGE")]
    pub memory: Option<MemoryOption>,
    /// Print the verdict as JSON
    #[arg(long)]
    pub json: bool,
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

#[derive(Args, Debug)]
pub struct ProveOptions {
    /// The katas' numbers; all katas when there is none
    #[arg(value_name = "NN")]
    pub katas: Vec<String>,
    /// Show the whole matrix of every kata, not only of those with findings
    #[arg(long)]
    pub matrix: bool,
    /// Print the proofs as JSON
    #[arg(long)]
    pub json: bool,
    /// How many solutions are judged at a time; all cores when absent
    #[arg(long, value_name = "N")]
    pub workers: Option<usize>,
}

#[derive(Args, Debug)]
pub struct NewOptions {
    /// Two digits and the topic in small letters: `12-errors`
    #[arg(value_name = "NN-TOPIC")]
    pub name: String,
}

#[derive(Args, Debug)]
pub struct CoverageOptions {
    /// Show only the topics that no exercise pays yet
    #[arg(long)]
    pub open: bool,
    /// Print the topics as JSON
    #[arg(long)]
    pub json: bool,
}

#[derive(Args, Debug)]
pub struct StubsOptions {
    /// The katas' numbers; all katas when there is none
    #[arg(value_name = "NN")]
    pub katas: Vec<String>,
    /// Lay the pristine stubs out in `katas/`; what stood there is kept in `.katakit/kept/`
    #[arg(long)]
    pub write: bool,
}
