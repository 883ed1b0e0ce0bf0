//! Requests that another site makes in the name of a browser that signed in here.
//!
//! Three things stand in their way, of which browsers know different ones: the cookie is `SameSite=Strict`; what a browser says
//! about where a request comes from must be here; and a form carries a token that only a page of this session's has.

use super::bodies::SMALL;
use crate::refused::Refused;
use crate::state::Dojo;
use crate::tokens;
use crate::visitor::{Shown, cookie};
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::uri::Authority;
use axum::http::{HeaderMap, StatusCode, Uri, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

/// What a script sends instead of the form's field `csrf`.
const HEADER: &str = "x-csrf-token";

/// Refuses what would change something and does not come from a page of this service's, or from a terminal.
pub(super) async fn refuse(State(dojo): State<Dojo>, request: Request, next: Next) -> Response {
    if request.method().is_safe() {
        return next.run(request).await;
    }
    if !is_from_here(&request, &dojo.address) {
        return Refused::new(
            StatusCode::FORBIDDEN,
            "this request comes from another site's page; do it from the dojo's own",
        )
        .into_response();
    }
    // Nothing but a cookie is sent by a browser of its own accord.
    if !matches!(Shown::by(request.headers()), Some(Shown::Cookie(_))) {
        return next.run(request).await;
    }
    match with_its_token(request).await {
        Ok(request) => next.run(request).await,
        Err(refused) => refused.into_response(),
    }
}

/// What a browser says about where a request comes from. A terminal says nothing, and has no cookie either.
fn is_from_here(request: &Request, public: &str) -> bool {
    let text = |name| {
        let value = request.headers().get(name)?;
        Some(value.to_str().unwrap_or("unreadable"))
    };
    if let Some(site) = text("sec-fetch-site") {
        return matches!(site, "same-origin" | "none");
    }
    let Some(origin) = text("origin") else {
        return true;
    };
    let Ok(origin) = origin.parse::<Uri>() else {
        return false;
    };
    let Some(origin) = origin.authority() else {
        return false;
    };
    let asked = asked_of(request.headers(), request.uri());
    let public = public.parse::<Uri>().ok();
    let public = public.as_ref().and_then(Uri::authority);
    asked.as_ref() == Some(origin) || public == Some(origin)
}

/// The authority that the request was sent to.
pub(super) fn asked_of(headers: &HeaderMap, uri: &Uri) -> Option<Authority> {
    let in_header = headers
        .get(header::HOST)
        .and_then(|host| host.to_str().ok());
    match in_header {
        Some(host) => host.parse().ok(),
        None => uri.authority().cloned(),
    }
}

/// The request, where it carries its session's token; its body is read for that and put back.
async fn with_its_token(request: Request) -> Result<Request, Refused> {
    let secret = cookie(request.headers()).unwrap_or_default();
    let wanted = tokens::form_token(secret);
    if let Some(token) = request.headers().get(HEADER) {
        let token = token.to_str().unwrap_or_default();
        return if tokens::same(token, &wanted) {
            Ok(request)
        } else {
            Err(stale())
        };
    }
    let kind = request.headers().get(header::CONTENT_TYPE);
    let is_form = kind.is_some_and(|kind| {
        kind.as_bytes()
            .starts_with(b"application/x-www-form-urlencoded")
    });
    if !is_form {
        return Err(stale());
    }
    let (parts, body) = request.into_parts();
    let bytes = to_bytes(body, SMALL).await.map_err(|_| {
        Refused::new(
            StatusCode::PAYLOAD_TOO_LARGE,
            format!("a form of more than {} KiB is not taken", SMALL / 1024),
        )
    })?;
    // The token is hexadecimal: a browser escapes none of it.
    let carries = bytes
        .split(|byte| *byte == b'&')
        .filter_map(|field| field.strip_prefix(b"csrf="))
        .any(|token| tokens::same(&String::from_utf8_lossy(token), &wanted));
    if carries {
        Ok(Request::from_parts(parts, Body::from(bytes)))
    } else {
        Err(stale())
    }
}

fn stale() -> Refused {
    Refused::new(
        StatusCode::FORBIDDEN,
        "this form is out of date, or not the dojo's own; load its page again and repeat it there",
    )
}

#[cfg(test)]
mod tests {
    use super::is_from_here;
    use axum::body::Body;
    use axum::extract::Request;

    fn from_here(headers: &[(&str, &str)]) -> bool {
        let mut request = Request::post("/host/pause").header("host", "192.168.1.20:7654");
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let request = request.body(Body::empty()).expect("a request");
        is_from_here(&request, "https://dojo.example.org")
    }

    #[test]
    fn what_a_browser_says_about_itself_decides() {
        assert!(from_here(&[]), "a terminal");
        assert!(from_here(&[("sec-fetch-site", "same-origin")]));
        assert!(from_here(&[("origin", "http://192.168.1.20:7654")]));
        assert!(
            from_here(&[("origin", "https://dojo.example.org")]),
            "behind a proxy"
        );
        for headers in [
            [("sec-fetch-site", "cross-site")],
            [("sec-fetch-site", "same-site")],
            [("origin", "http://192.168.1.20:8000")],
            [("origin", "http://192.168.1.20")],
            [("origin", "https://dojo.example.org.evil.example")],
            [("origin", "null")],
            [("origin", "")],
        ] {
            assert!(!from_here(&headers), "{headers:?}");
        }
    }
}
