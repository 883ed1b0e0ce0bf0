use serde::{Deserialize, Serialize};

/// How a check ended.
///
/// The kit records the first six; the last two are what the judge concludes where a record is missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// The contract's sentence holds.
    Passed,
    /// It does not.
    Failed,
    /// The check ran into a `todo!()`.
    NotStarted,
    /// The check was still running at its limit.
    TimedOut,
    /// The code called `std::process::exit`.
    EndedProcess,
    /// The judge that the check needs is not on this machine.
    NotJudged,
    /// The check took its process down: stack overflow, abort, a signal.
    Killed,
    /// The check left no record although its process ended well.
    Missing,
}

impl Outcome {
    /// Whether the check counts.
    pub fn passed(self) -> bool {
        self == Self::Passed
    }

    /// Whether the check says "no": `NotJudged` says nothing.
    pub fn refused(self) -> bool {
        !matches!(self, Self::Passed | Self::NotJudged)
    }
}
