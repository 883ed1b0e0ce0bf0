use super::body::Body;
use super::openness::{Openness, openness};
use super::{attempts, view};
use crate::clock;
use crate::refused::Refused;
use crate::state::{Change, Dojo};
use crate::store::{NewSubmission, Participant, Taken};
use crate::tokens::Learner;
use crate::visible::{Circumstances, plain};
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use dojo_protocol::{Submission, Submit};
use std::time::Duration;
use tokio::sync::Mutex;

/// The most bytes of all files of a submission together.
pub(super) const MOST_BYTES: usize = 2 << 20;

/// So many submissions of a team, or of somebody alone, may wait or be graded at a time: more than that is a script's, and takes the
/// host's disk.
const MOST_UNFINISHED: i64 = 20;

/// So many seconds later a sender who has too many may ask again.
const LATER: u64 = 10;

/// One at a time: two that arrive together must not both be the last that a limit of attempts allows.
static TAKING: Mutex<()> = Mutex::const_new(());

/// Takes work in, and says where it stands.
pub(super) async fn submit(
    State(dojo): State<Dojo>,
    learner: Learner,
    Body(submit): Body<Submit>,
) -> Result<Json<Submission>, Refused> {
    let key_fits = |key: &str| {
        (8..=128).contains(&key.len()) && key.bytes().all(|byte| byte.is_ascii_graphic())
    };
    if !key_fits(&submit.key) {
        return Err(Refused::new(
            StatusCode::BAD_REQUEST,
            "a submission's key has 8 to 128 visible characters",
        ));
    }
    // On its own: a terminal that hangs up leaves nothing half done.
    let taking = tokio::spawn(async move { take(&dojo, &learner, &submit).await });
    match taking.await {
        Ok(result) => result.map(Json),
        Err(error) => Err(syllabus::Problem::new(error.to_string()).into()),
    }
}

async fn take(dojo: &Dojo, learner: &Learner, submit: &Submit) -> Result<Submission, Refused> {
    let store = &dojo.store;
    let participant = store
        .participant(&learner.id)
        .await?
        .ok_or(sqlx::Error::RowNotFound)?;
    // What was taken stays taken, whether or not it would be taken now.
    if let Some((id, digest)) = store.submission_of_key(&learner.id, &submit.key).await? {
        if digest != submit.bundle.digest() {
            return Err(other_work());
        }
        return submission(dojo, &id).await;
    }
    fits(dojo, submit)?;
    let _one = TAKING.lock().await;
    let now = clock::now();
    let kata = &submit.bundle.kata;
    let late = is_open(dojo, kata, now).await?;
    if store.unfinished_of(participant.share()).await? >= MOST_UNFINISHED {
        let whose = if participant.team_id.is_some() {
            "your team"
        } else {
            "you"
        };
        let reason = format!(
            "{MOST_UNFINISHED} submissions by {whose} wait or are being graded, and no more may at a time"
        );
        return Err(Refused::until(StatusCode::TOO_MANY_REQUESTS, reason, LATER));
    }
    let before = store
        .attempts_since(
            participant.share(),
            kata,
            now - attempts::HOUR.max(interval(dojo)),
        )
        .await?;
    let past = attempts::past_the_limit(&before, now, &dojo.settings.attempts);
    let suite = store.suite(kata).await?.ok_or_else(|| {
        Refused::until(
            StatusCode::SERVICE_UNAVAILABLE,
            "the dojo is not ready to grade yet; try again in a moment",
            5,
        )
    })?;
    let new = NewSubmission {
        participant: &participant,
        bundle: &submit.bundle,
        key: &submit.key,
        suite: &suite.hash,
        lane: suite.lane,
        counts: past.is_none(),
        remark: past.as_deref().or(late),
        now,
    };
    let (id, is_new) = match store.submit(new).await? {
        Taken::New(id) | Taken::SameWork(id) => (id, true),
        Taken::Again(id) => (id, false),
        Taken::KeyOfOtherWork => return Err(other_work()),
    };
    if is_new {
        tell(dojo, &participant, &id, kata);
    }
    submission(dojo, &id).await
}

