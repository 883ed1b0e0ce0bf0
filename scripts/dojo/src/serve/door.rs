//! Who may connect: so many at a time, and of one address no more than half of them.

use crate::security::ClientAddress;
use axum::Extension;
use axum_server::accept::Accept;
use std::collections::HashMap;
use std::future::{Ready, ready};
use std::io;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, PoisonError};
use tokio::net::TcpStream;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tower::Layer;

/// Lets in as many connections at a time as there is room for; the next ones are closed at once.
///
/// A whole room may share one address, so that its share is large; but one machine that opens boards without end shall not keep
/// everybody else out. Behind a proxy all come from one address, and it is the proxy's affair.
#[derive(Clone)]
pub(super) struct Door {
    all: Arc<Semaphore>,
    of_address: Option<Arc<Shares>>,
}

impl Door {
    /// With so many places.
    pub fn new(places: usize, trust_proxy: bool) -> Self {
        let shares = Shares {
            most: places.div_ceil(2),
            taken: Mutex::default(),
        };
        Self {
            all: Arc::new(Semaphore::new(places)),
            of_address: (!trust_proxy).then(|| Arc::new(shares)),
        }
    }

    fn place(&self, ip: IpAddr) -> Result<Place, &'static str> {
        let all = self.all.clone().try_acquire_owned();
        let of_all = all.map_err(|_| "there are as many as the settings allow")?;
        let share = match &self.of_address {
            Some(shares) => Some(
                Share::take(shares, ClientAddress::of_peer(ip).counted())
                    .ok_or("half of all places are one address's already")?,
            ),
            None => None,
        };
        Ok(Place {
            _of_all: of_all,
            _share: share,
        })
    }
}

/// A connection's place, as long as this lives.
pub(super) struct Place {
    _of_all: OwnedSemaphorePermit,
    _share: Option<Share>,
}

/// How many places each address has.
struct Shares {
    most: usize,
    taken: Mutex<HashMap<IpAddr, usize>>,
}

struct Share {
    shares: Arc<Shares>,
    ip: IpAddr,
}

impl Share {
    fn take(shares: &Arc<Shares>, ip: IpAddr) -> Option<Self> {
        let mut taken = shares.taken.lock().unwrap_or_else(PoisonError::into_inner);
        let count = taken.get(&ip).copied().unwrap_or(0);
        if count >= shares.most {
            return None;
        }
        taken.insert(ip, count + 1);
        drop(taken);
        let shares = Arc::clone(shares);
        Some(Self { shares, ip })
    }
}

impl Drop for Share {
    fn drop(&mut self) {
        let mut taken = self
            .shares
            .taken
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        match taken.get_mut(&self.ip) {
            Some(count) if *count > 1 => *count -= 1,
            _ => {
                taken.remove(&self.ip);
            }
        }
    }
}

/// The service of a connection: as long as it lives, its place is taken.
type Seated<S> = <Extension<Arc<Place>> as Layer<S>>::Service;

impl<S> Accept<TcpStream, S> for Door {
    type Stream = TcpStream;
    type Service = Seated<S>;
    type Future = Ready<io::Result<(TcpStream, Seated<S>)>>;

    fn accept(&self, stream: TcpStream, service: S) -> Self::Future {
        let place = match stream.peer_addr().map(|peer| self.place(peer.ip())) {
            Ok(Ok(place)) => place,
            Ok(Err(reason)) => {
                tracing::warn!("a connection was closed: {reason}");
                return ready(Err(io::Error::other("full")));
            }
            // It is gone already.
            Err(error) => return ready(Err(error)),
        };
        // What is sent is small and wanted at once.
        let _ = stream.set_nodelay(true);
        let service = Extension(Arc::new(place)).layer(service);
        ready(Ok((stream, service)))
    }
}

#[cfg(test)]
mod tests {
    use super::Door;
    use std::net::IpAddr;

    #[test]
    fn one_address_gets_half_and_gives_back_what_it_had() {
        let [one, other] = ["10.0.0.1", "10.0.0.2"].map(|ip| ip.parse::<IpAddr>().expect("one"));
        let door = Door::new(4, false);
        let first = door.place(one).expect("a place");
        let second = door.place(one);
        assert!(second.is_ok() && door.place(one).is_err());
        assert!(door.place(other).is_ok());
        drop(first);
        assert!(door.place(one).is_ok());
        let behind_a_proxy = Door::new(2, true);
        let both = [behind_a_proxy.place(one), behind_a_proxy.place(one)];
        assert!(both.iter().all(Result::is_ok) && behind_a_proxy.place(other).is_err());
    }
}
