use super::Store;

impl Store {
    /// From now on these suites judge; what waits for another suite of the same kata waits for this one.
    ///
    /// # Errors
    /// Where the database does not answer.
    pub async fn set_suites(&self, suites: &[(String, String)]) -> sqlx::Result<()> {
        let mut changes = self.begin().await?;
        for (kata, hash) in suites {
            sqlx::query(
                "INSERT INTO suite (kata, hash) VALUES ($1, $2) ON CONFLICT (kata) DO UPDATE SET hash = excluded.hash",
            )
            .bind(kata)
            .bind(hash)
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

    /// The suite of each kata of this workshop, by number.
    ///
    /// # Errors
    /// Where the database does not answer.
    pub async fn suites(&self) -> sqlx::Result<Vec<(String, String)>> {
        sqlx::query_as("SELECT kata, hash FROM suite ORDER BY kata")
            .fetch_all(&self.reading)
            .await
    }

    /// The suite of one kata.
    ///
    /// # Errors
    /// Where the database does not answer.
    pub async fn suite(&self, kata: &str) -> sqlx::Result<Option<String>> {
        let row: Option<(String,)> = sqlx::query_as("SELECT hash FROM suite WHERE kata = $1")
            .bind(kata)
            .fetch_optional(&self.reading)
            .await?;
        Ok(row.map(|(hash,)| hash))
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
