//! The grader's own defences, beside the sandbox's layers, each with a switch: a defence that no test can switch off is one of which
//! nobody knows whether it holds anything.

use std::collections::BTreeSet;
use std::time::Duration;

/// One of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Defence {
    /// The token scan, before anything is built.
    Scan,
    /// rustc's `-F unsafe_code` for katas that need none.
    UnsafeForbidden,
    /// Only records with the nonce that was sent to the process count.
    Nonce,
    /// A check that did not come to its own end has failed, whatever became of its process.
    ExactSet,
    /// Checks of different kinds run in different processes: who may see their messages is decided by kind.
    KindsApart,
    /// What rustc says of hidden code is told without that code.
    HiddenText,
    /// So much of what a program prints is kept, and one that goes on printing is ended.
    OutputCap,
}

/// What a test has changed; nothing, in a service.
#[derive(Clone, Debug)]
pub(crate) struct Defences {
    without: BTreeSet<Defence>,
    /// How long rustc may take for one crate of a kata's size.
    pub compiling: Duration,
}

impl Default for Defences {
    fn default() -> Self {
        Self {
            without: BTreeSet::new(),
            compiling: Duration::from_secs(60),
        }
    }
}

impl Defences {
    /// Whether this one is in place.
    pub fn has(&self, defence: Defence) -> bool {
        !self.without.contains(&defence)
    }

    pub fn switch_off(&mut self, defence: Defence) {
        self.without.insert(defence);
    }
}
