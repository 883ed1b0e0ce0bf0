//! Permits, as jobs of apalis.

use crate::settings::Lane;
use crate::store::{Backend, Store, one_line, sqlite_url};
use apalis::prelude::*;
use apalis_postgres::PostgresStorage;
use apalis_sqlite::SqliteStorage;
use futures_util::stream::{self, Stream, StreamExt};
use serde::{Deserialize, Serialize};
use sqlx::postgres::PgPoolOptions;
use sqlx::sqlite::{SqliteConnectOptions, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{PgPool, SqlitePool};
use std::future::Future;
use std::path::PathBuf;
use std::str::FromStr;
use std::time::Duration;
use syllabus::{Problem, Result};
use tokio::sync::broadcast;
use tokio::time::{MissedTickBehavior, interval};
use tokio_stream::wrappers::{BroadcastStream, IntervalStream};

/// The job: something waits in this lane.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct Permit {
    /// The lane.
    pub lane: Lane,
}

/// How soon a worker on another host sees a permit; on the same one it is woken.
const LOOK_EVERY: Duration = Duration::from_millis(500);

/// The carrier of permits. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Permits {
    carrier: Carrier,
    woken: broadcast::Sender<()>,
}

#[derive(Clone, Debug)]
enum Carrier {
    Sqlite(SqlitePool),
    Postgres(PgPool),
}

impl Permits {
    /// Opens the carrier beside the store: the same Postgres, or a second file, `….permits`, that may be thrown away.
    ///
    /// # Errors
    /// Where it cannot be opened.
    pub async fn open(store: &Store) -> Result<Self> {
        let carrier = match store.backend() {
            Backend::Sqlite(file) => Carrier::Sqlite(open_file(file.clone()).await?),
            Backend::Postgres => Carrier::Postgres(open_server(store.url()).await?),
        };
        let (woken, _) = broadcast::channel(4);
        Ok(Self { carrier, woken })
    }

    /// Hands out so many permits for a lane.
    ///
    /// # Errors
    /// Where the carrier does not answer.
    pub async fn push(&self, lane: Lane, count: usize) -> std::result::Result<(), String> {
        // At 0 on every host's clock it is due: the hosts' clocks differ, and the carrier compares with its own.
        let permits = (0..count).map(|_| {
            TaskBuilder::new(Permit { lane })
                .run_at_timestamp(0)
                .build()
        });
        let permits = stream::iter(permits.collect::<Vec<_>>());
        match &self.carrier {
            Carrier::Sqlite(pool) => {
                let mut storage =
                    SqliteStorage::<Permit>::new(pool).with_config(sqlite_config(lane));
                storage
                    .push_all(permits)
                    .await
                    .map_err(|error| error.to_string())?;
            }
            Carrier::Postgres(pool) => {
                let mut storage =
                    PostgresStorage::<Permit>::new(pool).with_config(postgres_config(lane));
                storage
                    .push_all(permits)
                    .await
                    .map_err(|error| error.to_string())?;
            }
        }
        let _ = self.woken.send(());
        Ok(())
    }

    /// How many permits of a lane nobody has taken.
    ///
    /// # Errors
    /// Where the carrier does not answer.
    pub async fn untaken(&self, lane: Lane) -> sqlx::Result<i64> {
        let (count,): (i64,) =
            match &self.carrier {
                Carrier::Sqlite(pool) => {
                    sqlx::query_as(
                        "SELECT count(*) FROM Jobs WHERE job_type = $1 AND status = 'Pending'",
                    )
                    .bind(queue_name(lane))
                    .fetch_one(pool)
                    .await?
                }
                Carrier::Postgres(pool) => sqlx::query_as(
                    "SELECT count(*) FROM apalis.jobs WHERE job_type = $1 AND status = 'Pending'",
                )
                .bind(queue_name(lane))
                .fetch_one(pool)
                .await?,
            };
        Ok(count)
    }

    /// Removes permits that were used.
    ///
    /// # Errors
    /// Where the carrier does not answer.
    pub async fn tidy(&self) -> sqlx::Result<()> {
        match &self.carrier {
            Carrier::Sqlite(pool) => {
                sqlx::query("DELETE FROM Jobs WHERE status IN ('Done', 'Killed', 'Failed')")
                    .execute(pool)
                    .await?;
            }
            Carrier::Postgres(pool) => {
                sqlx::query("DELETE FROM apalis.jobs WHERE status IN ('Done', 'Killed', 'Failed')")
                    .execute(pool)
                    .await?;
            }
        }
        Ok(())
    }

