//! The queue and the worker that run inside the service.

use super::{BEAT, Grade, Worker, Working, standalone};
use crate::clock;
use crate::disk::room_to_grade_in;
use crate::queue::{Permits, Slots, dispatch, follow, usual_lane};
use crate::state::{Change, Dojo, Preparation};
use crate::store::{Suite, one_line};
use grading::Grader;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};
use syllabus::{Problem, Result};
use tokio::sync::Mutex;
use tokio::task::JoinSet;

/// Nobody waits for what takes no longer.
const AT_ONCE: Duration = Duration::from_secs(2);

/// What runs beside the requests: the dispatcher, whoever follows other hosts' workers, and this host's own worker.
pub struct InService {
    tasks: JoinSet<()>,
    working: Arc<Mutex<Option<Working>>>,
    permits: Permits,
}

impl InService {
    /// Begins. The workshop's suites are set in the database; this host's worker starts once all is built that grading stands on,
    /// below `work`, and [`Dojo::preparation`] tells how far that is.
    ///
    /// # Errors
    /// Where the database does not answer.
    pub async fn begin(dojo: &Dojo, work: &Path) -> Result<Self> {
        let cannot = |error: sqlx::Error| {
            Problem::new(format!(
                "the database does not answer: {}",
                one_line(&error)
            ))
        };
        let mut suites = Vec::new();
        for kata in dojo.katas.iter() {
            let Some(hash) = dojo.suites.get(&kata.number) else {
                continue;
            };
            let set = dojo.settings.kata(&kata.number).and_then(|kata| kata.lane);
            suites.push(Suite {
                kata: kata.number.clone(),
                hash: hash.clone(),
                lane: set.map_or_else(|| usual_lane(kata), Ok)?,
            });
        }
        dojo.store.set_suites(&suites).await.map_err(cannot)?;
        dojo.store
            .no_other_suites(&suites, clock::now())
            .await
            .map_err(cannot)?;
        let permits = Permits::open(&dojo.store).await?;
        let mut tasks = JoinSet::new();
        tasks.spawn(dispatch::run(
            dojo.store.clone(),
            permits.clone(),
            dispatch::PATIENCE,
            |_, _| {},
        ));
        let telling = dojo.clone();
        tasks.spawn(follow::run(dojo.store.clone(), move |change| {
            telling.tell(change)
        }));
        let working: Arc<Mutex<Option<Working>>> = Arc::default();
        if dojo.settings.workers == 0 {
            dojo.preparation.send_replace(Preparation::Elsewhere);
        } else {
            tasks.spawn(prepare(
                dojo.clone(),
                permits.clone(),
                work.to_path_buf(),
                working.clone(),
            ));
        }
        Ok(Self {
            tasks,
            working,
            permits,
        })
    }

    /// Takes no more work, waits for so long for what is being graded, and lays the rest back into its lane.
    pub async fn stop(mut self, limit: Duration) {
        self.tasks.abort_all();
        if let Some(working) = self.working.lock().await.take() {
            working.stop(limit).await;
        }
        self.permits.close().await;
    }
}

/// Builds what grading stands on, and starts the worker.
async fn prepare(
    dojo: Dojo,
    permits: Permits,
    work: PathBuf,
    working: Arc<Mutex<Option<Working>>>,
) {
    let of = dojo.katas.len();
    let ready = {
        let dojo = dojo.clone();
        move |ready| {
            let preparing = Preparation::Preparing { ready, of };
            dojo.preparation.send_replace(preparing);
            dojo.tell(Change::Workshop);
        }
    };
    ready(0);
    let (root, katas) = (dojo.pack.clone(), dojo.katas.clone());
    let place = work.clone();
    match graded_by(move || Grader::prepare(&root, &work, &katas, logged(of, ready))).await {
        Ok(grade) => {
            let telling = dojo.clone();
            let worker = Worker {
                store: dojo.store.clone(),
                permits,
                name: standalone::name(),
                slots: Slots::new(dojo.settings.workers),
                grade,
                room: Arc::new(move || room_to_grade_in(&place)),
                suites: (*dojo.suites).clone(),
                beat: BEAT,
                tell: Arc::new(move |change| telling.tell(change)),
            };
            *working.lock().await = Some(worker.start());
            dojo.preparation.send_replace(Preparation::Ready);
            tracing::info!(slots = dojo.settings.workers, "ready to grade");
        }
        Err(problem) => {
            tracing::error!(%problem, "nothing can be graded on this host");
            dojo.preparation
                .send_replace(Preparation::Failed(problem.to_string()));
        }
    }
    dojo.tell(Change::Workshop);
}

/// With a line in the log for each kata, where somebody has to wait.
pub(super) fn logged(of: usize, mut ready: impl FnMut(usize)) -> impl FnMut(usize) {
    let began = Instant::now();
    move |done| {
        if began.elapsed() > AT_ONCE {
            tracing::info!("{done} of {of} katas are prepared");
        }
        ready(done);
    }
}

/// What grades, once it is prepared; on a thread of its own, which the runtime's end does not wait for.
pub(super) async fn graded_by(
    prepare: impl FnOnce() -> Result<Grader> + Send + 'static,
) -> Result<Grade> {
    let (sender, receiver) = tokio::sync::oneshot::channel();
    std::thread::Builder::new()
        .name("preparing".to_owned())
        .spawn(move || {
            let _ = sender.send(prepare());
        })
        .map_err(|error| {
            Problem::new(format!(
                "no thread can be started to prepare grading: {error}"
            ))
        })?;
    let prepared = receiver.await.unwrap_or_else(|_| {
        Err(Problem::new(
            "what prepares the grading ended without a word",
        ))
    });
    let grader = prepared?;
    for (kata, problem) in grader.not_offered() {
        tracing::error!(
            "{problem}; close it at the desk, or leave {kata} out of `katas` in the settings"
        );
    }
    Ok(Arc::new(move |slot, bundle, cancelled| {
        grader.grade(slot, bundle, cancelled)
    }))
}
