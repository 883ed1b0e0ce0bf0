//! Where a request comes from.

use crate::state::Dojo;
use axum::extract::{ConnectInfo, Request, State};
use axum::http::HeaderMap;
use axum::middleware::Next;
use axum::response::Response;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

/// What a proxy writes in front of it: the last entry is its own word, earlier ones are the client's.
const FORWARDED: &str = "x-forwarded-for";

/// The address that asks; behind a trusted proxy the one that the proxy names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClientAddress {
    /// The address.
    pub ip: IpAddr,
    /// Whether it is certainly this machine's own: nobody passed the request on.
    pub is_this_machine: bool,
}

impl ClientAddress {
    /// Of a connection on which nothing was said yet.
    pub(crate) fn of_peer(ip: IpAddr) -> Self {
        Self {
            ip,
            is_this_machine: ip.to_canonical().is_loopback(),
        }
    }

    /// What limits count by: of IPv6 the network, since one machine may have all addresses of it.
    pub(crate) fn counted(self) -> IpAddr {
        match self.ip.to_canonical() {
            IpAddr::V6(ip) => {
                let [one, two, three, four, ..] = ip.segments();
                IpAddr::V6(Ipv6Addr::new(one, two, three, four, 0, 0, 0, 0))
            }
            ip => ip,
        }
    }
}

/// Puts it into the request's extensions.
pub(super) async fn find(State(dojo): State<Dojo>, mut request: Request, next: Next) -> Response {
    let peer = request
        .extensions()
        .get::<ConnectInfo<SocketAddr>>()
        .map_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED), |peer| peer.0.ip());
    let address = client_address(peer, request.headers(), dojo.settings.trust_proxy);
    request.extensions_mut().insert(address);
    next.run(request).await
}

fn client_address(peer: IpAddr, headers: &HeaderMap, trust_proxy: bool) -> ClientAddress {
    let forwarded = headers.get_all(FORWARDED).iter().next_back();
    let named = forwarded
        .and_then(|value| value.to_str().ok())
        .and_then(|value| value.rsplit(',').next()?.trim().parse().ok());
    let is_forwarded = forwarded.is_some() || headers.contains_key("forwarded");
    ClientAddress {
        ip: named.filter(|_| trust_proxy).unwrap_or(peer),
        is_this_machine: peer.to_canonical().is_loopback() && !is_forwarded && !trust_proxy,
    }
}

#[cfg(test)]
mod tests {
    use super::client_address;
    use axum::http::HeaderMap;
    use std::net::IpAddr;

    fn of(peer: &str, forwarded: &[&str], trust_proxy: bool) -> (String, bool) {
        let mut headers = HeaderMap::new();
        for value in forwarded {
            headers.append("x-forwarded-for", value.parse().expect("a header"));
        }
        let peer: IpAddr = peer.parse().expect("an address");
        let address = client_address(peer, &headers, trust_proxy);
        (address.counted().to_string(), address.is_this_machine)
    }

    #[test]
    fn only_a_trusted_proxy_is_believed_and_only_its_own_word() {
        let shown = |text: &str, here| (text.to_owned(), here);
        assert_eq!(of("10.0.0.2", &[], false), shown("10.0.0.2", false));
        assert_eq!(
            of("10.0.0.2", &["1.2.3.4"], false),
            shown("10.0.0.2", false)
        );
        assert_eq!(
            of("10.0.0.2", &["9.9.9.9, 1.2.3.4"], true),
            shown("1.2.3.4", false)
        );
        assert_eq!(
            of("10.0.0.2", &["9.9.9.9", "1.2.3.4"], true),
            shown("1.2.3.4", false)
        );
        assert_eq!(
            of("10.0.0.2", &["nonsense"], true),
            shown("10.0.0.2", false)
        );
        assert_eq!(of("127.0.0.1", &[], false), shown("127.0.0.1", true));
        assert_eq!(
            of("127.0.0.1", &["1.2.3.4"], false),
            shown("127.0.0.1", false)
        );
        assert_eq!(of("127.0.0.1", &[], true), shown("127.0.0.1", false));
        assert_eq!(of("::ffff:127.0.0.1", &[], false), shown("127.0.0.1", true));
        assert_eq!(
            of("2001:db8:1:2:3:4:5:6", &[], false),
            shown("2001:db8:1:2::", false)
        );
    }
}
