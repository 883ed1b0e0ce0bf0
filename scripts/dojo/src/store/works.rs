use super::Store;

/// A submission beside one of its gradings, without the work and without the result: what the pages count and sort.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Work {
    /// The submission.
    pub submission_id: String,
    /// Whose it is.
    pub participant_id: String,
    /// The kata.
    pub kata: String,
    /// When it came.
    pub received_at: i64,
    /// 0 where only the host sees the verdict.
    pub counts: i64,
    /// The grading.
    pub grading_id: String,
    /// Which attempt it is.
    pub attempt: i64,
    /// `waiting`, `running`, `done` or `parked`.
    pub state: String,
    /// When it was done or parked.
    pub ended_at: Option<i64>,
    /// Who does it, or did it last.
    pub worker: Option<String>,
    /// When that one began.
    pub started_at: Option<i64>,
}

/// A grading that was given up, and that nobody has had graded again since.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Parked {
    /// The submission that it is of.
    pub submission_id: String,
    /// Whose it is.
    pub participant_id: String,
    /// The kata.
    pub kata: String,
    /// How often a worker began.
    pub tries: i64,
    /// Why the last try came to nothing.
    pub problem: Option<String>,
    /// When it was given up.
    pub ended_at: Option<i64>,
}

impl Store {
    /// Every submission with each of its gradings, in the order in which they came; without those of people who were removed.
    ///
    /// # Errors
    /// Where the database does not answer.
    pub async fn works(&self) -> sqlx::Result<Vec<Work>> {
        sqlx::query_as(
            "SELECT submission.id AS submission_id, submission.participant_id, submission.kata, submission.received_at, \
             submission.counts, grading.id AS grading_id, grading.attempt, grading.state, grading.ended_at, \
             grading.worker, grading.started_at \
             FROM submission JOIN grading ON grading.submission_id = coalesce(submission.same_as, submission.id) \
             JOIN participant ON participant.id = submission.participant_id AND participant.removed_at IS NULL \
             ORDER BY submission.received_at, submission.id, grading.attempt",
        )
        .fetch_all(&self.reading)
        .await
    }

    /// What was given up and waits for the host, the latest first; without what people sent who were removed.
    ///
    /// # Errors
    /// Where the database does not answer.
    pub async fn given_up(&self) -> sqlx::Result<Vec<Parked>> {
        sqlx::query_as(
            "SELECT submission.id AS submission_id, submission.participant_id, submission.kata, grading.tries, \
             grading.problem, grading.ended_at \
             FROM grading JOIN submission ON submission.id = grading.submission_id \
             JOIN participant ON participant.id = submission.participant_id AND participant.removed_at IS NULL \
             WHERE grading.state = 'parked' AND NOT EXISTS (SELECT 1 FROM grading AS later \
             WHERE later.submission_id = grading.submission_id AND later.attempt > grading.attempt) \
             ORDER BY grading.ended_at DESC, grading.id",
        )
        .fetch_all(&self.reading)
        .await
    }
}
