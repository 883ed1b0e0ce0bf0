use super::Store;
use grading::Graded;

/// A grading without its result.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Grading {
    /// Its name.
    pub id: String,
    /// The submission that it is of.
    pub submission_id: String,
    /// The hash of the suite that judges it.
    pub suite: String,
    /// 1, and one more with each regrade.
    pub attempt: i64,
    /// Where it waits or waited.
    pub lane: String,
    /// `waiting`, `running`, `done` or `parked`.
    pub state: String,
    /// When it came into the lane.
    pub queued_at: i64,
    /// How often a worker began.
    pub tries: i64,
    /// Who did it last.
    pub worker: Option<String>,
    /// When the last one began.
    pub started_at: Option<i64>,
    /// When it was done or parked.
    pub ended_at: Option<i64>,
    /// The whole in a word, whoever may see it: `passed`, `failed`, …, `refused`.
    pub verdict_state: Option<String>,
    /// What all passed checks are worth, seen or not.
    pub points: Option<i64>,
    /// What all checks are worth.
    pub points_of: Option<i64>,
    /// Why the last try came to nothing; for the host.
    pub problem: Option<String>,
}

impl Store {
    /// The grading that counts for a submission: the latest that is done, otherwise the latest.
    ///
    /// # Errors
    /// Where the database does not answer.
    pub async fn grading_of(&self, graded_as: &str) -> sqlx::Result<Option<Grading>> {
        let sql = format!(
            "{SELECT} WHERE submission_id = $1 \
             ORDER BY CASE WHEN state = 'done' THEN 0 ELSE 1 END, attempt DESC LIMIT 1"
        );
        sqlx::query_as(sqlx::AssertSqlSafe(sql))
            .bind(graded_as)
            .fetch_optional(&self.reading)
            .await
    }

    /// All gradings, of one submission or of all, the first attempt first.
    ///
    /// # Errors
    /// Where the database does not answer.
    pub async fn gradings(&self, graded_as: Option<&str>) -> sqlx::Result<Vec<Grading>> {
        match graded_as {
            Some(submission) => {
                let sql = format!("{SELECT} WHERE submission_id = $1 ORDER BY attempt");
                sqlx::query_as(sqlx::AssertSqlSafe(sql))
                    .bind(submission)
                    .fetch_all(&self.reading)
                    .await
            }
            None => {
                let sql = format!("{SELECT} ORDER BY submission_id, attempt");
                sqlx::query_as(sqlx::AssertSqlSafe(sql))
                    .fetch_all(&self.reading)
                    .await
            }
        }
    }

    /// What a grading found, as JSON, as the version of this program wrote it that graded; `None` before it is done.
    ///
    /// # Errors
    /// Where the database does not answer.
    pub async fn result_as_stored(&self, grading: &str) -> sqlx::Result<Option<String>> {
        let row: Option<(Option<String>,)> =
            sqlx::query_as("SELECT result FROM grading WHERE id = $1")
                .bind(grading)
                .fetch_optional(&self.reading)
                .await?;
        Ok(row.and_then(|(result,)| result))
    }

    /// The same, taken apart.
    ///
    /// # Errors
    /// Where the database does not answer, or another version of this program wrote it.
    pub async fn result(&self, grading: &str) -> sqlx::Result<Option<Graded>> {
        let stored = self.result_as_stored(grading).await?;
        stored
            .map(|text| {
                serde_json::from_str(&text).map_err(|error| sqlx::Error::Decode(error.into()))
            })
            .transpose()
    }

    /// How many waiting gradings go before that one, as things are now.
    ///
    /// # Errors
    /// Where the database does not answer.
    pub async fn ahead(&self, grading: &str) -> sqlx::Result<u64> {
        let (count,): (i64,) = sqlx::query_as(
            "SELECT count(*) FROM grading AS before JOIN grading AS mine ON mine.id = $1 AND mine.lane = before.lane \
             WHERE before.state = 'waiting' \
             AND (before.round, before.queued_at, before.id) < (mine.round, mine.queued_at, mine.id)",
        )
        .bind(grading)
        .fetch_one(&self.reading)
        .await?;
        Ok(u64::try_from(count).unwrap_or(0))
    }

    /// How many gradings there are, by lane and state.
    ///
    /// # Errors
    /// Where the database does not answer.
    pub async fn grading_counts(&self) -> sqlx::Result<Vec<(String, String, i64)>> {
        sqlx::query_as("SELECT lane, state, count(*) FROM grading GROUP BY lane, state")
            .fetch_all(&self.reading)
            .await
    }
}

const SELECT: &str = "SELECT id, submission_id, suite, attempt, lane, state, queued_at, tries, worker, started_at, \
                      ended_at, verdict_state, points, points_of, problem FROM grading";
