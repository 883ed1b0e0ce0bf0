//! What a worker does with a grading: takes the fairest, keeps it, ends it. Every step but the first shows the lease.

use super::{Store, events, fresh_id};
use crate::settings::Lane;
use dojo_protocol::Bundle;
use grading::Graded;
use judge::Outcome;
use sqlx::AnyConnection;

/// How often a worker may begin a grading before it is given up.
pub const MOST_TRIES: i64 = 3;

/// A grading that is this worker's now.
#[derive(Clone, Debug)]
pub struct Claimed {
    /// The grading.
    pub id: String,
    /// Shown at every later step.
    pub lease: String,
    /// The submission.
    pub submission: String,
    /// Whose work it is.
    pub participant: String,
    /// The suite that is to judge it.
    pub suite: String,
    /// 1, and one more with each regrade.
    pub attempt: i64,
    /// How often a worker began, this time included.
    pub tries: i64,
    /// The work.
    pub bundle: Bundle,
}

/// What became of a grading that came to nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ended {
    /// It waits for another try.
    Waiting,
    /// It was given up.
    Parked,
    /// It was no longer this worker's: nothing was changed.
    Lost,
}

/// A result's sums, for pages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sums {
    /// `passed`, `failed`, …, `refused`.
    pub state: String,
    /// What all passed checks are worth.
    pub points: i64,
    /// What all checks are worth.
    pub points_of: i64,
}

impl Sums {
    /// Those of a result.
    pub fn of(graded: &Graded) -> Self {
        match &graded.verdict {
            Some(verdict) => Self {
                state: serde_json::to_value(verdict.state)
                    .ok()
                    .and_then(|state| state.as_str().map(str::to_owned))
                    .unwrap_or_default(),
                points: i64::from(verdict.points),
                // What nobody can judge here is nobody's to reach.
                points_of: verdict
                    .exercises
                    .iter()
                    .flat_map(|exercise| &exercise.checks)
                    .filter(|check| check.judged.outcome != Outcome::NotJudged)
                    .map(|check| i64::from(check.points))
                    .sum(),
            },
            None => Self {
                state: "refused".to_owned(),
                points: 0,
                points_of: 0,
            },
        }
    }
}

impl Store {
    /// Takes the fairest waiting grading of a lane, and counts the try: also one that kills its worker was counted.
    ///
    /// # Errors
    /// Where the database does not answer.
    pub async fn claim(&self, lane: Lane, worker: &str, now: i64) -> sqlx::Result<Option<Claimed>> {
        let lease = fresh_id();
        loop {
            let mut rows: Vec<(String, String, String, i64, i64)> = sqlx::query_as(
                "UPDATE grading SET state = 'running', lease = $1, worker = $2, started_at = $3, tries = tries + 1, beats = beats + 1 \
                 WHERE state = 'waiting' AND id = (SELECT id FROM grading WHERE lane = $4 AND state = 'waiting' \
                 ORDER BY round, queued_at, id LIMIT 1) \
                 RETURNING id, submission_id, suite, attempt, tries",
            )
            .bind(&lease)
            .bind(worker)
            .bind(now)
            .bind(lane.name())
            .fetch_all(&self.writing)
            .await?;
            if let Some((id, submission, suite, attempt, tries)) = rows.pop() {
                let work: (String, String) =
                    sqlx::query_as("SELECT participant_id, bundle FROM submission WHERE id = $1")
                        .bind(&submission)
                        .fetch_one(&self.writing)
                        .await?;
                let (participant, bundle) = work;
                let bundle = serde_json::from_str(&bundle)
                    .map_err(|error| sqlx::Error::Decode(error.into()))?;
                return Ok(Some(Claimed {
                    id,
                    lease,
                    submission,
                    participant,
                    suite,
                    attempt,
                    tries,
                    bundle,
                }));
            }
            // On Postgres two that look in the same moment choose the same row; whoever comes second looks again.
            if self.waiting_in(lane).await? == 0 {
                return Ok(None);
            }
        }
    }

    /// How many gradings wait in a lane.
    ///
    /// # Errors
    /// Where the database does not answer.
    pub async fn waiting_in(&self, lane: Lane) -> sqlx::Result<i64> {
        let (count,): (i64,) =
            sqlx::query_as("SELECT count(*) FROM grading WHERE lane = $1 AND state = 'waiting'")
                .bind(lane.name())
                .fetch_one(&self.reading)
                .await?;
        Ok(count)
    }

    /// Shows that the holder is alive; `false` where the grading is no longer its.
    ///
    /// # Errors
    /// Where the database does not answer.
    pub async fn extend(&self, grading: &str, lease: &str) -> sqlx::Result<bool> {
        let kept = sqlx::query("UPDATE grading SET beats = beats + 1 WHERE id = $1 AND lease = $2 AND state = 'running'")
            .bind(grading)
            .bind(lease)
            .execute(&self.writing)
            .await?;
        Ok(kept.rows_affected() == 1)
    }

