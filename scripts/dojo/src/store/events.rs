use super::{Store, fresh_id};
use sqlx::AnyConnection;

/// Something that happened in the room.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Event {
    /// Its name.
    pub id: String,
    /// Milliseconds since 1970.
    pub at: i64,
    /// `joined`, `submitted`, `graded`, `parked`, `regraded`, `kata`, `workshop`.
    pub kind: String,
    /// Whose it is.
    pub participant_id: Option<String>,
    /// About which kata.
    pub kata: Option<String>,
    /// One line for the host.
    pub text: String,
}

impl Store {
    /// Remembers that something happened.
    ///
    /// # Errors
    /// Where the database does not answer.
    pub async fn record(
        &self,
        at: i64,
        kind: &str,
        participant: Option<&str>,
        kata: Option<&str>,
        text: &str,
    ) -> sqlx::Result<()> {
        let mut connection = self.writing.acquire().await?;
        record(&mut connection, at, kind, participant, kata, text).await
    }

    /// The latest events, the newest first.
    ///
    /// # Errors
    /// Where the database does not answer.
    pub async fn events(&self, most: i64) -> sqlx::Result<Vec<Event>> {
        sqlx::query_as(
            "SELECT id, at, kind, participant_id, kata, text FROM event ORDER BY at DESC, id LIMIT $1",
        )
        .bind(most)
        .fetch_all(&self.reading)
        .await
    }
}

/// The same as part of other changes.
pub(super) async fn record(
    connection: &mut AnyConnection,
    at: i64,
    kind: &str,
    participant: Option<&str>,
    kata: Option<&str>,
    text: &str,
) -> sqlx::Result<()> {
    sqlx::query(
        "INSERT INTO event (id, at, kind, participant_id, kata, text) VALUES ($1, $2, $3, $4, $5, $6)",
    )
    .bind(fresh_id())
    .bind(at)
    .bind(kind)
    .bind(participant)
    .bind(kata)
    .bind(text)
    .execute(connection)
    .await?;
    Ok(())
}
