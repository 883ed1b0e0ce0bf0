use super::Store;
use crate::settings::Lane;

/// Why work on a kata comes to nothing that the host has taken out of the workshop.
pub const NO_LONGER_OFFERED: &str =
    "its kata is no longer part of the workshop; put it back into the settings, and grade it again";

/// What judges a kata in this workshop.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suite {
    /// `03`
    pub kata: String,
    /// Its hash.
    pub hash: String,
    /// Where work on the kata waits.
    pub lane: Lane,
}

impl Store {
    /// From now on these suites judge; what waits for another suite of the same kata waits for this one.
    ///
    /// # Errors
    /// Where the database does not answer.
    pub async fn set_suites(&self, suites: &[Suite]) -> sqlx::Result<()> {
        let mut changes = self.begin().await?;
        for Suite { kata, hash, lane } in suites {
            sqlx::query(
                "INSERT INTO suite (kata, hash, lane) VALUES ($1, $2, $3) \
                 ON CONFLICT (kata) DO UPDATE SET hash = excluded.hash, lane = excluded.lane",
            )
            .bind(kata)
            .bind(hash)
            .bind(lane.name())
            .execute(&mut *changes)
            .await?;
            sqlx::query(
                "UPDATE grading SET suite = $1 WHERE state = 'waiting' AND suite <> $1 \
                 AND submission_id IN (SELECT id FROM submission WHERE kata = $2)",
            )
            .bind(hash)
            .bind(kata)
            .execute(&mut *changes)
            .await?;
        }
        changes.commit().await
    }

    /// No other katas are in the workshop any more: what waits for one that is not is given up, since no worker could take it, and
    /// what is first in its lane would be taken and laid back for ever. The host can have it graded once the kata is back.
    ///
    /// # Errors
    /// Where the database does not answer.
    pub async fn no_other_suites(&self, suites: &[Suite], now: i64) -> sqlx::Result<()> {
        let stays = |old: &Suite| suites.iter().any(|suite| suite.kata == old.kata);
        let gone = self.suites().await?;
        let mut changes = self.begin().await?;
        for Suite { kata, .. } in gone.iter().filter(|old| !stays(old)) {
            sqlx::query("DELETE FROM suite WHERE kata = $1")
                .bind(kata)
                .execute(&mut *changes)
                .await?;
            sqlx::query(
                "UPDATE grading SET state = 'parked', ended_at = $1, problem = $2 WHERE state = 'waiting' \
                 AND submission_id IN (SELECT id FROM submission WHERE kata = $3)",
            )
            .bind(now)
            .bind(NO_LONGER_OFFERED)
            .bind(kata)
            .execute(&mut *changes)
            .await?;
        }
        changes.commit().await
    }

    /// What judges in this workshop, by kata.
    ///
    /// # Errors
    /// Where the database does not answer.
    pub async fn suites(&self) -> sqlx::Result<Vec<Suite>> {
        let rows: Vec<(String, String, String)> =
            sqlx::query_as("SELECT kata, hash, lane FROM suite ORDER BY kata")
                .fetch_all(&self.reading)
                .await?;
        Ok(rows.into_iter().map(suite).collect())
    }

    /// What judges one kata.
    ///
    /// # Errors
    /// Where the database does not answer.
    pub async fn suite(&self, kata: &str) -> sqlx::Result<Option<Suite>> {
        let row = sqlx::query_as("SELECT kata, hash, lane FROM suite WHERE kata = $1")
            .bind(kata)
            .fetch_optional(&self.reading)
            .await?;
        Ok(row.map(suite))
    }

    /// A held grading is to be by another suite: the workshop went on with a new one while it was held before.
    ///
    /// # Errors
    /// Where the database does not answer.
    pub async fn readdress(&self, grading: &str, lease: &str, suite: &str) -> sqlx::Result<bool> {
        let changed = sqlx::query(
            "UPDATE grading SET suite = $1 WHERE id = $2 AND lease = $3 AND state = 'running'",
        )
        .bind(suite)
        .bind(grading)
        .bind(lease)
        .execute(&self.writing)
        .await?;
        Ok(changed.rows_affected() == 1)
    }
}

fn suite((kata, hash, lane): (String, String, String)) -> Suite {
    let lane = match lane.as_str() {
        "fast" => Lane::Fast,
        "slow" => Lane::Slow,
        _ => Lane::Hidden,
    };
    Suite { kata, hash, lane }
}
