use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// One wall around a program.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Layer {
    /// Landlock: which files may be touched.
    Landlock,
    /// seccomp: which system calls may be made.
    Seccomp,
    /// rlimits, and a supervisor that watches the whole tree.
    Limits,
    /// An empty environment and no inherited descriptors.
    EmptyEnvironment,
    /// A user of its own for each worker slot.
    OwnUser,
    /// Namespaces of its own: no network, no other processes in sight.
    Namespaces,
}

/// The layers that are (to be) active. A test may take one away, to show that it is needed; the service never does.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Layers(pub BTreeSet<Layer>);
