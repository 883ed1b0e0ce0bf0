//! How a browser signs in: a link with a key is followed once, and leaves a cookie and a clean address behind.

use crate::clock;
use crate::refused::Refused;
use crate::state::Dojo;
use crate::store::BrowserSession;
use crate::tokens::{self, Token};
use crate::visitor::{COOKIE, cookie};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};
use std::time::Duration;

/// For so long a browser stays signed in.
const LASTS: Duration = Duration::from_secs(7 * 24 * 3600);

/// Where a participant's page key signs in: what stands in [`dojo_protocol::Joined::page`]. An earlier key of theirs ends.
///
/// # Errors
/// Where the database does not answer.
pub async fn page_link(dojo: &Dojo, participant: &str) -> Result<String, Refused> {
    let key = Token::new()?;
    dojo.store.set_page_key(participant, &key.hash()).await?;
    Ok(format!("/me?key={}", key.secret()))
}

/// Answers `/host?key=…` and `/me?key=…`; everything else goes on.
pub(crate) async fn by_link(State(dojo): State<Dojo>, request: Request, next: Next) -> Response {
    let page = match request.uri().path() {
        "/host" => "/host",
        "/me" => "/me",
        _ => return next.run(request).await,
    };
    let Some(key) = key_in(request.uri().query()) else {
        return next.run(request).await;
    };
    match sign_in(&dojo, page, key).await {
        Ok(cookie) => {
            let headers = [
                (header::SET_COOKIE, cookie),
                // The address that is left behind had a key in it.
                (
                    header::REFERRER_POLICY,
                    HeaderValue::from_static("no-referrer"),
                ),
            ];
            (headers, Redirect::to(page)).into_response()
        }
        Err(refused) => refused.into_response(),
    }
}

async fn sign_in(dojo: &Dojo, page: &str, key: &str) -> Result<HeaderValue, Refused> {
    let hash = tokens::hash(key);
    let (scope, participant_id) = if page == "/host" {
        if !dojo.store.has_access(&hash, "host").await? {
            return Err(Refused::new(
                StatusCode::FORBIDDEN,
                "this host link is not (or no longer) right; `cargo kata dojo host-link` makes a new one",
            ));
        }
        ("host", None)
    } else {
        let Some(id) = dojo.store.participant_of_page_key(&hash).await? else {
            return Err(Refused::new(
                StatusCode::FORBIDDEN,
                "this link is not (or no longer) right; `cargo kata join` shows a new one",
            ));
        };
        ("page", Some(id))
    };
    let secret = Token::new()?;
    let session = BrowserSession {
        hash: secret.hash(),
        scope: scope.to_owned(),
        participant_id,
    };
    let now = clock::now();
    let ends_at = now + clock::milliseconds(LASTS);
    dojo.store.begin_session(&session, now, ends_at).await?;
    Ok(set_cookie(dojo, secret.secret(), LASTS.as_secs()))
}

/// `POST /sign-out`: forgets the browser, there and here.
pub(crate) async fn out(State(dojo): State<Dojo>, headers: HeaderMap) -> Result<Response, Refused> {
    if let Some(secret) = cookie(&headers) {
        dojo.store.end_session(&tokens::hash(secret)).await?;
    }
    let gone = set_cookie(&dojo, "", 0);
    Ok(([(header::SET_COOKIE, gone)], Redirect::to("/")).into_response())
}

fn set_cookie(dojo: &Dojo, secret: &str, seconds: u64) -> HeaderValue {
    let secure = if dojo.address.starts_with("https://") {
        "; Secure"
    } else {
        ""
    };
    let text =
        format!("{COOKIE}={secret}; Path=/; Max-Age={seconds}; HttpOnly; SameSite=Strict{secure}");
    HeaderValue::try_from(text).expect("hexadecimal digits are a header's")
}

fn key_in(query: Option<&str>) -> Option<&str> {
    query?.split('&').find_map(|pair| pair.strip_prefix("key="))
}
