use super::sessions::end_page_sessions;
use super::{Store, events, fresh_id};
use sqlx::AnyConnection;

/// Somebody in the room.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Participant {
    /// Their name in every address.
    pub id: String,
    /// What the board calls them.
    pub name: String,
    /// The team that they belong to.
    pub team_id: Option<String>,
    /// Its name.
    pub team: Option<String>,
    /// When they came.
    pub joined_at: i64,
    /// When their terminal was last heard of.
    pub seen_at: i64,
    /// Until when whoever joins by their name is them.
    pub let_in_until: Option<i64>,
    /// When the host removed them.
    pub removed_at: Option<i64>,
}

impl Participant {
    /// Whose turn their work takes in a lane: their team's, or their own.
    pub fn share(&self) -> &str {
        self.team_id.as_deref().unwrap_or(&self.id)
    }
}

/// Several who work together.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Team {
    /// Its name in every address.
    pub id: String,
    /// What the board calls it.
    pub name: String,
}

/// Somebody at the door. Names are as they are to be shown.
#[derive(Clone, Copy, Debug)]
pub struct Joiner<'a> {
    /// What the board is to call them.
    pub name: &'a str,
    /// The team that they belong to.
    pub team: Option<&'a str>,
    /// The hash of the token that they get.
    pub token_hash: &'a str,
    /// The hash of the key that they chose for asking again.
    pub join_key_hash: Option<&'a str>,
}

/// What came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Joining {
    /// They are in.
    Joined(Participant),
    /// They were in: same name and same key, or the host lets them in again. The token is the new one.
    Again(Participant),
    /// Somebody else has that name.
    NameTaken,
}

impl Store {
    /// Lets somebody in. The same name with the same key again is the same participant, from now on with the new token; so is,
    /// once, whoever comes by a name that the host lets in again, see [`Store::let_in_again`].
    ///
    /// # Errors
    /// Where the database does not answer.
    pub async fn join(&self, joiner: Joiner<'_>, now: i64) -> sqlx::Result<Joining> {
        let mut changes = self.begin().await?;
        if let Some(again) = renew(&mut changes, joiner, now).await? {
            changes.commit().await?;
            return Ok(Joining::Again(again));
        }
        let team_id = match joiner.team {
            Some(team) => Some(team_of_name(&mut changes, team).await?),
            None => None,
        };
        let id = fresh_id();
        let inserted = sqlx::query(
            "INSERT INTO participant (id, name, name_key, team_id, token_hash, join_key_hash, joined_at, seen_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $7) ON CONFLICT DO NOTHING",
        )
        .bind(&id)
        .bind(joiner.name)
        .bind(name_key(joiner.name))
        .bind(team_id.as_deref())
        .bind(joiner.token_hash)
        .bind(joiner.join_key_hash)
        .bind(now)
        .execute(&mut *changes)
        .await?;
        if inserted.rows_affected() == 0 {
            // A team that was made for this goes with it.
            changes.rollback().await?;
            // On Postgres the same request may have come in twice in the same moment.
            let mut changes = self.begin().await?;
            let again = renew(&mut changes, joiner, now).await?;
            changes.commit().await?;
            return Ok(again.map_or(Joining::NameTaken, Joining::Again));
        }
        let text = format!("{} joined", joiner.name);
        events::record(&mut changes, now, "joined", Some(&id), None, &text).await?;
        let participant = by(&mut changes, "participant.id", &id).await?;
        changes.commit().await?;
        participant
            .map(Joining::Joined)
            .ok_or(sqlx::Error::RowNotFound)
    }

    /// Whose token has that hash; also somebody's who was removed since.
    ///
    /// # Errors
    /// Where the database does not answer.
    pub async fn participant_of_token(
        &self,
        token_hash: &str,
    ) -> sqlx::Result<Option<Participant>> {
        let mut connection = self.reading.acquire().await?;
        by(&mut connection, "participant.token_hash", token_hash).await
    }

    /// The participant of that id, unless they were removed.
    ///
    /// # Errors
    /// Where the database does not answer.
    pub async fn participant(&self, id: &str) -> sqlx::Result<Option<Participant>> {
        let mut connection = self.reading.acquire().await?;
        let found = by(&mut connection, "participant.id", id).await?;
        Ok(found.filter(|participant| participant.removed_at.is_none()))
    }

    /// Everybody who was not removed, by name.
    ///
    /// # Errors
    /// Where the database does not answer.
    pub async fn participants(&self) -> sqlx::Result<Vec<Participant>> {
        let sql =
            format!("{SELECT} WHERE participant.removed_at IS NULL ORDER BY participant.name_key");
        sqlx::query_as(sqlx::AssertSqlSafe(sql))
            .fetch_all(&self.reading)
            .await
    }