    /// Calls `handle` for each permit of a lane, `at_once` at a time, until the carrier fails. What `handle` began goes on where
    /// the caller drops this: it must not stand on being polled here.
    pub async fn serve<F>(
        &self,
        lane: Lane,
        name: &str,
        at_once: usize,
        handle: impl Fn(Lane) -> F + Clone + Send + 'static,
    ) -> WorkerError
    where
        F: Future<Output = ()> + Send + 'static,
    {
        let handler = move |permit: Permit| handle(permit.lane);
        let woken = wakings(self.woken.subscribe());
        let builder = WorkerBuilder::new(name);
        let ended = match &self.carrier {
            Carrier::Sqlite(pool) => {
                let storage = SqliteStorage::<Permit>::new(pool)
                    .with_config(sqlite_config(lane))
                    .poll_with_stream(woken);
                builder
                    .backend(storage)
                    .concurrency(at_once)
                    .build(handler)
                    .run()
                    .await
            }
            Carrier::Postgres(pool) => {
                let storage = PostgresStorage::<Permit>::new(pool)
                    .with_config(postgres_config(lane))
                    .poll_with_stream(woken);
                builder
                    .backend(storage)
                    .concurrency(at_once)
                    .build(handler)
                    .run()
                    .await
            }
        };
        ended
            .err()
            .unwrap_or_else(|| WorkerError::IoError(std::io::Error::other("it ended")))
    }

    /// Ends all connections.
    pub async fn close(&self) {
        match &self.carrier {
            Carrier::Sqlite(pool) => pool.close().await,
            Carrier::Postgres(pool) => pool.close().await,
        }
    }
}

fn queue_name(lane: Lane) -> String {
    format!("dojo-{}", lane.name())
}

// A batch of one: a worker takes no permit that it cannot use now. Nothing is locked a second time when a job begins, since the
// row's lease says who grades.

fn sqlite_config(lane: Lane) -> apalis_sqlite::Config {
    apalis_sqlite::Config::default()
        .queue(queue_name(lane))
        .batch_size(1)
        .lock_tasks(false)
}

fn postgres_config(lane: Lane) -> apalis_postgres::Config {
    apalis_postgres::Config::default()
        .queue(queue_name(lane))
        .batch_size(1)
        .lock_tasks(false)
}

/// One item whenever it is time to look for permits.
fn wakings(woken: broadcast::Receiver<()>) -> impl Stream<Item = ()> + Unpin + Send + 'static {
    let mut ticks = interval(LOOK_EVERY);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let ticks = IntervalStream::new(ticks).map(|_| ());
    stream::select(ticks, BroadcastStream::new(woken).map(|_| ()))
}

async fn open_file(beside: PathBuf) -> Result<SqlitePool> {
    let mut name = beside.into_os_string();
    name.push(".permits");
    let file = PathBuf::from(name);
    let cannot = |reason: String| Problem::with_file("open the queue", &file, reason);
    // apalis' own setup turns write-through off for one of the connections; here that is said for all, in a file of its own.
    let options = SqliteConnectOptions::from_str(&sqlite_url(&file, "rwc"))
        .map_err(|error| cannot(one_line(&error)))?
        .busy_timeout(Duration::from_secs(20))
        .journal_mode(sqlx::sqlite::SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Normal);
    let pool = SqlitePoolOptions::new()
        .max_connections(4)
        .connect_with(options)
        .await
        .map_err(|error| cannot(one_line(&error)))?;
    SqliteStorage::<()>::migrations()
        .run(&pool)
        .await
        .map_err(|error| cannot(error.to_string()))?;
    Ok(pool)
}

async fn open_server(url: &str) -> Result<PgPool> {
    let cannot =
        |reason: String| Problem::new(format!("cannot open the queue in the database: {reason}"));
    let pool = PgPoolOptions::new()
        .max_connections(6)
        .acquire_timeout(Duration::from_secs(20))
        .connect(url)
        .await
        .map_err(|error| cannot(one_line(&error)))?;
    let mut migrator = PostgresStorage::<()>::migrations();
    // Two hands in one database: each keeps its own account of what it made.
    migrator.dangerous_set_table_name("_apalis_migrations");
    migrator
        .run(&pool)
        .await
        .map_err(|error| cannot(error.to_string()))?;
    Ok(pool)
}
