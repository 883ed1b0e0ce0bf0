//! Browsers that signed in, and the keys that sign them in. Only hashes are kept.

use super::Store;
use sqlx::AnyConnection;

/// A browser that signed in.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct BrowserSession {
    /// The hash of what its cookie holds.
    pub hash: String,
    /// `host` or `page`.
    pub scope: String,
    /// Whose page it reads.
    pub participant_id: Option<String>,
}

impl Store {
    /// From now on that key signs in to the participant's page, and no earlier one does.
    ///
    /// # Errors
    /// Where the database does not answer.
    pub async fn set_page_key(&self, participant: &str, key_hash: &str) -> sqlx::Result<()> {
        sqlx::query("UPDATE participant SET page_key_hash = $1 WHERE id = $2")
            .bind(key_hash)
            .bind(participant)
            .execute(self.writing())
            .await?;
        Ok(())
    }

    /// Whose page that key signs in to.
    ///
    /// # Errors
    /// Where the database does not answer.
    pub async fn participant_of_page_key(&self, key_hash: &str) -> sqlx::Result<Option<String>> {
        let found: Option<(String,)> =
            sqlx::query_as("SELECT id FROM participant WHERE page_key_hash = $1")
                .bind(key_hash)
                .fetch_optional(self.pool())
                .await?;
        Ok(found.map(|(id,)| id))
    }

    /// Remembers a browser that signed in, and forgets those whose time is over.
    ///
    /// # Errors
    /// Where the database does not answer.
    pub async fn begin_session(
        &self,
        session: &BrowserSession,
        now: i64,
        ends_at: i64,
    ) -> sqlx::Result<()> {
        sqlx::query("DELETE FROM browser_session WHERE ends_at <= $1")
            .bind(now)
            .execute(self.writing())
            .await?;
        sqlx::query(
            "INSERT INTO browser_session (hash, scope, participant_id, made_at, ends_at) VALUES ($1, $2, $3, $4, $5)",
        )
        .bind(&session.hash)
        .bind(&session.scope)
        .bind(session.participant_id.as_deref())
        .bind(now)
        .bind(ends_at)
        .execute(self.writing())
        .await?;
        Ok(())
    }

    /// The browser whose cookie has that hash.
    ///
    /// # Errors
    /// Where the database does not answer.
    pub async fn session(&self, hash: &str, now: i64) -> sqlx::Result<Option<BrowserSession>> {
        sqlx::query_as(
            "SELECT hash, scope, participant_id FROM browser_session WHERE hash = $1 AND ends_at > $2",
        )
        .bind(hash)
        .bind(now)
        .fetch_optional(self.pool())
        .await
    }

    /// Forgets that browser.
    ///
    /// # Errors
    /// Where the database does not answer.
    pub async fn end_session(&self, hash: &str) -> sqlx::Result<()> {
        sqlx::query("DELETE FROM browser_session WHERE hash = $1")
            .bind(hash)
            .execute(self.writing())
            .await?;
        Ok(())
    }

    /// Forgets all browsers that signed in as the host.
    ///
    /// # Errors
    /// Where the database does not answer.
    pub async fn end_host_sessions(&self) -> sqlx::Result<()> {
        sqlx::query("DELETE FROM browser_session WHERE scope = 'host'")
            .execute(self.writing())
            .await?;
        Ok(())
    }
}

/// Forgets, as part of other changes, all browsers that read that participant's page.
pub(super) async fn end_page_sessions(
    connection: &mut AnyConnection,
    participant: &str,
) -> sqlx::Result<()> {
    sqlx::query("DELETE FROM browser_session WHERE participant_id = $1")
        .bind(participant)
        .execute(connection)
        .await?;
    Ok(())
}
