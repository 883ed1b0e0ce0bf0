use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::ffi::OsString;
use std::path::PathBuf;
use std::time::Duration;

/// What a program may do. Everything that is not named here it may not, except to read the system's shared libraries and to
/// use `/dev/null`, `/dev/zero` and the random devices: without those no program starts.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Policy {
    /// Files and folders (with all below) that may be read.
    pub read: Vec<PathBuf>,
    /// Files and folders that may be read and executed; the program itself always may.
    pub execute: Vec<PathBuf>,
    /// Folders in which everything may be read, made, changed and removed, but not executed.
    pub write: Vec<PathBuf>,
    /// The folder it starts in; `/` where none is named.
    pub folder: PathBuf,
    /// The whole environment.
    #[serde(with = "pairs")]
    pub environment: BTreeMap<OsString, OsString>,
    /// Whether it may start processes at all, from programs among those that it may execute. Threads it may always start.
    pub starts_programs: bool,
    /// Whether it may change the mode and the times of files, as a linker does. Landlock does not watch that, so the files
    /// must then be safe by their owner: a user of its own, or a program that runs nothing of a learner's.
    pub changes_modes: bool,
    /// How much it may take.
    pub limits: Limits,
    /// The worker slot, where each has a user of its own and the host lets us change to it.
    pub slot: u32,
}

/// How much a program and all that it starts may take.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct Limits {
    /// From its start to its end.
    pub wall: Duration,
    /// CPU time of the whole tree; of each process the kernel itself minds it, rounded up to seconds.
    pub cpu: Duration,
    /// Bytes of address space of each process.
    pub address_space: u64,
    /// Bytes of memory in use by the whole tree; the keeper ends the tree above it.
    pub memory: u64,
    /// Processes and threads at a time.
    pub processes: u64,
    /// Bytes of the largest file that it may write.
    pub file_size: u64,
    /// Bytes that its write folders may hold, with what was there before; the keeper ends the tree above it.
    pub disk: u64,
    /// Files and folders that its write folders may hold.
    pub files: u64,
    /// Open files of each process; the whole tree may have eight times as many. What waits in a pair of sockets is memory that
    /// no process is charged with, some 200 KiB each.
    pub open_files: u64,
    /// Bytes of standard output and standard error (each) that are kept; after ten times as many the tree is ended.
    pub output: usize,
    /// Bytes that may come over the record channel; above it the tree is ended.
    pub records: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            wall: Duration::from_secs(60),
            cpu: Duration::from_secs(60),
            address_space: 8 << 30,
            memory: 2 << 30,
            processes: 128,
            file_size: 256 << 20,
            disk: 1 << 30,
            files: 5_000,
            open_files: 256,
            output: 64 * 1024,
            records: 16 << 20,
        }
    }
}

/// As pairs: a key of JSON's must be UTF-8, a variable's name need not.
mod pairs {
    use serde::{Deserialize, Deserializer, Serializer};
    use std::collections::BTreeMap;
    use std::ffi::OsString;

    pub fn serialize<S: Serializer>(
        environment: &BTreeMap<OsString, OsString>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(environment)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<BTreeMap<OsString, OsString>, D::Error> {
        let pairs = Vec::<(OsString, OsString)>::deserialize(deserializer)?;
        Ok(pairs.into_iter().collect())
    }
}
