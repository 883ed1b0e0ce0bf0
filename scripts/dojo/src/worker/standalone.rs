//! `dojo worker`: grades for a service on another host.

use super::in_service::{graded_by, logged};
use super::{BEAT, Grade, Worker};
use crate::disk::room_to_grade_in;
use crate::queue::{Permits, Slots, dispatch};
use crate::store::{Store, fresh_id, one_line};
use grading::Grader;
use std::collections::BTreeMap;
use std::future::Future;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;
use syllabus::{Kata, Problem, Result, Root};

/// How long a worker that is stopped waits for what it is at.
const FINISH_WITHIN: Duration = Duration::from_secs(30);

/// A worker on its own.
#[derive(Clone, Debug)]
pub struct Options {
    /// The service's database.
    pub database: String,
    /// The host's half of the workshop, or the repository that it was made from.
    pub pack: PathBuf,
    /// Where what grading stands on is built and kept.
    pub work: PathBuf,
    /// How much it does at a time.
    pub slots: usize,
}

/// Works until `stop` ends, then finishes what it is at or lays it back.
///
/// # Errors
/// Where the database cannot be reached, the pack is not the workshop's (any more), or this host cannot grade.
pub async fn run(options: Options, stop: impl Future<Output = ()>) -> Result<()> {
    there_already(&options.database)?;
    let store = Store::open(&options.database).await?;
    let root = Root::at(&options.pack).ok_or_else(|| {
        Problem::with_file(
            "use",
            &options.pack,
            "it holds no `katas` and `graders`; is it the workshop's grader pack?",
        )
    })?;
    let katas = katas_of_the_workshop(&store, &root).await?;
    let mut suites = BTreeMap::new();
    for kata in &katas {
        suites.insert(kata.number.clone(), kata.suite(&root)?);
    }
    same_suites(&store, &suites).await?;
    let work = options.work;
    let place = work.clone();
    tracing::info!("preparing to grade {} katas", katas.len());
    let of = katas.len();
    let grade: Grade =
        graded_by(move || Grader::prepare(&root, &work, &katas, logged(of, |_| {}))).await?;
    let permits = Permits::open(&store).await?;
    let sweeping = tokio::spawn(dispatch::run(
        store.clone(),
        permits.clone(),
        dispatch::PATIENCE,
        |_, _| {},
    ));
    let name = name();
    tracing::info!(name, slots = options.slots, "ready to grade");
    let worker = Worker {
        store: store.clone(),
        permits: permits.clone(),
        name,
        slots: Slots::new(options.slots),
        grade,
        room: Arc::new(move || room_to_grade_in(&place)),
        suites,
        beat: BEAT,
        tell: Arc::new(|_| {}),
    };
    let ended = worker.work_until(stop, FINISH_WITHIN).await;
    sweeping.abort();
    permits.close().await;
    store.close().await;
    ended
}

/// What the host calls a worker: its machine's name, and a word of its own.
pub(super) fn name() -> String {
    let machine = std::fs::read_to_string("/proc/sys/kernel/hostname").unwrap_or_default();
    let fits = |letter: &char| letter.is_ascii_alphanumeric() || *letter == '-';
    let machine: String = machine.chars().filter(fits).take(40).collect();
    let machine = if machine.is_empty() {
        "worker"
    } else {
        &machine
    };
    format!("{machine}-{}", &fresh_id()[..6])
}

/// A service makes its database; whoever mistypes a file's name shall not find a new one there.
fn there_already(database: &str) -> Result<()> {
    let file = database
        .strip_prefix("sqlite:")
        .map(|rest| rest.trim_start_matches("//"));
    let file = file.map(|file| file.split('?').next().unwrap_or(file));
    match file.filter(|file| !Path::new(file).is_file()) {
        None => Ok(()),
        Some(file) => Err(Problem::new(format!(
            "there is no database {file}; a worker takes the one of a workshop that is open, as `--database` or `DOJO_DATABASE`"
        ))),
    }
}

async fn katas_of_the_workshop(store: &Store, root: &Root) -> Result<Vec<Kata>> {
    let wanted = store
        .suites()
        .await
        .map_err(|error| Problem::new(one_line(&error)))?;
    if wanted.is_empty() {
        return Err(Problem::new(
            "no workshop has begun in this database; start the service first, then its workers",
        ));
    }
    wanted
        .iter()
        .map(|suite| syllabus::kata(root, &suite.kata))
        .collect()
}

async fn same_suites(store: &Store, here: &BTreeMap<String, String>) -> Result<()> {
    let wanted = store
        .suites()
        .await
        .map_err(|error| Problem::new(one_line(&error)))?;
    let differ = wanted
        .iter()
        .filter(|suite| here.get(&suite.kata) != Some(&suite.hash));
    let differ: Vec<&str> = differ.map(|suite| suite.kata.as_str()).collect();
    if differ.is_empty() {
        return Ok(());
    }
    Err(Problem::new(format!(
        "this worker's pack is not the workshop's: kata {} differs; copy the workshop's grader pack here",
        differ.join(", ")
    )))
}
