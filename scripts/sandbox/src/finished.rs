use crate::Layers;
use serde::{Deserialize, Serialize};
use std::time::Duration;

/// A program that has ended, with its whole tree.
#[derive(Clone, Debug)]
pub struct Finished {
    /// How it ended.
    pub ended: Ended,
    /// The beginning of its standard output.
    pub stdout: Vec<u8>,
    /// The beginning of its standard error.
    pub stderr: Vec<u8>,
    /// Whether either of them went on.
    pub cut: bool,
    /// The layers that were active.
    pub layers: Layers,
    /// CPU time of the whole tree.
    pub cpu: Duration,
    /// Wall-clock time from start to end.
    pub wall: Duration,
    /// The most memory of the whole tree that was seen at once, in bytes. What a short program takes between two looks is not.
    pub memory: u64,
}

impl Finished {
    /// Whether it ended by itself and said that all went well.
    pub fn succeeded(&self) -> bool {
        self.ended == Ended::Exited(0)
    }

    /// Standard output and standard error, one after the other.
    pub fn output(&self) -> String {
        let mut output = String::from_utf8_lossy(&self.stdout).into_owned();
        output.push_str(&String::from_utf8_lossy(&self.stderr));
        output
    }
}

/// How a program ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Ended {
    /// By itself, with this status.
    Exited(i32),
    /// By a signal that none of the limits sent.
    Signalled(i32),
    /// It took more than it may.
    Reached(Limit),
    /// Whoever started it had what they wanted, or did not want it any more.
    Stopped,
}

/// What a program took more of than it may.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Limit {
    /// Wall-clock time.
    Wall,
    /// CPU time.
    Cpu,
    /// Memory of the tree. A process that runs out of address space is told so by the kernel, and mostly aborts.
    Memory,
    /// Processes and threads.
    Processes,
    /// What it printed.
    Output,
    /// What it said on the record channel.
    Records,
    /// One file's size.
    FileSize,
    /// What its write folders hold.
    Disk,
    /// Open files of the whole tree.
    OpenFiles,
}

impl Limit {
    /// What there was too much of, in words for a learner.
    pub fn in_words(self) -> &'static str {
        match self {
            Self::Wall => "it took too long",
            Self::Cpu => "it took too much CPU time",
            Self::Memory => "it took too much memory",
            Self::Processes => "it started too many processes or threads",
            Self::Output => "it printed too much",
            Self::Records => "it reported too much",
            Self::FileSize => "it wrote too large a file",
            Self::Disk => "it wrote too much to the disk",
            Self::OpenFiles => "it had too many files open",
        }
    }
}
