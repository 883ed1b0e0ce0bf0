//! What the host does about somebody: lets them in again, renames or removes them.

use super::Store;
use super::participants::name_key;
use super::sessions::end_page_sessions;

/// What came of a new name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Renaming {
    /// They have it.
    Renamed,
    /// Somebody else has it.
    NameTaken,
    /// There is nobody of that id.
    Nobody,
}

impl Store {
    /// Until that moment the next one who joins by this participant's name is them, whatever their key; what they are called, or
    /// `None` where there is nobody of that id.
    ///
    /// # Errors
    /// Where the database does not answer.
    pub async fn let_in_again(&self, id: &str, until: i64) -> sqlx::Result<Option<String>> {
        let mut names: Vec<(String,)> = sqlx::query_as(
            "UPDATE participant SET let_in_until = $1 WHERE id = $2 AND removed_at IS NULL RETURNING name",
        )
        .bind(until)
        .bind(id)
        .fetch_all(self.writing())
        .await?;
        Ok(names.pop().map(|(name,)| name))
    }

    /// From now on the participant is called that. The name is as it is to be shown.
    ///
    /// # Errors
    /// Where the database does not answer.
    pub async fn rename(&self, id: &str, name: &str) -> sqlx::Result<Renaming> {
        let renamed = sqlx::query(
            "UPDATE participant SET name = $1, name_key = $2 WHERE id = $3 AND removed_at IS NULL",
        )
        .bind(name)
        .bind(name_key(name))
        .bind(id)
        .execute(self.writing())
        .await;
        match renamed {
            Ok(renamed) if renamed.rows_affected() == 0 => Ok(Renaming::Nobody),
            Ok(_) => Ok(Renaming::Renamed),
            Err(sqlx::Error::Database(error)) if error.is_unique_violation() => {
                Ok(Renaming::NameTaken)
            }
            Err(error) => Err(error),
        }
    }

    /// The participant is no longer in the room, and their name is free; what they sent stays stored. What they were called, or
    /// `None` where there is nobody of that id.
    ///
    /// # Errors
    /// Where the database does not answer.
    pub async fn remove(&self, id: &str, now: i64) -> sqlx::Result<Option<String>> {
        let mut changes = self.begin().await?;
        // The token stays known: whoever shows it is told why it is refused.
        let mut names: Vec<(String,)> = sqlx::query_as(
            "UPDATE participant SET removed_at = $1, name_key = NULL, join_key_hash = NULL, page_key_hash = NULL, \
             let_in_until = NULL WHERE id = $2 AND removed_at IS NULL RETURNING name",
        )
        .bind(now)
        .bind(id)
        .fetch_all(&mut *changes)
        .await?;
        end_page_sessions(&mut changes, id).await?;
        changes.commit().await?;
        Ok(names.pop().map(|(name,)| name))
    }
}
