//! How often somebody may ask.

use super::client_address::ClientAddress;
use crate::refused::Refused;
use crate::settings::Limits;
use crate::visitor::Shown;
use axum::Extension;
use axum::extract::Request;
use axum::http::{Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use governor::clock::{Clock, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use std::hash::Hash;
use std::net::IpAddr;
use std::num::NonZeroU32;
use std::sync::Arc;
use std::time::Duration;
use tokio::time::sleep;

/// So many seconds' worth may come at once: a page with all that it loads, a room that comes in.
const AT_ONCE: NonZeroU32 = NonZeroU32::new(5).expect("it is not 0");

/// What has been asked lately, by whom.
pub(super) struct Rates {
    of_address: DefaultKeyedRateLimiter<IpAddr>,
    of_token: DefaultKeyedRateLimiter<String>,
    /// Join codes and keys: a room of thirty comes in at once, and nobody else has much to try.
    at_the_door: DefaultKeyedRateLimiter<IpAddr>,
}

impl Rates {
    pub(super) fn new(limits: &Limits) -> Self {
        let a_second = |count: u32| {
            let count = NonZeroU32::new(count).unwrap_or(NonZeroU32::MIN);
            Quota::per_second(count).allow_burst(count.saturating_mul(AT_ONCE))
        };
        let joins = NonZeroU32::new(limits.joins_a_minute_per_address).unwrap_or(NonZeroU32::MIN);
        Self {
            of_address: RateLimiter::keyed(a_second(limits.requests_a_second_per_address)),
            of_token: RateLimiter::keyed(a_second(limits.requests_a_second_per_token)),
            at_the_door: RateLimiter::keyed(Quota::per_minute(joins)),
        }
    }

    /// Forgets, once a minute and for ever, those of whom nothing is left to count: who sends a new address or token with every
    /// request shall not fill the memory.
    pub(super) async fn forget_the_idle(self: Arc<Self>) {
        loop {
            sleep(Duration::from_secs(60)).await;
            self.of_address.retain_recent();
            self.of_token.retain_recent();
            self.at_the_door.retain_recent();
        }
    }

    fn refusal(&self, request: &Request) -> Option<Refused> {
        if let Some(address) = request.extensions().get::<ClientAddress>() {
            let address = address.counted();
            if let Some(seconds) = exceeded(&self.of_address, &address) {
                return Some(too_many(
                    "too many requests come from your address",
                    seconds,
                ));
            }
            if is_at_the_door(request)
                && let Some(seconds) = exceeded(&self.at_the_door, &address)
            {
                let reason = "too many tries to come in from your address";
                return Some(too_many(reason, seconds));
            }
        }
        let shown = Shown::by(request.headers())?;
        let seconds = exceeded(&self.of_token, &shown.hash())?;
        Some(too_many("you ask too often", seconds))
    }
}

/// Refuses what comes too often.
pub(super) async fn limit(
    Extension(rates): Extension<Arc<Rates>>,
    request: Request,
    next: Next,
) -> Response {
    match rates.refusal(&request) {
        Some(refused) => refused.into_response(),
        None => next.run(request).await,
    }
}

/// Whether a secret is tried that a person was given, and that might be guessed: a join code, a key in a link.
fn is_at_the_door(request: &Request) -> bool {
    let path = request.uri().path();
    let joins = request.method() == Method::POST && path.ends_with("/join");
    let query = request.uri().query().unwrap_or_default();
    let signs_in = matches!(path, "/host" | "/me") && query.contains("key=");
    joins || signs_in || path.starts_with("/join/")
}

/// After how many seconds another one is taken, where this one is not.
fn exceeded<K: Hash + Eq + Clone>(limiter: &DefaultKeyedRateLimiter<K>, key: &K) -> Option<u64> {
    let not_until = limiter.check_key(key).err()?;
    let wait = not_until.wait_time_from(DefaultClock::default().now());
    Some(wait.as_secs() + 1)
}

fn too_many(reason: &str, seconds: u64) -> Refused {
    let unit = if seconds == 1 { "second" } else { "seconds" };
    Refused::until(
        StatusCode::TOO_MANY_REQUESTS,
        format!("{reason}; try again in {seconds} {unit}"),
        seconds,
    )
}

#[cfg(test)]
mod tests {
    use super::super::client_address::ClientAddress;
    use super::Rates;
    use crate::settings::Limits;
    use axum::body::Body;
    use axum::extract::Request;

    /// How many of so many requests are taken.
    fn taken(rates: &Rates, count: usize, request: impl Fn() -> Request) -> usize {
        (0..count)
            .filter(|_| rates.refusal(&request()).is_none())
            .count()
    }

    fn request(method: &str, path: &str, address: &str, token: Option<&str>) -> Request {
        let mut request = Request::builder().method(method).uri(path);
        if let Some(token) = token {
            request = request.header("authorization", format!("Bearer {token}"));
        }
        let mut request = request.body(Body::empty()).expect("a request");
        request.extensions_mut().insert(ClientAddress {
            ip: address.parse().expect("an address"),
            is_this_machine: false,
        });
        request
    }

    #[test]
    fn each_address_and_each_token_has_its_own_account() {
        // A second's worth comes back while this runs, at the most once or twice.
        let rates = Rates::new(&Limits {
            requests_a_second_per_address: 20,
            requests_a_second_per_token: 1,
            joins_a_minute_per_address: 3,
            connections: 1,
        });
        let with = |address, token| request("GET", "/api/v1/workshop", address, Some(token));
        assert!((5..9).contains(&taken(&rates, 30, || with("10.0.0.1", "ann"))));
        assert!((5..9).contains(&taken(&rates, 30, || with("10.0.0.1", "bob"))));
        assert!(
            taken(&rates, 300, || with("10.0.0.1", "cho")) < 9,
            "the address is used up"
        );
        assert_eq!(
            taken(&rates, 5, || with("10.0.0.2", "dan")),
            5,
            "another one is not"
        );
    }

    #[test]
    fn tries_to_come_in_are_fewer() {
        let rates = Rates::new(&Limits {
            joins_a_minute_per_address: 3,
            ..Limits::default()
        });
        let join = |path| move || request("POST", path, "10.0.0.1", None);
        assert_eq!(taken(&rates, 9, join("/api/v1/join")), 3);
        let link = || request("GET", "/host?key=guess", "10.0.0.1", None);
        assert_eq!(
            taken(&rates, 9, link),
            0,
            "guessing keys is counted together with it"
        );
        let board = || request("GET", "/board", "10.0.0.1", None);
        assert_eq!(taken(&rates, 9, board), 9);
    }
}