/// Refuses what is no work on a kata of the workshop.
fn fits(dojo: &Dojo, submit: &Submit) -> Result<(), Refused> {
    let number = &submit.bundle.kata;
    let kata = dojo.kata(number).ok_or_else(|| {
        let shown: String = plain(number).replace('\n', " ").chars().take(40).collect();
        Refused::new(
            StatusCode::NOT_FOUND,
            format!("kata `{shown}` is not part of this workshop"),
        )
    })?;
    submit
        .bundle
        .fits(kata)
        .map_err(|problem| Refused::new(StatusCode::BAD_REQUEST, problem.to_string()))?;
    let bytes: usize = submit.bundle.files.values().map(String::len).sum();
    if bytes > MOST_BYTES {
        return Err(Refused::new(
            StatusCode::PAYLOAD_TOO_LARGE,
            format!(
                "the files have {} KiB together; {} are the limit",
                bytes / 1024,
                MOST_BYTES / 1024
            ),
        ));
    }
    Ok(())
}

/// Refuses work on a kata that is not open; says so where it is taken late.
async fn is_open(dojo: &Dojo, kata: &str, now: i64) -> Result<Option<&'static str>, Refused> {
    let by_hand = dojo.store.kata_state(kata).await?;
    let workshop = dojo.store.workshop().await?;
    let workshop = workshop.map_or_else(|| "running".to_owned(), |workshop| workshop.state);
    let open = by_hand
        .as_ref()
        .and_then(|state| state.open)
        .map(|open| open != 0);
    let circumstances = Circumstances::of(&dojo.settings, kata, open, false, workshop == "ended");
    let refuse = |status, reason: String| Err(Refused::new(status, reason));
    match openness(&dojo.settings, kata, open, &workshop, &circumstances, now) {
        Openness::Open => Ok(None),
        Openness::InGrace => Ok(Some(
            "the time for this kata is over; the host's grace still counts it",
        )),
        Openness::NotYet(opens) => {
            let seconds = u64::try_from((opens - now) / 1000 + 1).unwrap_or(0);
            let left = humantime::format_duration(Duration::from_secs(seconds));
            let reason =
                format!("kata {kata} opens in {left}; your work is kept by you until then");
            Err(Refused::until(StatusCode::FORBIDDEN, reason, seconds))
        }
        Openness::Over => refuse(
            StatusCode::FORBIDDEN,
            format!("the time for kata {kata} is over; ask the host, who can open it again"),
        ),
        Openness::Closed => refuse(
            StatusCode::FORBIDDEN,
            format!("the host has closed kata {kata}; send your work when it is open again"),
        ),
        Openness::Paused => refuse(
            StatusCode::FORBIDDEN,
            "the workshop makes a pause; send your work when it goes on".to_owned(),
        ),
        Openness::Ended => refuse(
            StatusCode::GONE,
            "the workshop has ended; no more work is taken".to_owned(),
        ),
    }
}

fn interval(dojo: &Dojo) -> i64 {
    clock::milliseconds(dojo.settings.attempts.interval)
}

fn tell(dojo: &Dojo, participant: &Participant, id: &str, kata: &str) {
    dojo.tell(Change::Submission {
        id: id.to_owned(),
        participant_id: participant.id.clone(),
        kata: kata.to_owned(),
    });
}

async fn submission(dojo: &Dojo, id: &str) -> Result<Submission, Refused> {
    let row = dojo
        .store
        .submission(id)
        .await?
        .ok_or(sqlx::Error::RowNotFound)?;
    view(dojo, &row).await
}

fn other_work() -> Refused {
    Refused::new(
        StatusCode::CONFLICT,
        "this key was sent with other work before; a new submission needs a key of its own",
    )
}
