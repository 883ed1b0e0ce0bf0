//! What the workshop remembers: one file of SQLite on the host, or a Postgres that several hosts share.
//!
//! Both are reached through sqlx's `Any` driver with one SQL text: `$1` placeholders, TEXT and BIGINT only. Who may see what of
//! it is decided elsewhere.

mod claims;
mod enqueue;
mod events;
mod gradings;
mod identity;
mod katas;
mod participants;
mod people;
mod regrades;
mod sessions;
mod submissions;
mod submit;
mod suites;
mod sweep;
mod works;
mod workshop;

pub use claims::{Claimed, Ended, MOST_TRIES, Sums};
pub use events::Event;
pub use gradings::Grading;
pub use identity::fresh_id;
pub use katas::KataState;
pub use participants::{Joiner, Joining, Participant, Team};
pub use people::Renaming;
pub use regrades::Regrade;
pub use sessions::BrowserSession;
pub use submissions::SubmissionRow;
pub use submit::{NewSubmission, Taken};
pub use suites::{NO_LONGER_OFFERED, Suite};
pub use sweep::{InQueue, Running};
pub use works::{Parked, Work};
pub use workshop::WorkshopRow;

use axum::http::Uri;
use sqlx::any::{AnyConnectOptions, AnyPoolOptions};
use sqlx::{Any, AnyPool, Connection, Executor, Transaction};
use std::path::PathBuf;
use std::str::FromStr;
use std::sync::Arc;
use std::time::Duration;
use syllabus::{Problem, Result};
use tokio::sync::Notify;

/// Which of the two it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Backend {
    /// A file.
    Sqlite(PathBuf),
    /// A server.
    Postgres,
}

/// The workshop's memory. Cheap to clone; all clones share the connections.
#[derive(Clone, Debug)]
pub struct Store {
    reading: AnyPool,
    writing: AnyPool,
    backend: Backend,
    url: String,
    stirred: Arc<Notify>,
}

impl Store {
    /// Opens what is at `url`, makes what is not there yet, and brings its tables up to date.
    ///
    /// `sqlite://FILE` or `postgres://USER:PASSWORD@HOST/DATABASE`; a server on a Unix socket is
    /// `postgres:///DATABASE?host=/FOLDER/OF/THE/SOCKET&user=USER`.
    ///
    /// # Errors
    /// Where it cannot be reached or belongs to another version of this program; one line without the password.
    pub async fn open(url: &str) -> Result<Self> {
        sqlx::any::install_default_drivers();
        if let Some(file) = url.strip_prefix("sqlite:") {
            Self::open_file(file.strip_prefix("//").unwrap_or(file)).await
        } else if url.starts_with("postgres:") || url.starts_with("postgresql:") {
            Self::open_server(url).await
        } else {
            Err(Problem::new(format!(
                "the database's address begins neither with `sqlite://` nor with `postgres://`: `{}`",
                without_password(url)
            )))
        }
    }

    async fn open_file(file: &str) -> Result<Self> {
        let file = file.split_once('?').map_or(file, |(file, _)| file);
        let file = std::path::absolute(file)
            .map_err(|error| Problem::new(format!("cannot open the database `{file}`: {error}")))?;
        let url = sqlite_url(&file, "rwc");
        let cannot =
            |error: sqlx::Error| Problem::with_file("open the database", &file, one_line(&error));
        let options = AnyConnectOptions::from_str(&url).map_err(cannot)?;
        // SQLite lets one write at a time: whoever waits for that connection waits in order, where a busy timeout lets chance decide.
        let writing = sqlite_pool(1)
            .connect_with(options.clone())
            .await
            .map_err(cannot)?;
        migrate(&writing)
            .await
            .map_err(|reason| Problem::with_file("open the database", &file, reason))?;
        let reading = sqlite_pool(8).connect_with(options).await.map_err(cannot)?;
        Ok(Self {
            reading,
            writing,
            backend: Backend::Sqlite(file),
            url,
            stirred: Arc::default(),
        })
    }

    async fn open_server(url: &str) -> Result<Self> {
        let cannot = |reason: String| {
            Problem::new(format!(
                "cannot open the database `{}`: {reason}",
                without_password(url)
            ))
        };
        let options = AnyConnectOptions::from_str(url).map_err(|error| cannot(one_line(&error)))?;
        let pool = AnyPoolOptions::new()
            .max_connections(16)
            .acquire_timeout(Duration::from_secs(20))
            .connect_with(options)
            .await
            .map_err(|error| cannot(one_line(&error)))?;
        migrate(&pool).await.map_err(cannot)?;
        Ok(Self {
            reading: pool.clone(),
            writing: pool,
            backend: Backend::Postgres,
            url: url.to_owned(),
            stirred: Arc::default(),
        })
    }

    /// The connections to read by.
    pub fn pool(&self) -> &AnyPool {
        &self.reading
    }

