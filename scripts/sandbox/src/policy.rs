use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::ffi::OsString;
use std::path::PathBuf;
use std::time::Duration;

/// What a program may do. Everything that is not named here it may not.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Policy {
    /// Files and folders (with all below) that may be read.
    pub read: Vec<PathBuf>,
    /// Files and folders that may be read and executed.
    pub execute: Vec<PathBuf>,
    /// Folders in which everything may be read, made, changed and removed.
    pub write: Vec<PathBuf>,
    /// The whole environment.
    pub environment: BTreeMap<OsString, OsString>,
    /// Whether it may start programs at all, among those that it may execute.
    pub starts_programs: bool,
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
    /// CPU time of each process.
    pub cpu: Duration,
    /// Bytes of address space of each process.
    pub address_space: u64,
    /// Bytes of memory in use by the whole tree; the supervisor ends the tree above it.
    pub memory: u64,
    /// Processes and threads at a time.
    pub processes: u64,
    /// Bytes of the largest file that it may write.
    pub file_size: u64,
    /// Open files of each process.
    pub open_files: u64,
    /// Bytes of standard output and standard error that are kept; after ten times as many the tree is ended.
    pub output: usize,
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
            open_files: 256,
            output: 64 * 1024,
        }
    }
}
