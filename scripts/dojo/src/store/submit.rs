use super::enqueue::{Enqueue, enqueue};
use super::{Participant, Store, events, fresh_id};
use crate::settings::Lane;
use dojo_protocol::Bundle;
use sqlx::AnyConnection;

/// Work that came in and may be taken.
#[derive(Clone, Copy, Debug)]
pub struct NewSubmission<'a> {
    /// Whose it is.
    pub participant: &'a Participant,
    /// The work.
    pub bundle: &'a Bundle,
    /// The sender's key.
    pub key: &'a str,
    /// The hash of the suite that is to judge it.
    pub suite: &'a str,
    /// Where it waits.
    pub lane: Lane,
    /// Whether its verdict is for its sender as well; not so past a limit of attempts.
    pub counts: bool,
    /// What its sender is told about it.
    pub remark: Option<&'a str>,
    /// When it came.
    pub now: i64,
}

/// What was done with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Taken {
    /// It waits in its lane.
    New(String),
    /// It is the same work as an earlier one's, whose grading is its own as well.
    SameWork(String),
    /// The same request came before; this is what was made of it.
    Again(String),
    /// The key was used for other work.
    KeyOfOtherWork,
}

/// What a sender is told about work that was sent before.
const SAME_WORK: &str = "this very work was sent before, so it is not graded again";

impl Store {
    /// Takes work in: once for each key, and with a grading of its own only where the same work has none yet.
    ///
    /// # Errors
    /// Where the database does not answer.
    pub async fn submit(&self, new: NewSubmission<'_>) -> sqlx::Result<Taken> {
        // Another host may take the same work between a look and an insertion; the insertion says so, and the next look finds it.
        loop {
            let mut changes = self.begin().await?;
            if let Some(taken) = take(&mut changes, new).await? {
                changes.commit().await?;
                self.stirred.notify_one();
                return Ok(taken);
            }
            changes.rollback().await?;
        }
    }
}

async fn take(
    connection: &mut AnyConnection,
    new: NewSubmission<'_>,
) -> sqlx::Result<Option<Taken>> {
    let digest = new.bundle.digest();
    let again: Option<(String, String)> = sqlx::query_as(
        "SELECT id, digest FROM submission WHERE participant_id = $1 AND idempotency_key = $2",
    )
    .bind(&new.participant.id)
    .bind(new.key)
    .fetch_optional(&mut *connection)
    .await?;
    if let Some((id, before)) = again {
        return Ok(Some(if before == digest {
            Taken::Again(id)
        } else {
            Taken::KeyOfOtherWork
        }));
    }
    // What came for this suite is this work too, even where another one judged it since: no second row may be stored beside it.
    let same: Option<(String, i64)> = sqlx::query_as(
        "SELECT submission.id, (SELECT max(sent.counts) FROM submission AS sent \
         WHERE sent.id = submission.id OR sent.same_as = submission.id) \
         FROM submission JOIN grading ON grading.submission_id = submission.id WHERE submission.participant_id = $1 AND submission.kata = $2 AND submission.digest = $3 \
         AND submission.same_as IS NULL AND (grading.suite = $4 OR submission.suite = $4) \
         ORDER BY CASE WHEN grading.suite = $4 THEN 0 ELSE 1 END LIMIT 1",
    )
    .bind(&new.participant.id)
    .bind(&new.bundle.kata)
    .bind(&digest)
    .bind(new.suite)
    .fetch_optional(&mut *connection)
    .await?;
    let id = fresh_id();
    // Work whose verdict its sender may see anyway is no attempt beyond the limit.
    let counts = new.counts || same.as_ref().is_some_and(|(_, counts)| *counts == 1);
    let remark = match (&same, counts) {
        (Some(_), true) => Some(SAME_WORK),
        _ => new.remark,
    };
    let bundle = match same {
        Some(_) => None,
        None => Some(
            serde_json::to_string(new.bundle).map_err(|error| sqlx::Error::Encode(error.into()))?,
        ),
    };
    let inserted = sqlx::query(
        "INSERT INTO submission (id, participant_id, idempotency_key, kata, digest, suite, bundle, received_at, counts, remark, same_as) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT DO NOTHING",
    )
    .bind(&id)
    .bind(&new.participant.id)
    .bind(new.key)
    .bind(&new.bundle.kata)
    .bind(&digest)
    .bind(new.suite)
    .bind(bundle)
    .bind(new.now)
    .bind(i64::from(counts))
    .bind(remark)
    .bind(same.as_ref().map(|(id, _)| id.as_str()))
    .execute(&mut *connection)
    .await?;
    if inserted.rows_affected() == 0 {
        return Ok(None);
    }
    if same.is_some() {
        return Ok(Some(Taken::SameWork(id)));
    }
    enqueue(
        connection,
        Enqueue {
            submission: &id,
            suite: new.suite,
            attempt: 1,
            lane: new.lane,
            share: new.participant.share(),
            now: new.now,
        },
    )
    .await?;
    let text = format!(
        "{} sent work on kata {}",
        new.participant.name, new.bundle.kata
    );
    let (participant, kata) = (
        Some(new.participant.id.as_str()),
        Some(new.bundle.kata.as_str()),
    );
    events::record(connection, new.now, "submitted", participant, kata, &text).await?;
    Ok(Some(Taken::New(id)))
}
