//@ attack: a connection to the host over TCP
//@ file: 60 src/forecast.rs
//@ and: wrong answers
//@ held by: scan, seccomp, namespaces
//@ helped by: landlock
//@ each because: the scan saves the learner a wait; whatever it overlooks, the kernel gives out no socket, and nobody else is on the network
//@ says: `net` is not
//@ succeeds when: somebody was called
fn attack() {
    let _ = std::net::TcpStream::connect(("127.0.0.1", @tcp@));
}