    /// Writes the result; `false` where the grading is no longer the holder's, and nothing is written.
    ///
    /// # Errors
    /// Where the database does not answer.
    pub async fn complete(
        &self,
        grading: &str,
        lease: &str,
        graded: &Graded,
        now: i64,
    ) -> sqlx::Result<bool> {
        let sums = Sums::of(graded);
        let result =
            serde_json::to_string(graded).map_err(|error| sqlx::Error::Encode(error.into()))?;
        let mut changes = self.begin().await?;
        let done = sqlx::query(
            "UPDATE grading SET state = 'done', lease = NULL, ended_at = $1, result = $2, verdict_state = $3, points = $4, \
             points_of = $5, problem = NULL WHERE id = $6 AND lease = $7 AND state = 'running'",
        )
        .bind(now)
        .bind(result)
        .bind(&sums.state)
        .bind(sums.points)
        .bind(sums.points_of)
        .bind(grading)
        .bind(lease)
        .execute(&mut *changes)
        .await?;
        if done.rows_affected() == 0 {
            return Ok(false);
        }
        tell(&mut changes, grading, "graded", &sums.state, now).await?;
        changes.commit().await?;
        Ok(true)
    }

    /// A try came to nothing: the grading waits for another one, or is given up after the last.
    ///
    /// # Errors
    /// Where the database does not answer.
    pub async fn fail(
        &self,
        grading: &str,
        lease: &str,
        problem: &str,
        now: i64,
    ) -> sqlx::Result<Ended> {
        let mut changes = self.begin().await?;
        let ended = fail(&mut changes, grading, lease, None, problem, now).await?;
        changes.commit().await?;
        self.stirred.notify_one();
        Ok(ended)
    }

    /// Lays a grading back that this worker will not end, as when it shuts down: no try is counted.
    ///
    /// # Errors
    /// Where the database does not answer.
    pub async fn give_back(&self, grading: &str, lease: &str) -> sqlx::Result<bool> {
        let back = sqlx::query(
            "UPDATE grading SET state = 'waiting', lease = NULL, tries = tries - 1 \
             WHERE id = $1 AND lease = $2 AND state = 'running'",
        )
        .bind(grading)
        .bind(lease)
        .execute(&self.writing)
        .await?;
        self.stirred.notify_one();
        Ok(back.rows_affected() == 1)
    }
}

/// The same as part of other changes; with `beats`, only where the holder has not shown since that it is alive.
pub(super) async fn fail(
    connection: &mut AnyConnection,
    grading: &str,
    lease: &str,
    beats: Option<i64>,
    problem: &str,
    now: i64,
) -> sqlx::Result<Ended> {
    // Postgres takes no zero byte, and a page no control byte.
    let problem: String = problem
        .chars()
        .map(|letter| if letter.is_control() { ' ' } else { letter })
        .take(2000)
        .collect();
    let problem = problem.as_str();
    let rows: Vec<(String,)> = sqlx::query_as(
        "UPDATE grading SET state = CASE WHEN tries >= $1 THEN 'parked' ELSE 'waiting' END, \
         ended_at = CASE WHEN tries >= $1 THEN $2 ELSE ended_at END, lease = NULL, problem = $3 \
         WHERE id = $4 AND lease = $5 AND state = 'running' AND ($6 < 0 OR beats = $6) RETURNING state",
    )
    .bind(MOST_TRIES)
    .bind(now)
    .bind(problem)
    .bind(grading)
    .bind(lease)
    .bind(beats.unwrap_or(-1))
    .fetch_all(&mut *connection)
    .await?;
    Ok(match rows.first().map(|(state,)| state.as_str()) {
        Some("parked") => {
            tell(connection, grading, "parked", problem, now).await?;
            Ended::Parked
        }
        Some(_) => Ended::Waiting,
        None => Ended::Lost,
    })
}

async fn tell(
    connection: &mut AnyConnection,
    grading: &str,
    kind: &str,
    what: &str,
    now: i64,
) -> sqlx::Result<()> {
    let row: (String, String, String) = sqlx::query_as(
        "SELECT participant.id, participant.name, submission.kata FROM grading \
         JOIN submission ON submission.id = grading.submission_id \
         JOIN participant ON participant.id = submission.participant_id WHERE grading.id = $1",
    )
    .bind(grading)
    .fetch_one(&mut *connection)
    .await?;
    let (participant, name, kata) = row;
    let text = format!("{name}, kata {kata}: {what}");
    events::record(
        connection,
        now,
        kind,
        Some(&participant),
        Some(&kata),
        &text,
    )
    .await
}
