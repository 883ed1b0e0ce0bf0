use super::enqueue::{Enqueue, enqueue};
use super::{Store, events};
use crate::settings::Lane;

/// What is to be graded again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Regrade {
    /// All work on a kata.
    Kata(String),
    /// All work of somebody.
    Participant(String),
    /// One submission.
    Submission(String),
    /// Whatever the suite of now has not judged.
    OtherSuites,
    /// Whatever was given up.
    Parked,
}

impl Store {
    /// Puts gradings by the suites of now into the lane for regrades, one attempt later; what already waits there is left alone. How many.
    ///
    /// # Errors
    /// Where the database does not answer.
    pub async fn regrade(&self, what: &Regrade, now: i64) -> sqlx::Result<u64> {
        let (condition, value, words) = match what {
            Regrade::Kata(kata) => (
                "submission.kata = $1",
                kata.as_str(),
                format!("kata {kata}"),
            ),
            Regrade::Participant(id) => (
                "submission.participant_id = $1",
                id.as_str(),
                "one participant".to_owned(),
            ),
            Regrade::Submission(id) => (
                "submission.id = (SELECT coalesce(same_as, id) FROM submission AS asked WHERE asked.id = $1)",
                id.as_str(),
                "one submission".to_owned(),
            ),
            Regrade::OtherSuites => (
                "NOT EXISTS (SELECT 1 FROM grading WHERE grading.submission_id = submission.id AND grading.suite = suite.hash AND $1 = $1 \
                 AND grading.state = 'done')",
                "",
                "what another suite judged".to_owned(),
            ),
            Regrade::Parked => (
                "(SELECT grading.state FROM grading WHERE grading.submission_id = submission.id AND $1 = $1 \
                 ORDER BY grading.attempt DESC LIMIT 1) = 'parked'",
                "",
                "what was given up".to_owned(),
            ),
        };
        let sql = format!(
            "SELECT submission.id, coalesce(participant.team_id, participant.id), suite.hash, \
             (SELECT coalesce(max(attempt), 0) FROM grading WHERE grading.submission_id = submission.id) \
             FROM submission JOIN participant ON participant.id = submission.participant_id \
             JOIN suite ON suite.kata = submission.kata \
             WHERE submission.same_as IS NULL AND participant.removed_at IS NULL AND {condition} \
             AND NOT EXISTS (SELECT 1 FROM grading WHERE grading.submission_id = submission.id AND grading.state = 'waiting') \
             ORDER BY submission.received_at, submission.id"
        );
        let mut changes = self.begin().await?;
        let chosen: Vec<(String, String, String, i64)> = sqlx::query_as(sqlx::AssertSqlSafe(sql))
            .bind(value)
            .fetch_all(&mut *changes)
            .await?;
        for (submission, share, suite, attempt) in &chosen {
            let grading = Enqueue {
                submission,
                suite,
                attempt: attempt + 1,
                lane: Lane::Rerun,
                share,
                now,
            };
            enqueue(&mut changes, grading).await?;
        }
        if !chosen.is_empty() {
            let text = format!("graded again: {words}, {} submissions", chosen.len());
            events::record(&mut changes, now, "regraded", None, None, &text).await?;
        }
        changes.commit().await?;
        self.stirred.notify_one();
        Ok(chosen.len() as u64)
    }
}
