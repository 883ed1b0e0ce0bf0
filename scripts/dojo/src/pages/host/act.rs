use super::people;
use crate::clock;
use crate::refused::Refused;
use crate::state::{Change, Dojo};
use crate::store::Regrade;
use crate::tokens::same;
use crate::visitor::{FormToken, Host};
use axum::Form;
use axum::extract::State;
use axum::extract::rejection::FormRejection;
use axum::http::StatusCode;
use axum::response::Redirect;
use serde::Deserialize;

/// Past every end of a workshop: a board that is frozen from then on moves, whatever the settings say.
pub(super) const NEVER: i64 = 253_402_300_799_000;

#[derive(Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    csrf: String,
    what: What,
    /// Kata, participant or submission, by what is asked.
    #[serde(default)]
    of: String,
    /// The page to go back to.
    #[serde(default)]
    back: String,
    #[serde(default)]
    sure: String,
    /// What somebody is to be called.
    #[serde(default)]
    name: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum What {
    RegradeKata,
    RegradeParticipant,
    RegradeSubmission,
    RegradeOtherSuites,
    RegradeParked,
    Open,
    Close,
    AsSet,
    Release,
    Withdraw,
    Freeze,
    Unfreeze,
    Pause,
    Resume,
    End,
    LetInAgain,
    Rename,
    Remove,
}

/// Does it, and shows the page again that it was asked on.
pub(super) async fn act(
    State(dojo): State<Dojo>,
    _: Host,
    FormToken(token): FormToken,
    asked: Result<Form<Asked>, FormRejection>,
) -> Result<Redirect, Refused> {
    let Form(asked) = asked.map_err(|_| {
        Refused::new(
            StatusCode::BAD_REQUEST,
            "this form is not one of the desk's; go back to /host and try again",
        )
    })?;
    if !same(&asked.csrf, &token) {
        return Err(Refused::new(
            StatusCode::FORBIDDEN,
            "this did not come from the desk as you opened it; go back to /host, reload it, and try again",
        ));
    }
    let said = perform(&dojo, &asked).await?;
    if let Some(said) = said {
        dojo.store
            .record(clock::now(), "workshop", None, None, &said)
            .await?;
    }
    dojo.tell(Change::Workshop);
    // Never to another site.
    let is_ours = asked.back.starts_with("/host") && !asked.back.contains(['\\', '\r', '\n']);
    Ok(Redirect::to(if is_ours { &asked.back } else { "/host" }))
}

/// What the log is told, where the store does not tell it itself.
async fn perform(dojo: &Dojo, asked: &Asked) -> Result<Option<String>, Refused> {
    let store = &dojo.store;
    let of = asked.of.as_str();
    let known_kata = || match dojo.kata(of) {
        Some(_) => Ok(()),
        None => Err(Refused::new(
            StatusCode::NOT_FOUND,
            "there is no such kata in this workshop",
        )),
    };
    let said = match asked.what {
        What::RegradeKata => {
            known_kata()?;
            return regrade(dojo, &Regrade::Kata(of.to_owned())).await;
        }
        What::RegradeParticipant => {
            return regrade(dojo, &Regrade::Participant(of.to_owned())).await;
        }
        What::RegradeSubmission => return regrade(dojo, &Regrade::Submission(of.to_owned())).await,
        What::RegradeOtherSuites => return regrade(dojo, &Regrade::OtherSuites).await,
        What::RegradeParked => return regrade(dojo, &Regrade::Parked).await,
        What::Open | What::Close | What::AsSet => {
            known_kata()?;
            let (open, words) = match asked.what {
                What::Open => (Some(true), "opened by hand"),
                What::Close => (Some(false), "closed by hand"),
                _ => (None, "open as the settings say"),
            };
            store.set_kata_open(of, open).await?;
            format!("kata {of}: {words}")
        }
        What::Release | What::Withdraw => {
            known_kata()?;
            let released = asked.what == What::Release;
            store.set_solutions_released(of, released).await?;
            let words = if released { "released" } else { "withdrawn" };
            format!("kata {of}: solutions {words}")
        }
        What::Freeze => {
            store.set_frozen(Some(clock::now())).await?;
            "the board stands still".to_owned()
        }
        What::Unfreeze => {
            let by_itself = dojo
                .settings
                .freezes_at()
                .is_some_and(|at| at <= clock::now());
            store.set_frozen(by_itself.then_some(NEVER)).await?;
            "the board moves".to_owned()
        }
        What::Pause => state(dojo, "paused").await?,
        What::Resume => state(dojo, "running").await?,
        What::End => {
            if asked.sure != "yes" {
                return Err(Refused::new(
                    StatusCode::BAD_REQUEST,
                    "the workshop goes on: to end it, tick the box beside the button",
                ));
            }
            state(dojo, "ended").await?
        }
        What::LetInAgain => people::let_in_again(dojo, of).await?,
        What::Rename => people::rename(dojo, of, &asked.name).await?,
        What::Remove => people::remove(dojo, of, asked.sure == "yes").await?,
    };
    Ok(Some(said))
}

async fn state(dojo: &Dojo, state: &str) -> Result<String, Refused> {
    dojo.store.set_workshop_state(state).await?;
    Ok(format!("the workshop is {state}"))
}

async fn regrade(dojo: &Dojo, what: &Regrade) -> Result<Option<String>, Refused> {
    dojo.store.regrade(what, clock::now()).await?;
    Ok(None)
}
