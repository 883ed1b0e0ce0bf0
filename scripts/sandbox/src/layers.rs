use crate::system;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::fmt;

/// One wall around a program.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Layer {
    /// Landlock: which files may be touched.
    Landlock,
    /// seccomp: which system calls may be made.
    Seccomp,
    /// rlimits, and a keeper that watches the whole tree.
    Limits,
    /// An empty environment and no inherited descriptors.
    EmptyEnvironment,
    /// A user of its own for each worker slot.
    OwnUser,
    /// Namespaces of its own: no network, no other processes in sight.
    Namespaces,
}

impl Layer {
    /// Its name in a result.
    pub fn name(self) -> &'static str {
        match self {
            Self::Landlock => "landlock",
            Self::Seccomp => "seccomp",
            Self::Limits => "limits",
            Self::EmptyEnvironment => "empty-environment",
            Self::OwnUser => "own-user",
            Self::Namespaces => "namespaces",
        }
    }
}

/// The layers that are (to be) active. A test may take one away, to show that it is needed; the service never does.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Layers(pub BTreeSet<Layer>);

impl Layers {
    /// Every layer there is.
    pub fn all() -> Self {
        Self(BTreeSet::from([
            Layer::Landlock,
            Layer::Seccomp,
            Layer::Limits,
            Layer::EmptyEnvironment,
            Layer::OwnUser,
            Layer::Namespaces,
        ]))
    }

    /// Those without which nothing is graded.
    pub fn required() -> Self {
        Self(BTreeSet::from([
            Layer::Landlock,
            Layer::Seccomp,
            Layer::Limits,
            Layer::EmptyEnvironment,
        ]))
    }

    /// Those that work here, asked of the kernel once a process.
    pub fn of_this_host() -> Self {
        system::layers_of_this_host()
    }

    /// Why nothing may be graded here, with the remedy, in one sentence; `None` where it may.
    pub fn refusal() -> Option<String> {
        system::refusal()
    }

    /// The same, but for one.
    #[must_use]
    pub fn without(&self, layer: Layer) -> Self {
        let mut layers = self.clone();
        layers.0.remove(&layer);
        layers
    }

    /// Whether this one is among them.
    pub fn has(&self, layer: Layer) -> bool {
        self.0.contains(&layer)
    }
}

impl fmt::Display for Layers {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names: Vec<&str> = self.0.iter().map(|layer| layer.name()).collect();
        formatter.write_str(&names.join(", "))
    }
}
