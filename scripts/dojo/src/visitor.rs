//! Who asks: what handlers take as arguments to say whom they are for.
//!
//! A terminal shows its token as `Authorization: Bearer …`; a browser that signed in shows its cookie. Scopes are kept here: a
//! browser that signed in to a page reads that page and changes nothing.

use crate::clock;
use crate::refused::Refused;
use crate::state::Dojo;
use crate::tokens;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode, header};
use std::convert::Infallible;

/// The name of a signed-in browser's cookie.
pub const COOKIE: &str = "dojo_session";

/// Whoever runs the workshop: the host's key, or a browser that signed in with it.
#[derive(Clone, Copy, Debug)]
pub struct Host;

/// Somebody who joined: by their token; or, for reading only, by a browser that signed in to their page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Learner {
    /// The participant's id.
    pub id: String,
    /// What the board calls them.
    pub name: String,
    /// Their team, where the workshop has teams.
    pub team_id: Option<String>,
}

/// What a form of this browser carries in its field `csrf`; a browser that has not signed in needs none, and has an empty one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormToken(pub String);

impl FromRequestParts<Dojo> for Host {
    type Rejection = Refused;

    async fn from_request_parts(parts: &mut Parts, dojo: &Dojo) -> Result<Self, Refused> {
        let not_the_host = || {
            Refused::new(
                StatusCode::UNAUTHORIZED,
                "this is the host's: open the host link that stands where the dojo was started, or make a new one with `cargo kata dojo host-link`",
            )
        };
        let Some(shown) = Shown::by(&parts.headers) else {
            return Err(not_the_host());
        };
        let hash = shown.hash();
        if shown.is_host(dojo, &hash).await? {
            return Ok(Self);
        }
        if shown.participant(dojo, &hash).await?.is_some() {
            return Err(Refused::new(
                StatusCode::FORBIDDEN,
                "only the host may do this; the host link stands where the dojo was started",
            ));
        }
        Err(not_the_host())
    }
}

impl FromRequestParts<Dojo> for Learner {
    type Rejection = Refused;

    async fn from_request_parts(parts: &mut Parts, dojo: &Dojo) -> Result<Self, Refused> {
        let Some(shown) = Shown::by(&parts.headers) else {
            return Err(nobody());
        };
        let hash = shown.hash();
        let Some(participant) = shown.participant(dojo, &hash).await? else {
            if shown.is_host(dojo, &hash).await? {
                return Err(Refused::new(
                    StatusCode::FORBIDDEN,
                    "this is for those who joined; the host's desk is at /host",
                ));
            }
            return Err(nobody());
        };
        if participant.removed_at.is_some() {
            return Err(Refused::new(
                StatusCode::FORBIDDEN,
                "the host has removed you from this workshop; if that is a mistake, ask the host, then join again",
            ));
        }
        match shown {
            Shown::Cookie(_) if !parts.method.is_safe() => {
                return Err(Refused::new(
                    StatusCode::FORBIDDEN,
                    "this page is for reading; work is sent from the terminal: `cargo kata submit`",
                ));
            }
            // A browser left open says nothing about whether somebody is at work.
            Shown::Cookie(_) => {}
            Shown::Bearer(_) => dojo.store.heard_of(&participant, clock::now()).await?,
        }
        Ok(Self {
            id: participant.id,
            name: participant.name,
            team_id: participant.team_id,
        })
    }
}

impl FromRequestParts<Dojo> for FormToken {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &Dojo) -> Result<Self, Infallible> {
        let secret = cookie(&parts.headers);
        Ok(Self(secret.map(tokens::form_token).unwrap_or_default()))
    }
}

/// What a request shows of itself.
#[derive(Clone, Copy)]
pub(crate) enum Shown<'a> {
    Bearer(&'a str),
    Cookie(&'a str),
}

impl<'a> Shown<'a> {
    pub(crate) fn by(headers: &'a HeaderMap) -> Option<Self> {
        if let Some(value) = headers.get(header::AUTHORIZATION) {
            let secret = value.to_str().ok()?.strip_prefix("Bearer ")?;
            return Some(Self::Bearer(secret.trim()));
        }
        cookie(headers).map(Self::Cookie)
    }

    pub(crate) fn hash(&self) -> String {
        let (Self::Bearer(secret) | Self::Cookie(secret)) = self;
        tokens::hash(secret)
    }

    /// The database finds by the hash, and a search may tell by its time how far a hash agrees with one that is there; no
    /// secret can be chosen by its hash, so that helps nobody.
    pub(crate) async fn is_host(&self, dojo: &Dojo, hash: &str) -> sqlx::Result<bool> {
        match self {
            Self::Bearer(_) => dojo.store.has_access(hash, "host").await,
            Self::Cookie(_) => {
                let session = dojo.store.session(hash, clock::now()).await?;
                Ok(session.is_some_and(|session| session.scope == "host"))
            }
        }
    }

    async fn participant(
        &self,
        dojo: &Dojo,
        hash: &str,
    ) -> sqlx::Result<Option<crate::store::Participant>> {
        match self {
            Self::Bearer(_) => dojo.store.participant_of_token(hash).await,
            Self::Cookie(_) => {
                let session = dojo.store.session(hash, clock::now()).await?;
                match session.and_then(|session| session.participant_id) {
                    Some(id) => dojo.store.participant(&id).await,
                    None => Ok(None),
                }
            }
        }
    }
}

/// The secret in the request's cookie.
pub(crate) fn cookie(headers: &HeaderMap) -> Option<&str> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(name, _)| *name == COOKIE)
        .map(|(_, value)| value)
}

fn nobody() -> Refused {
    Refused::new(
        StatusCode::UNAUTHORIZED,
        "the dojo does not know you; join it first with the address that the host shows",
    )
}
