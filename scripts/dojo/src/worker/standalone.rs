//! `dojo worker`: grades for a service on another host.

use super::{BEAT, Grade, Worker};
use crate::queue::{Permits, Slots, dispatch};
use crate::store::{Store, fresh_id, one_line};
use std::collections::BTreeMap;
use std::future::Future;
use std::sync::Arc;
use std::time::Duration;
use syllabus::{Problem, Result};

/// How long a worker that is stopped waits for what it is at.
const FINISH_WITHIN: Duration = Duration::from_secs(30);

/// A worker on its own.
pub struct Options {
    /// The service's database.
    pub database: String,
    /// How much it does at a time.
    pub slots: usize,
    /// What grades a submission.
    pub grade: Grade,
    /// The suites that it grades by, by kata.
    pub suites: BTreeMap<String, String>,
}

/// Works until `stop` ends, then finishes what it is at or lays it back.
///
/// # Errors
/// Where the database cannot be reached, or the workshop has other suites.
pub async fn run(options: Options, stop: impl Future<Output = ()>) -> Result<()> {
    let store = Store::open(&options.database).await?;
    same_suites(&store, &options.suites).await?;
    let permits = Permits::open(&store).await?;
    let sweeping = tokio::spawn(dispatch::run(
        store.clone(),
        permits.clone(),
        dispatch::PATIENCE,
        |_, _| {},
    ));
    let working = Worker {
        store: store.clone(),
        permits: permits.clone(),
        name: name(),
        slots: Slots::new(options.slots),
        grade: options.grade,
        suites: options.suites,
        beat: BEAT,
        tell: Arc::new(|_| {}),
    }
    .start();
    stop.await;
    working.stop(FINISH_WITHIN).await;
    sweeping.abort();
    permits.close().await;
    store.close().await;
    Ok(())
}

/// The host's name, and which of its workers it is.
pub fn name() -> String {
    let host = std::fs::read_to_string("/proc/sys/kernel/hostname").unwrap_or_default();
    let host: String = host
        .chars()
        .filter(|letter| letter.is_ascii_alphanumeric() || *letter == '-')
        .take(40)
        .collect();
    let host = if host.is_empty() {
        "worker".to_owned()
    } else {
        host
    };
    format!("{host}-{}", &fresh_id()[..6])
}

async fn same_suites(store: &Store, here: &BTreeMap<String, String>) -> Result<()> {
    let wanted = store
        .suites()
        .await
        .map_err(|error| Problem::new(one_line(&error)))?;
    if wanted.is_empty() {
        return Err(Problem::new(
            "no workshop has begun in this database; start the service first, then its workers",
        ));
    }
    let other: Vec<&str> = wanted
        .iter()
        .filter(|(kata, suite)| here.get(kata) != Some(suite))
        .map(|(kata, _)| kata.as_str())
        .collect();
    if other.is_empty() {
        return Ok(());
    }
    Err(Problem::new(format!(
        "this worker's pack is not the workshop's: kata {} differs; copy the workshop's grader pack here",
        other.join(", ")
    )))
}
