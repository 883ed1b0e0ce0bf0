use clap::{Args, Parser, Subcommand};
use std::path::PathBuf;

/// A workshop, from a learner's terminal.
#[derive(Debug, Parser)]
#[command(name = "cargo kata", bin_name = "cargo kata", version)]
pub struct Arguments {
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Come into a workshop whose address the host shows
    Join(JoinOptions),
    /// Send your work on a kata to the workshop's host, and read the verdict
    ///
    /// The same work is graded once, however often it is sent. Ctrl-C leaves it with the host; the same command again shows the verdict.
    Submit(SubmitOptions),
    /// Show what is open in the workshop until when, and your results
    #[command(visible_alias = "status")]
    Workshop,
    /// Leave the workshop; joining it again brings you back as the same person
    Leave,
}

#[derive(Args, Debug)]
pub struct JoinOptions {
    /// As the host shows it: `http://192.168.1.5:7654/join/CODE`; the scheme may be left out
    pub address: String,
    /// The code, where the address does not end with it
    pub code: Option<String>,
    /// What the board calls you; asked for when absent
    #[arg(long)]
    pub name: Option<String>,
    /// Your team, where the workshop has teams; asked for when absent
    #[arg(long)]
    pub team: Option<String>,
    /// The certificate (PEM) that the host's own is signed with, where it is none of the web's
    #[arg(long, value_name = "FILE")]
    pub ca: Option<PathBuf>,
    /// Your workshop is at this address now: the host says so
    #[arg(long)]
    pub moved: bool,
}

#[derive(Args, Debug)]
pub struct SubmitOptions {
    /// The kata's number; the one that you saved last when absent
    #[arg(value_name = "NN")]
    pub kata: Option<String>,
    /// Send nothing: show how it stands with what you sent last
    #[arg(long)]
    pub status: bool,
    /// For how long to go on trying when the host does not answer
    #[arg(long, value_name = "SECONDS", default_value_t = 600)]
    pub patience: u64,
}
