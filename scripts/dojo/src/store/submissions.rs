use super::Store;
use dojo_protocol::Bundle;

/// A submission without its work.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct SubmissionRow {
    /// Its name.
    pub id: String,
    /// Whose it is.
    pub participant_id: String,
    /// The kata.
    pub kata: String,
    /// The same work has the same one.
    pub digest: String,
    /// When it came.
    pub received_at: i64,
    /// 0 where only the host sees the verdict.
    pub counts: i64,
    /// What its sender was told about it.
    pub remark: Option<String>,
    /// The submission whose gradings are its own as well.
    pub same_as: Option<String>,
}

impl SubmissionRow {
    /// The submission that its gradings stand under.
    pub fn graded_as(&self) -> &str {
        self.same_as.as_deref().unwrap_or(&self.id)
    }
}

impl Store {
    /// The submission of that id.
    ///
    /// # Errors
    /// Where the database does not answer.
    pub async fn submission(&self, id: &str) -> sqlx::Result<Option<SubmissionRow>> {
        // Postgres has no such text, and would refuse to look for it.
        if id.contains('\0') {
            return Ok(None);
        }
        let sql = format!("{SELECT} WHERE id = $1");
        sqlx::query_as(sqlx::AssertSqlSafe(sql))
            .bind(id)
            .fetch_optional(&self.reading)
            .await
    }

    /// Everything that somebody sent, the newest first.
    ///
    /// # Errors
    /// Where the database does not answer.
    pub async fn submissions_of(&self, participant: &str) -> sqlx::Result<Vec<SubmissionRow>> {
        let sql = format!("{SELECT} WHERE participant_id = $1 ORDER BY received_at DESC, id");
        sqlx::query_as(sqlx::AssertSqlSafe(sql))
            .bind(participant)
            .fetch_all(&self.reading)
            .await
    }

    /// All submissions, the newest first.
    ///
    /// # Errors
    /// Where the database does not answer.
    pub async fn submissions(&self) -> sqlx::Result<Vec<SubmissionRow>> {
        let sql = format!("{SELECT} ORDER BY received_at DESC, id");
        sqlx::query_as(sqlx::AssertSqlSafe(sql))
            .fetch_all(&self.reading)
            .await
    }

    /// The work of a submission; the same work is stored once.
    ///
    /// # Errors
    /// Where the database does not answer.
    pub async fn bundle(&self, submission: &str) -> sqlx::Result<Option<Bundle>> {
        let row: Option<(String,)> = sqlx::query_as(
            "SELECT work.bundle FROM submission JOIN submission AS work ON work.id = coalesce(submission.same_as, submission.id) \
             WHERE submission.id = $1",
        )
        .bind(submission)
        .fetch_optional(&self.reading)
        .await?;
        row.map(|(text,)| {
            serde_json::from_str(&text).map_err(|error| sqlx::Error::Decode(error.into()))
        })
        .transpose()
    }

    /// What somebody's request with that key was made into: the submission, and its work's digest.
    ///
    /// # Errors
    /// Where the database does not answer.
    pub async fn submission_of_key(
        &self,
        participant: &str,
        key: &str,
    ) -> sqlx::Result<Option<(String, String)>> {
        sqlx::query_as(
            "SELECT id, digest FROM submission WHERE participant_id = $1 AND idempotency_key = $2",
        )
        .bind(participant)
        .bind(key)
        .fetch_optional(&self.reading)
        .await
    }

    /// How many submissions of a team, or of somebody alone, wait or are being graded; what the host has graded again is no burden
    /// of theirs.
    ///
    /// # Errors
    /// Where the database does not answer.
    pub async fn unfinished_of(&self, share: &str) -> sqlx::Result<i64> {
        let (count,): (i64,) = sqlx::query_as(
            "SELECT count(*) FROM grading JOIN submission \
             ON submission.id = grading.submission_id OR submission.same_as = grading.submission_id \
             WHERE grading.share = $1 AND grading.state IN ('waiting', 'running') AND grading.lane <> 'rerun'",
        )
        .bind(share)
        .fetch_one(&self.reading)
        .await?;
        Ok(count)
    }

    /// When work of a team, or of somebody alone, on a kata came since then, the newest first. The same work is one attempt, however
    /// often it is sent: the first time that it counts. What was past the limit is none, until it is sent again and counts.
    ///
    /// # Errors
    /// Where the database does not answer.
    pub async fn attempts_since(
        &self,
        share: &str,
        kata: &str,
        since: i64,
    ) -> sqlx::Result<Vec<i64>> {
        let rows: Vec<(i64,)> = sqlx::query_as(
            "SELECT min(submission.received_at) FROM submission JOIN participant ON participant.id = submission.participant_id \
             WHERE coalesce(participant.team_id, participant.id) = $1 AND submission.kata = $2 AND submission.counts = 1 \
             GROUP BY coalesce(submission.same_as, submission.id) HAVING min(submission.received_at) > $3 ORDER BY 1 DESC",
        )
        .bind(share)
        .bind(kata)
        .bind(since)
        .fetch_all(&self.reading)
        .await?;
        Ok(rows.into_iter().map(|(at,)| at).collect())
    }
}

const SELECT: &str =
    "SELECT id, participant_id, kata, digest, received_at, counts, remark, same_as FROM submission";
