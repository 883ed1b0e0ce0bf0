use super::body::Body;
use super::names;
use crate::clock;
use crate::refused::Refused;
use crate::sign_in::page_link;
use crate::state::{Change, Dojo};
use crate::store::{Joiner, Joining};
use crate::tokens::{Token, hash};
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use dojo_protocol::{Join, Joined};
use subtle::ConstantTimeEq;

/// Lets somebody in who knows the code.
pub(super) async fn join(
    State(dojo): State<Dojo>,
    Body(join): Body<Join>,
) -> Result<Json<Joined>, Refused> {
    let workshop = dojo.store.workshop().await?.ok_or_else(|| {
        Refused::until(
            StatusCode::SERVICE_UNAVAILABLE,
            "the workshop has not begun yet; try again in a moment",
            5,
        )
    })?;
    if !bool::from(
        join.code
            .trim()
            .as_bytes()
            .ct_eq(workshop.join_code.as_bytes()),
    ) {
        return Err(Refused::new(
            StatusCode::FORBIDDEN,
            "this is not the workshop's code; the board shows the address to join with",
        ));
    }
    if workshop.state == "ended" {
        return Err(Refused::new(
            StatusCode::GONE,
            "the workshop has ended; nobody can join it any more",
        ));
    }
    let bad = |reason| Refused::new(StatusCode::BAD_REQUEST, reason);
    let name = names::shown(&join.name, "name").map_err(bad)?;
    let team = match join.team.as_deref().filter(|team| !team.trim().is_empty()) {
        Some(team) if dojo.settings.teams => {
            Some(names::shown(team, "name of a team").map_err(bad)?)
        }
        None if dojo.settings.teams => {
            return Err(Refused::new(
                StatusCode::UNPROCESSABLE_ENTITY,
                "people work in teams here; say which one is yours with `--team NAME`",
            ));
        }
        // Where everybody works alone, a team that somebody names is no reason to keep them out.
        _ => None,
    };
    if join
        .key
        .as_ref()
        .is_some_and(|key| !(16..=128).contains(&key.len()))
    {
        return Err(bad("a key to join with has 16 to 128 characters".to_owned()));
    }
    let token = Token::new()?;
    let join_key_hash = join.key.as_deref().map(hash);
    let joiner = Joiner {
        name: &name,
        team: team.as_deref(),
        token_hash: &token.hash(),
        join_key_hash: join_key_hash.as_deref(),
    };
    let participant = match dojo.store.join(joiner, clock::now()).await? {
        Joining::Joined(participant) => {
            dojo.tell(Change::Joined {
                participant_id: participant.id.clone(),
            });
            participant
        }
        Joining::Again(participant) => participant,
        Joining::NameTaken => {
            return Err(Refused::new(
                StatusCode::CONFLICT,
                format!(
                    "somebody here is called {name} already: is it yours? Ask the host to let you in again. If it is not, choose another name"
                ),
            ));
        }
    };
    Ok(Json(Joined {
        token: token.secret().to_owned(),
        name: participant.name,
        team: participant.team,
        workshop: dojo.settings.title.clone(),
        page: page_link(&dojo, &participant.id).await?,
    }))
}
