use super::Store;
use super::claims::{self, Ended};

/// A grading that somebody holds.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Running {
    /// The grading.
    pub id: String,
    /// Its holder's token.
    pub lease: String,
    /// How often the holder showed that it is alive.
    pub beats: i64,
    /// Who holds it.
    pub worker: Option<String>,
    /// How often a worker began.
    pub tries: i64,
}

/// A grading that is not at its end.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct InQueue {
    /// The grading.
    pub id: String,
    /// `waiting` or `running`.
    pub state: String,
    /// Its submission.
    pub submission_id: String,
    /// Whose it is.
    pub participant_id: String,
    /// Of which kata.
    pub kata: String,
}

impl Store {
    /// All gradings that wait or run.
    ///
    /// # Errors
    /// Where the database does not answer.
    pub async fn in_queue(&self) -> sqlx::Result<Vec<InQueue>> {
        sqlx::query_as(
            "SELECT grading.id, grading.state, grading.submission_id, submission.participant_id, submission.kata FROM grading \
             JOIN submission ON submission.id = grading.submission_id WHERE grading.state IN ('waiting', 'running')",
        )
        .fetch_all(&self.reading)
        .await
    }

    /// All gradings that somebody holds.
    ///
    /// # Errors
    /// Where the database does not answer.
    pub async fn running(&self) -> sqlx::Result<Vec<Running>> {
        sqlx::query_as("SELECT id, lease, beats, worker, tries FROM grading WHERE state = 'running' AND lease IS NOT NULL")
            .fetch_all(&self.reading)
            .await
    }

    /// Takes a grading from a holder that has not been heard of since it was looked at; after the last try it is given up.
    ///
    /// # Errors
    /// Where the database does not answer.
    pub async fn expire(&self, held: &Running, now: i64) -> sqlx::Result<Ended> {
        let problem = format!(
            "its worker{} ended in the middle of it, in try {}",
            held.worker
                .as_deref()
                .map(|name| format!(" {name}"))
                .unwrap_or_default(),
            held.tries
        );
        let mut changes = self.begin().await?;
        let ended = claims::fail(
            &mut changes,
            &held.id,
            &held.lease,
            Some(held.beats),
            &problem,
            now,
        )
        .await?;
        changes.commit().await?;
        self.stirred.notify_one();
        Ok(ended)
    }
}
