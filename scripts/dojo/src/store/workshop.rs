use super::Store;

/// The workshop's own row.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct WorkshopRow {
    /// `running`, `paused` or `ended`.
    pub state: String,
    /// When the host made the board stand still; `None` where it moves.
    pub frozen_at: Option<i64>,
    /// The word at the end of the join address.
    pub join_code: String,
    /// When the service first started with this database.
    pub started_at: i64,
}

impl Store {
    /// The workshop; begun with this join code where the database is new.
    ///
    /// # Errors
    /// Where the database does not answer.
    pub async fn begin_workshop(&self, join_code: &str, now: i64) -> sqlx::Result<WorkshopRow> {
        sqlx::query(
            "INSERT INTO workshop (id, state, join_code, started_at) VALUES (1, 'running', $1, $2) \
             ON CONFLICT (id) DO NOTHING",
        )
        .bind(join_code)
        .bind(now)
        .execute(&self.writing)
        .await?;
        let row = sqlx::query_as(SELECT).fetch_one(&self.writing).await?;
        Ok(row)
    }

    /// The workshop, where it has begun.
    ///
    /// # Errors
    /// Where the database does not answer.
    pub async fn workshop(&self) -> sqlx::Result<Option<WorkshopRow>> {
        sqlx::query_as(SELECT).fetch_optional(&self.reading).await
    }

    /// Sets it to `running`, `paused` or `ended`.
    ///
    /// # Errors
    /// Where the database does not answer, or there is no such state.
    pub async fn set_workshop_state(&self, state: &str) -> sqlx::Result<()> {
        sqlx::query("UPDATE workshop SET state = $1")
            .bind(state)
            .execute(&self.writing)
            .await?;
        Ok(())
    }

    /// Makes the board stand still at that time, or move again.
    ///
    /// # Errors
    /// Where the database does not answer.
    pub async fn set_frozen(&self, at: Option<i64>) -> sqlx::Result<()> {
        sqlx::query("UPDATE workshop SET frozen_at = $1")
            .bind(at)
            .execute(&self.writing)
            .await?;
        Ok(())
    }

    /// Whether that is the hash of a token of this scope (`host` or `worker`).
    ///
    /// # Errors
    /// Where the database does not answer.
    pub async fn has_access(&self, hash: &str, scope: &str) -> sqlx::Result<bool> {
        let found: Option<(String,)> =
            sqlx::query_as("SELECT hash FROM access_token WHERE hash = $1 AND scope = $2")
                .bind(hash)
                .bind(scope)
                .fetch_optional(&self.reading)
                .await?;
        Ok(found.is_some())
    }

    /// From now on the token with that hash is one of this scope; with `alone`, no other one is.
    ///
    /// # Errors
    /// Where the database does not answer.
    pub async fn give_access(
        &self,
        hash: &str,
        scope: &str,
        alone: bool,
        now: i64,
    ) -> sqlx::Result<()> {
        let mut changes = self.begin().await?;
        if alone {
            sqlx::query("DELETE FROM access_token WHERE scope = $1 AND hash <> $2")
                .bind(scope)
                .bind(hash)
                .execute(&mut *changes)
                .await?;
        }
        sqlx::query(
            "INSERT INTO access_token (hash, scope, made_at) VALUES ($1, $2, $3) ON CONFLICT (hash) DO NOTHING",
        )
        .bind(hash)
        .bind(scope)
        .bind(now)
        .execute(&mut *changes)
        .await?;
        changes.commit().await
    }
}

const SELECT: &str = "SELECT state, frozen_at, join_code, started_at FROM workshop WHERE id = 1";
