//! Whether there is room for what comes in, and for what is graded.

use crate::store::{Backend, Store};
use sandbox::Limits;
use std::path::Path;
use syllabus::{Problem, Result};

/// So little is soon taken by what a room sends: the service is not ready any more.
pub(crate) const FULL: u64 = 64 << 20;

/// As much as one submission may take while it is graded. With less, what one takes would be missing for the one beside it, whose
/// verdict would then tell of a full disk.
pub(crate) fn to_grade() -> u64 {
    Limits::default().disk
}

/// Bytes that are left where the database's file stands; `None` where it is on a server, or nobody can say.
pub(crate) fn left(store: &Store) -> Option<u64> {
    match store.backend() {
        Backend::Sqlite(file) => left_in(file),
        Backend::Postgres => None,
    }
}

/// Whether somebody's work can be graded in this folder.
///
/// # Errors
/// Where it cannot: in a line, with how much room is missing.
pub(crate) fn room_to_grade_in(folder: &Path) -> Result<()> {
    match left_in(folder) {
        Some(left) if left < to_grade() => Err(Problem::new(format!(
            "{} of the disk are left in {}, and {} are needed to grade: make room",
            in_words(left),
            folder.display(),
            in_words(to_grade())
        ))),
        _ => Ok(()),
    }
}

#[cfg(unix)]
fn left_in(folder: &Path) -> Option<u64> {
    let there = rustix::fs::statvfs(folder).ok()?;
    Some(there.f_bavail.saturating_mul(there.f_frsize))
}

#[cfg(not(unix))]
fn left_in(_: &Path) -> Option<u64> {
    None
}

/// `812 MiB`
pub(crate) fn in_words(bytes: u64) -> String {
    format!("{} MiB", bytes >> 20)
}
