//! What the host decides before the workshop, in one TOML file; every key has a default that works without any file.

mod file;
mod spans;
mod times;
mod written;

pub use file::EXAMPLE;

use crate::clock::Milliseconds;
use dojo_protocol::HintPolicy;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::Duration;
use syllabus::{Result, Root};

/// How the workshop runs, checked against the pack; times are milliseconds since 1970.
#[derive(Clone, Debug)]
pub struct Settings {
    /// What the board is headed with.
    pub title: String,
    /// The address under which the room reaches the service, without a slash at its end; `None` finds one of this machine's.
    pub public_address: Option<String>,
    /// Whether a proxy stands in front, whose word on where a request comes from (`X-Forwarded-For`) counts. Then
    /// nobody may reach the service but through the proxy: whoever does chooses the address that limits count by.
    pub trust_proxy: bool,
    /// The certificate and its key, where the service speaks TLS itself.
    pub tls: Option<Tls>,
    /// How many submissions are graded at a time on this machine; 0 leaves all of it to workers on other hosts.
    pub workers: usize,
    /// Whether people work in teams: then a team stands on the board, and sees its members' verdicts.
    pub teams: bool,
    /// Whether learners and the board see points.
    pub points: bool,
    /// Which submission of a kata counts.
    pub counts: Counts,
    /// Which of an exercise's hints may be seen.
    pub hints: HintPolicy,
    /// For so long after a kata's end work on it is still taken, and counts.
    pub grace: Duration,
    /// When the workshop is over.
    pub ends: Option<Milliseconds>,
    /// For so long before the end the board stands still.
    pub freeze: Duration,
    /// How often somebody may submit.
    pub attempts: Attempts,
    /// When the checks of each kind are seen.
    pub visibility: Visibilities,
    /// The katas of the workshop, in the order of their numbers.
    pub katas: Vec<KataSettings>,
    /// Exercises whose points count together or not at all.
    pub groups: Vec<Group>,
    /// How much of the service one address, and one person, may take.
    pub limits: Limits,
}

impl Settings {
    /// Reads the file, or takes the defaults where there is none; `HH:MM` is a time of today.
    ///
    /// # Errors
    /// Where it cannot be read or something in it is not understood or not in the pack; one line with the place.
    pub fn read(file: &Path, pack: &Root) -> Result<Self> {
        file::read(file, pack, &jiff::Zoned::now())
    }

    /// What is set for a kata; `None` where it is not in the workshop.
    pub fn kata(&self, number: &str) -> Option<&KataSettings> {
        self.katas.iter().find(|kata| kata.number == number)
    }

    /// Until when work on a kata is taken, the grace aside: its own end or the workshop's, whichever comes first.
    pub fn closes(&self, number: &str) -> Option<Milliseconds> {
        let own = self.kata(number).and_then(|kata| kata.closes);
        own.into_iter().chain(self.ends).min()
    }

    /// From when on the board stands still, where that is set.
    pub fn freezes_at(&self) -> Option<Milliseconds> {
        let ends = self.ends?;
        (!self.freeze.is_zero()).then(|| ends - crate::clock::milliseconds(self.freeze))
    }
}

/// One kata of the workshop.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KataSettings {
    /// `03`, or a capstone's name.
    pub number: String,
    /// From when on work on it is taken; `None` is from the beginning.
    pub opens: Option<Milliseconds>,
    /// Until when; `None` is until the workshop ends. The grace comes on top.
    pub closes: Option<Milliseconds>,
    /// Hundredths: its points are worth so many of themselves.
    pub factor: u32,
    /// Whether its points come on top: they are not among those that can be reached.
    pub bonus: bool,
    /// The lane of the queue; `None` goes by what its checks cost.
    pub lane: Option<Lane>,
}

/// A lane of the queue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Lane {
    /// What takes seconds.
    Fast,
    /// Hidden suites.
    Hidden,
    /// What takes minutes: speed, models, Miri.
    Slow,
    /// What is graded once more; it waits for the others.
    Rerun,
}

impl Lane {
    /// Its name in the database.
    pub fn name(self) -> &'static str {
        match self {
            Self::Fast => "fast",
            Self::Hidden => "hidden",
            Self::Slow => "slow",
            Self::Rerun => "rerun",
        }
    }
}

/// Which of somebody's submissions of a kata counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Counts {
    /// The one with the most points.
    #[default]
    Best,
    /// The last one.
    Last,
}

/// When a check is seen by those whose work it judged.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Visibility {
    /// At once.
    #[default]
    Always,
    /// Once no more work on the kata is taken.
    AfterDeadline,
    /// Once the host has released the solutions.
    AfterRelease,
    /// Only by the host.
    Never,
}

/// When the checks of each kind are seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Visibilities(pub BTreeMap<String, Visibility>);

impl Visibilities {
    /// The kinds that graders have, in the order in which a verdict lists them.
    pub const KINDS: [&str; 8] = [
        "behaviour",
        "compile",
        "property",
        "cost",
        "memory",
        "model",
        "speed",
        "craft",
    ];

    /// When checks of this kind are seen; one that is not known here is never seen.
    pub fn of(&self, kind: &str) -> Visibility {
        self.0.get(kind).copied().unwrap_or(Visibility::Never)
    }
}

impl Default for Visibilities {
    /// Everything at once, but for what tries many inputs: nobody shall fit code to those.
    fn default() -> Self {
        let hidden = ["property", "model"];
        Self(
            Self::KINDS
                .into_iter()
                .map(|kind| {
                    let visibility = if hidden.contains(&kind) {
                        Visibility::AfterDeadline
                    } else {
                        Visibility::Always
                    };
                    (kind.to_owned(), visibility)
                })
                .collect(),
        )
    }
}

/// How often somebody (a team, where there are teams) may submit work on one kata. Work past it is graded, but only the host sees the verdict.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Attempts {
    /// In any 60 minutes; `None` is as often as they like.
    pub an_hour: Option<u32>,
    /// Between one and the next.
    pub interval: Duration,
}

/// Exercises whose points count only where all of them pass.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// Kata and exercise of each.
    pub all_of: Vec<(String, String)>,
}

/// Certificate and key of TLS, as PEM files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tls {
    /// The certificate, with those between it and the root.
    pub cert: PathBuf,
    /// Its private key.
    pub key: PathBuf,
}

/// How much of the service one address, or one token, may take.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Limits {
    /// Requests a second of one address, in the long run; a whole room may share one.
    pub requests_a_second_per_address: u32,
    /// Requests a second of one token, in the long run.
    pub requests_a_second_per_token: u32,
    /// Tries to come in, by a join code or by a link with a key, a minute of one address; a room may share one.
    pub joins_a_minute_per_address: u32,
    /// Connections at a time, of everybody; one address gets half of them, where no proxy stands between.
    pub connections: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            requests_a_second_per_address: 500,
            requests_a_second_per_token: 20,
            joins_a_minute_per_address: 120,
            connections: 4096,
        }
    }
}