    /// Everybody, also who was removed, by when they came.
    ///
    /// # Errors
    /// Where the database does not answer.
    pub async fn participants_and_removed(&self) -> sqlx::Result<Vec<Participant>> {
        let sql = format!("{SELECT} ORDER BY participant.joined_at, participant.id");
        sqlx::query_as(sqlx::AssertSqlSafe(sql))
            .fetch_all(&self.reading)
            .await
    }

    /// All teams, by name.
    ///
    /// # Errors
    /// Where the database does not answer.
    pub async fn teams(&self) -> sqlx::Result<Vec<Team>> {
        sqlx::query_as("SELECT id, name FROM team ORDER BY name_key")
            .fetch_all(&self.reading)
            .await
    }

    /// Their terminal was heard of; written at most once in ten seconds, or where the clock jumped back.
    ///
    /// # Errors
    /// Where the database does not answer.
    pub async fn heard_of(&self, participant: &Participant, now: i64) -> sqlx::Result<()> {
        if (participant.seen_at..participant.seen_at + 10_000).contains(&now) {
            return Ok(());
        }
        sqlx::query("UPDATE participant SET seen_at = $1 WHERE id = $2")
            .bind(now)
            .bind(&participant.id)
            .execute(&self.writing)
            .await?;
        Ok(())
    }
}

const SELECT: &str = "SELECT participant.id, participant.name, participant.team_id, team.name AS team, \
                      participant.joined_at, participant.seen_at, participant.let_in_until, participant.removed_at \
                      FROM participant LEFT JOIN team ON team.id = participant.team_id";

/// `column` is a word of this file's, never of a request.
async fn by(
    connection: &mut AnyConnection,
    column: &str,
    value: &str,
) -> sqlx::Result<Option<Participant>> {
    let sql = format!("{SELECT} WHERE {column} = $1");
    sqlx::query_as(sqlx::AssertSqlSafe(sql))
        .bind(value)
        .fetch_optional(connection)
        .await
}

/// Whoever has that name and joined with that key, or is let in again, now with the new token; `None` where nobody is.
async fn renew(
    connection: &mut AnyConnection,
    joiner: Joiner<'_>,
    now: i64,
) -> sqlx::Result<Option<Participant>> {
    let name_key = name_key(joiner.name);
    // Without a key nothing is equal to it: NULL never is.
    let renewed = sqlx::query(
        "UPDATE participant SET token_hash = $1, seen_at = $2 WHERE name_key = $3 AND join_key_hash = $4",
    )
    .bind(joiner.token_hash)
    .bind(now)
    .bind(&name_key)
    .bind(joiner.join_key_hash)
    .execute(&mut *connection)
    .await?;
    if renewed.rows_affected() == 0 && !take_over(connection, joiner, &name_key, now).await? {
        return Ok(None);
    }
    by(connection, "participant.name_key", &name_key).await
}

/// Whether the host lets that name in again: then it is the joiner's, and whoever had its token or its page has them no more.
async fn take_over(
    connection: &mut AnyConnection,
    joiner: Joiner<'_>,
    name_key: &str,
    now: i64,
) -> sqlx::Result<bool> {
    let mut taken: Vec<(String, String)> = sqlx::query_as(
        "UPDATE participant SET token_hash = $1, join_key_hash = $2, seen_at = $3, page_key_hash = NULL, let_in_until = NULL \
         WHERE name_key = $4 AND let_in_until > $3 RETURNING id, name",
    )
    .bind(joiner.token_hash)
    .bind(joiner.join_key_hash)
    .bind(now)
    .bind(name_key)
    .fetch_all(&mut *connection)
    .await?;
    let Some((id, name)) = taken.pop() else {
        return Ok(false);
    };
    end_page_sessions(connection, &id).await?;
    let text = format!("{name} joined again");
    events::record(connection, now, "joined", Some(&id), None, &text).await?;
    Ok(true)
}

async fn team_of_name(connection: &mut AnyConnection, name: &str) -> sqlx::Result<String> {
    sqlx::query("INSERT INTO team (id, name, name_key) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING")
        .bind(fresh_id())
        .bind(name)
        .bind(name_key(name))
        .execute(&mut *connection)
        .await?;
    let (id,): (String,) = sqlx::query_as("SELECT id FROM team WHERE name_key = $1")
        .bind(name_key(name))
        .fetch_one(connection)
        .await?;
    Ok(id)
}

/// A name without what a room overlooks: `Ada  L.` and `ada l.` are one.
pub(super) fn name_key(name: &str) -> String {
    name.split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .to_lowercase()
}
