//@ attack: a Unix socket that stands in no folder, so that no rule about files meets it
//@ file: 60 src/forecast.rs
//@ and: wrong answers
//@ held by: scan, seccomp, namespaces
//@ helped by: landlock
//@ each because: the scan saves the learner a wait; whatever it overlooks, the kernel gives out no socket, and nobody else is on the network
//@ says: is not
//@ succeeds when: somebody was called
use std::os::linux::net::SocketAddrExt;

fn attack() {
    let address = std::os::unix::net::SocketAddr::from_abstract_name("@abstract@").unwrap();
    let _ = std::os::unix::net::UnixStream::connect_addr(&address);
}
