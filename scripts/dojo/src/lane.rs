//! The queues.

use serde::{Deserialize, Serialize};
use std::fmt;

/// One of the queues: what takes long never stands before what is quick.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Lane {
    /// Checks that take a moment.
    Fast,
    /// The hidden suites of most katas.
    Hidden,
    /// Speed, loom, Miri.
    Slow,
    /// What the host has graded again.
    Rerun,
}

impl Lane {
    /// All of them, the most urgent first.
    pub const ALL: [Self; 4] = [Self::Fast, Self::Hidden, Self::Slow, Self::Rerun];

    /// As the database and the settings write it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Fast => "fast",
            Self::Hidden => "hidden",
            Self::Slow => "slow",
            Self::Rerun => "rerun",
        }
    }

    /// Whether somebody waits for it in front of a terminal, for seconds rather than minutes. The others never get all slots.
    pub fn is_urgent(self) -> bool {
        matches!(self, Self::Fast | Self::Hidden)
    }
}

impl fmt::Display for Lane {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.name())
    }
}
