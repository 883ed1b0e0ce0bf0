use super::Store;

/// What the host changed about a kata by hand.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct KataState {
    /// `03`
    pub kata: String,
    /// 1 and 0 for opened and closed by hand; `None` where the settings say.
    pub open: Option<i64>,
    /// 1 where its solutions were released.
    pub solutions_released: i64,
}

impl Store {
    /// Every kata that the host changed something about.
    ///
    /// # Errors
    /// Where the database does not answer.
    pub async fn kata_states(&self) -> sqlx::Result<Vec<KataState>> {
        sqlx::query_as("SELECT kata, open, solutions_released FROM kata_state ORDER BY kata")
            .fetch_all(&self.reading)
            .await
    }

    /// The same of one kata.
    ///
    /// # Errors
    /// Where the database does not answer.
    pub async fn kata_state(&self, kata: &str) -> sqlx::Result<Option<KataState>> {
        sqlx::query_as("SELECT kata, open, solutions_released FROM kata_state WHERE kata = $1")
            .bind(kata)
            .fetch_optional(&self.reading)
            .await
    }

    /// Opens or closes a kata whatever the settings say; `None` leaves it to them again.
    ///
    /// # Errors
    /// Where the database does not answer.
    pub async fn set_kata_open(&self, kata: &str, open: Option<bool>) -> sqlx::Result<()> {
        sqlx::query(
            "INSERT INTO kata_state (kata, open) VALUES ($1, $2) \
             ON CONFLICT (kata) DO UPDATE SET open = excluded.open",
        )
        .bind(kata)
        .bind(open.map(i64::from))
        .execute(&self.writing)
        .await?;
        Ok(())
    }

    /// Shows a kata's solutions, or hides them again.
    ///
    /// # Errors
    /// Where the database does not answer.
    pub async fn set_solutions_released(&self, kata: &str, released: bool) -> sqlx::Result<()> {
        sqlx::query(
            "INSERT INTO kata_state (kata, solutions_released) VALUES ($1, $2) \
             ON CONFLICT (kata) DO UPDATE SET solutions_released = excluded.solutions_released",
        )
        .bind(kata)
        .bind(i64::from(released))
        .execute(&self.writing)
        .await?;
        Ok(())
    }
}
