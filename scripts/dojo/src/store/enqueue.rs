use super::fresh_id;
use crate::fairness;
use crate::settings::Lane;
use sqlx::AnyConnection;

/// A grading to be done.
#[derive(Clone, Copy, Debug)]
pub(super) struct Enqueue<'a> {
    pub submission: &'a str,
    pub suite: &'a str,
    pub attempt: i64,
    pub lane: Lane,
    /// Whose turn it takes.
    pub share: &'a str,
    pub now: i64,
}

/// Puts it into its lane, in the round that is fair.
pub(super) async fn enqueue(
    connection: &mut AnyConnection,
    grading: Enqueue<'_>,
) -> sqlx::Result<String> {
    let (last_of_share,): (Option<i64>,) =
        sqlx::query_as("SELECT max(round) FROM grading WHERE lane = $1 AND share = $2")
            .bind(grading.lane.name())
            .bind(grading.share)
            .fetch_one(&mut *connection)
            .await?;
    let (begun,): (Option<i64>,) =
        sqlx::query_as("SELECT max(round) FROM grading WHERE lane = $1 AND state <> 'waiting'")
            .bind(grading.lane.name())
            .fetch_one(&mut *connection)
            .await?;
    let id = fresh_id();
    sqlx::query(
        "INSERT INTO grading (id, submission_id, suite, attempt, lane, queued_at, share, round) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(&id)
    .bind(grading.submission)
    .bind(grading.suite)
    .bind(grading.attempt)
    .bind(grading.lane.name())
    .bind(grading.now)
    .bind(grading.share)
    .bind(fairness::round(last_of_share, begun))
    .execute(connection)
    .await?;
    Ok(id)
}
