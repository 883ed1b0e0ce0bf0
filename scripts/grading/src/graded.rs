use judge::Verdict;
use sandbox::{Finished, Layers};
use serde::{Deserialize, Serialize};
use std::time::Duration;

/// A submission's result, with all that somebody needs to trust or to repeat it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Graded {
    /// The kata, `03`.
    pub kata: String,
    /// The digest of the graded work.
    pub digest: String,
    /// The hash of the suite that judged it.
    pub suite: String,
    /// `rustc --version` of the toolchain.
    pub toolchain: String,
    /// Why it was not built at all; then there is no verdict.
    pub refused: Vec<Refused>,
    /// The verdict, unseen by anybody yet: who may see what of it is decided elsewhere.
    pub verdict: Option<Verdict>,
    /// Why code that sets out to forge this kata's verdict might do so, where its subject allows it.
    pub guarded: Option<String>,
    /// What was done, in order.
    pub phases: Vec<Phase>,
}

/// One phase of grading.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Phase {
    /// `A`, `B` or `C`.
    pub name: String,
    /// The layers that were really active.
    pub layers: Layers,
    /// Wall-clock time.
    pub milliseconds: u64,
    /// CPU time of all its processes.
    pub cpu_milliseconds: u64,
}

/// Something in the source that the kata has no use for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refused {
    /// The path below the kata's folder.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// A sentence for the learner: "line 3: `process` is not needed in this kata".
    pub sentence: String,
}

impl Phase {
    pub(crate) fn new(name: &str) -> Self {
        Self {
            name: name.to_owned(),
            layers: Layers::default(),
            milliseconds: 0,
            cpu_milliseconds: 0,
        }
    }

    /// Adds what one process took. The layers of all of them were the same.
    pub(crate) fn add(&mut self, finished: &Finished) {
        let milliseconds = |time: Duration| time.as_millis().try_into().unwrap_or(u64::MAX);
        self.layers = finished.layers.clone();
        self.milliseconds += milliseconds(finished.wall);
        self.cpu_milliseconds += milliseconds(finished.cpu);
    }
}
