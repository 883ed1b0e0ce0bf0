//! Who asks: random tokens, of which the database knows the hash only.

use crate::clock;
use crate::refused::Refused;
use crate::state::Dojo;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{StatusCode, header};
use sha2::{Digest, Sha256};
use std::fmt;
use syllabus::Problem;

/// A secret of 256 random bits, in hexadecimal. It is shown once; what is stored is [`Token::hash`].
pub struct Token(String);

impl Token {
    /// A new one.
    ///
    /// # Errors
    /// Where the system gives no random bytes.
    pub fn new() -> Result<Self, Problem> {
        let mut bytes = [0; 32];
        getrandom::fill(&mut bytes)
            .map_err(|error| Problem::new(format!("no random bytes are to be had: {error}")))?;
        Ok(Self(hexadecimal(&bytes)))
    }

    /// The secret itself, for the one who is to have it.
    pub fn secret(&self) -> &str {
        &self.0
    }

    /// What is stored.
    pub fn hash(&self) -> String {
        hash(&self.0)
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Token(…)")
    }
}

/// The stored form of a secret. One round of SHA-256 is enough for what has 256 bits of its own.
pub fn hash(secret: &str) -> String {
    hexadecimal(&Sha256::digest(secret.as_bytes()))
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Whoever runs the workshop.
#[derive(Clone, Debug)]
pub struct Host;

/// Somebody who joined.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Learner {
    /// The participant's id.
    pub id: String,
    /// What the board calls them.
    pub name: String,
    /// Their team, where the workshop has teams.
    pub team_id: Option<String>,
}

impl FromRequestParts<Dojo> for Host {
    type Rejection = Refused;

    async fn from_request_parts(parts: &mut Parts, dojo: &Dojo) -> Result<Self, Refused> {
        let secret = bearer(parts).ok_or_else(nobody)?;
        if dojo.store.has_access(&hash(secret), "host").await? {
            return Ok(Self);
        }
        Err(Refused::new(
            StatusCode::FORBIDDEN,
            "only the host may do this; the host link stands where the dojo was started",
        ))
    }
}

impl FromRequestParts<Dojo> for Learner {
    type Rejection = Refused;

    async fn from_request_parts(parts: &mut Parts, dojo: &Dojo) -> Result<Self, Refused> {
        let secret = bearer(parts).ok_or_else(nobody)?;
        let found = dojo.store.participant_of_token(&hash(secret)).await?;
        let participant = found.ok_or_else(nobody)?;
        dojo.store.heard_of(&participant, clock::now()).await?;
        Ok(Self {
            id: participant.id,
            name: participant.name,
            team_id: participant.team_id,
        })
    }
}

fn bearer(parts: &Parts) -> Option<&str> {
    let value = parts.headers.get(header::AUTHORIZATION)?.to_str().ok()?;
    value.strip_prefix("Bearer ").map(str::trim)
}

fn nobody() -> Refused {
    Refused::new(
        StatusCode::UNAUTHORIZED,
        "the dojo does not know you; join it first with the address that the host shows",
    )
}
