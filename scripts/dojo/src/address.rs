//! Where the service listens, and under which address the room reaches it.

use crate::settings::Settings;
use std::io::ErrorKind;
use std::net::{IpAddr, Ipv4Addr, SocketAddr, TcpListener, UdpSocket};
use syllabus::{Problem, Result};

/// The port where none is asked for.
const PORT: u16 = 7654;

/// So many ports are tried where none is asked for.
const TRIES: u16 = 20;

/// Takes the address that is asked for; or all addresses of this machine and the first port that is free.
///
/// # Errors
/// Where it is taken, or not this machine's.
pub(crate) fn listen(wanted: Option<SocketAddr>) -> Result<TcpListener> {
    let cannot = |address: SocketAddr, error: std::io::Error| {
        let remedy = match error.kind() {
            ErrorKind::AddrInUse => {
                "another program listens there; name another port with `--listen`, or close that program"
            }
            ErrorKind::PermissionDenied => {
                "ports below 1024 are the administrator's; name another one with `--listen`"
            }
            ErrorKind::AddrNotAvailable => {
                "this machine has no such address; name one of its own with `--listen`, or 0.0.0.0 for all"
            }
            _ => return Problem::new(format!("the dojo cannot listen on {address}: {error}")),
        };
        Problem::new(format!("the dojo cannot listen on {address}: {remedy}"))
    };
    if let Some(address) = wanted {
        return TcpListener::bind(address).map_err(|error| cannot(address, error));
    }
    let mut port = PORT;
    loop {
        let address = SocketAddr::from((Ipv4Addr::UNSPECIFIED, port));
        match TcpListener::bind(address) {
            Err(error) if error.kind() == ErrorKind::AddrInUse && port < PORT + TRIES => port += 1,
            bound => return bound.map_err(|error| cannot(address, error)),
        }
    }
}

/// The address that the room types, without a slash at its end: the one that the host set, or one of this machine's.
pub(crate) fn public(settings: &Settings, local: SocketAddr) -> String {
    if let Some(address) = &settings.public_address {
        return address.clone();
    }
    let scheme = if settings.tls.is_some() {
        "https"
    } else {
        "http"
    };
    let ip = if local.ip().is_unspecified() {
        in_the_room().unwrap_or(IpAddr::V4(Ipv4Addr::LOCALHOST))
    } else {
        local.ip()
    };
    format!("{scheme}://{}", SocketAddr::new(ip, local.port()))
}

/// The address of this machine's by which others reach it: the one that it would send from. Nothing is sent; 192.0.2.1 is an
/// address that examples use and nobody has.
fn in_the_room() -> Option<IpAddr> {
    let socket = UdpSocket::bind((Ipv4Addr::UNSPECIFIED, 0)).ok()?;
    socket.connect((Ipv4Addr::new(192, 0, 2, 1), 9)).ok()?;
    let ip = socket.local_addr().ok()?.ip();
    (!ip.is_unspecified()).then_some(ip)
}

#[cfg(test)]
mod tests {
    use super::{PORT, TRIES, listen};
    use std::net::{SocketAddr, TcpListener};

    #[test]
    fn a_port_that_is_taken_is_passed_over_unless_it_was_asked_for() {
        let first = listen(None).expect("a port");
        let second = listen(None).expect("another port");
        let ports = [&first, &second].map(|listener| listener.local_addr().expect("one").port());
        assert!(ports[0] < ports[1] && ports[1] <= PORT + TRIES, "{ports:?}");
    }

    #[test]
    fn a_port_that_was_asked_for_and_is_taken_says_what_to_do() {
        let taken = TcpListener::bind("127.0.0.1:0").expect("a port");
        let address = taken.local_addr().expect("one");
        let said = listen(Some(address)).expect_err("it is taken").to_string();
        assert!(
            said.contains(&address.to_string()) && said.contains("--listen"),
            "{said}"
        );
        let elsewhere: SocketAddr = "192.0.2.1:1".parse().expect("an address");
        let said = listen(Some(elsewhere)).expect_err("not ours").to_string();
        assert!(said.contains("no such address"), "{said}");
    }
}
