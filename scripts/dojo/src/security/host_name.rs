//! The name by which a request was made.

use super::forgery::asked_of;
use crate::refused::Refused;
use crate::state::Dojo;
use axum::extract::{Request, State};
use axum::http::{StatusCode, Uri};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use std::net::IpAddr;

/// Refuses names that are not this service's: a site whose name is made to lead here could otherwise read, in a browser on this
/// machine, what only this machine may.
pub(super) async fn check(State(dojo): State<Dojo>, request: Request, next: Next) -> Response {
    let Some(asked) = asked_of(request.headers(), request.uri()) else {
        return Refused::new(
            StatusCode::BAD_REQUEST,
            "the request does not say which host it is for",
        )
        .into_response();
    };
    // A proxy asks by whatever name it was given, and itself minds the names that it is asked by.
    if dojo.settings.trust_proxy || is_ours(asked.host(), &dojo.address) {
        return next.run(request).await;
    }
    Refused::new(
        StatusCode::MISDIRECTED_REQUEST,
        "the dojo is not known by this name; use the address that the host shows, or let the host set `public_address`",
    )
    .into_response()
}

fn is_ours(name: &str, public: &str) -> bool {
    let bare = name.trim_start_matches('[').trim_end_matches(']');
    let public = public.parse::<Uri>().ok();
    let public = public.as_ref().and_then(Uri::host).unwrap_or_default();
    bare.parse::<IpAddr>().is_ok()
        || name.eq_ignore_ascii_case("localhost")
        || name.eq_ignore_ascii_case(public)
}

#[cfg(test)]
mod tests {
    use super::is_ours;

    #[test]
    fn addresses_and_the_public_name_are_ours() {
        let public = "https://dojo.example.org";
        for name in ["192.168.1.20", "[::1]", "localhost", "Dojo.Example.org"] {
            assert!(is_ours(name, public), "{name}");
        }
        for name in [
            "evil.example",
            "dojo.example.org.evil.example",
            "",
            "localhost.evil.example",
        ] {
            assert!(!is_ours(name, public), "{name}");
        }
    }
}