    /// The connections to change something by: on SQLite there is one, so a change waits for its turn and none is refused.
    pub fn writing(&self) -> &AnyPool {
        &self.writing
    }

    /// Which of the two it is.
    pub fn backend(&self) -> &Backend {
        &self.backend
    }

    /// The address that it was opened by, with its password: not for logs.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Begins changes that count together or not at all.
    ///
    /// # Errors
    /// Where the database does not answer.
    pub async fn begin(&self) -> sqlx::Result<Transaction<'static, Any>> {
        match self.backend {
            // One that reads before it writes is otherwise refused at once where another process wrote in between.
            Backend::Sqlite(_) => self.writing.begin_with("BEGIN IMMEDIATE").await,
            Backend::Postgres => self.writing.begin().await,
        }
    }

    /// Ends when this process has put a grading into a lane; also where that was before the call.
    pub async fn until_stirred(&self) {
        self.stirred.notified().await;
    }

    /// Whether the database answers.
    ///
    /// # Errors
    /// Where it does not.
    pub async fn ping(&self) -> sqlx::Result<()> {
        self.reading.acquire().await?.ping().await
    }

    /// Ends all connections, after what they are at.
    pub async fn close(&self) {
        self.writing.close().await;
        self.reading.close().await;
    }
}

fn sqlite_pool(connections: u32) -> AnyPoolOptions {
    AnyPoolOptions::new()
        .max_connections(connections)
        .acquire_timeout(Duration::from_secs(20))
        // Where the disk is full, SQLite takes a transaction back by itself, and sqlx's own rollback then fails: the connection would
        // be taken for one in a transaction for ever. False closes it.
        .after_release(|connection, _| {
            let is_clean = !connection.is_in_transaction();
            Box::pin(async move { Ok(is_clean) })
        })
        .after_connect(|connection, _| {
            Box::pin(async move {
                // FULL: a submission that was answered is on the disk, also after a power cut.
                let pragmas = "PRAGMA busy_timeout = 20000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; \
                               PRAGMA foreign_keys = ON;";
                connection.execute(pragmas).await.map(|_| ())
            })
        })
}

/// A file's path as sqlx wants it: what has a meaning in an address is escaped.
pub(crate) fn sqlite_url(file: &std::path::Path, mode: &str) -> String {
    let mut escaped = String::new();
    for byte in file.as_os_str().as_encoded_bytes() {
        match byte {
            b'/' | b'.' | b'-' | b'_' | b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' => {
                escaped.push(char::from(*byte))
            }
            other => escaped.push_str(&format!("%{other:02X}")),
        }
    }
    format!("sqlite://{escaped}?mode={mode}")
}

async fn migrate(pool: &AnyPool) -> std::result::Result<(), String> {
    sqlx::migrate!("./migrations")
        .run(pool)
        .await
        .map_err(|error| match error {
            sqlx::migrate::MigrateError::VersionMismatch(_) | sqlx::migrate::MigrateError::VersionMissing(_) => {
                "it was made by another version of this program; begin with a fresh one, or use the version that made it".to_owned()
            }
            other => other.to_string(),
        })
}

/// An error of the database's in one line.
pub(crate) fn one_line(error: &sqlx::Error) -> String {
    error
        .to_string()
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

/// An address as it may be shown: the server and its database. What stands before `@` and behind `?` may hold a password, and what
/// is not understood may hold one anywhere.
fn without_password(url: &str) -> String {
    let Some((scheme, rest)) = url.split_once("://") else {
        return url.to_owned();
    };
    let uri = url.parse::<Uri>().ok();
    let authority = uri.as_ref().and_then(Uri::authority);
    match (authority, &uri) {
        // An `@` that does not end the credentials stands in a password.
        (Some(authority), Some(uri)) if authority.as_str().contains('@') || !rest.contains('@') => {
            let port = authority
                .port()
                .map_or_else(String::new, |port| format!(":{port}"));
            format!("{scheme}://{}{port}{}", authority.host(), uri.path())
        }
        _ => format!("{scheme}://…"),
    }
}

#[cfg(test)]
mod tests {
    use super::without_password;

    #[test]
    fn no_password_is_shown() {
        for (url, shown) in [
            (
                "postgres://ada:secret@host:1/room",
                "postgres://host:1/room",
            ),
            (
                "postgres://host/room?password=secret",
                "postgres://host/room",
            ),
            ("postgres:///room?password=s@ecret", "postgres://…"),
            ("mysql://host/room", "mysql://host/room"),
        ] {
            assert_eq!(without_password(url), shown);
        }
        for url in [
            "postgres://ada:se@cret@host/room",
            "postgres://ada:se?cret@host/room",
            "postgres://ada:se/cret@host/room",
        ] {
            assert!(!without_password(url).contains("cret"), "{url}");
        }
    }
}
