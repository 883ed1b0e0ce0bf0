//! What every request has at hand.

use crate::settings::Settings;
use crate::store::Store;
use std::collections::BTreeMap;
use std::sync::Arc;
use syllabus::{Kata, Root};
use tokio::sync::{broadcast, watch};

/// The service's state; cheap to clone.
#[derive(Clone)]
pub struct Dojo {
    /// What the host decided before the workshop.
    pub settings: Arc<Settings>,
    /// The database.
    pub store: Store,
    /// The katas of the workshop, in the order of their numbers.
    pub katas: Arc<Vec<Kata>>,
    /// The host's half of the kit, with the graders.
    pub pack: Arc<Root>,
    /// What the pages' streams and whoever waits for a verdict listen to. Each change is stored before it is sent here.
    pub changes: broadcast::Sender<Change>,
    /// The address under which the room reaches the service, without a slash at its end: `http://192.168.1.20:7654`.
    pub address: Arc<str>,
    /// The hash of each kata's suite.
    pub suites: Arc<BTreeMap<String, String>>,
    /// How far this machine is with what grading needs.
    pub preparation: Arc<watch::Sender<Preparation>>,
    /// True once the service stops; see [`Dojo::until_closing`].
    pub closing: watch::Receiver<bool>,
}

impl Dojo {
    /// The kata of that number, where it is in the workshop.
    pub fn kata(&self, number: &str) -> Option<&Kata> {
        self.katas.iter().find(|kata| kata.number == number)
    }

    /// Tells the streams; that nobody listens is no problem.
    pub fn tell(&self, change: Change) {
        let _ = self.changes.send(change);
    }

    /// Ends when the service stops: every stream and every long wait must end then as well.
    pub async fn until_closing(&self) {
        let mut closing = self.closing.clone();
        // An error means that the service is gone already.
        let _ = closing.wait_for(|closing| *closing).await;
    }
}

/// Something that the pages show has changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// Somebody came in.
    Joined {
        /// Who.
        participant_id: String,
    },
    /// A submission came in, is being graded, was graded or was parked.
    Submission {
        /// Which.
        id: String,
        /// Whose.
        participant_id: String,
        /// Of which kata.
        kata: String,
    },
    /// The host changed something about the workshop: paused, frozen, ended, a kata opened or closed, solutions released.
    Workshop,
}

/// How far this machine is with what grading needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Preparation {
    /// What the graders stand on is being built; so many katas of so many are ready.
    Preparing {
        /// Ready ones.
        ready: usize,
        /// All.
        of: usize,
    },
    /// Work is graded here.
    Ready,
    /// Workers on other hosts grade.
    Elsewhere,
    /// It cannot be: why, and what to do.
    Failed(String),
}
