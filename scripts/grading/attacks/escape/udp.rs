//@ attack: a datagram to the host
//@ file: 60 src/forecast.rs
//@ and: wrong answers
//@ held by: scan, seccomp, namespaces
//@ helped by: landlock
//@ each because: the scan saves the learner a wait; whatever it overlooks, the kernel gives out no socket, and nobody else is on the network
//@ says: `net` is not
//@ succeeds when: somebody was called
fn attack() {
    let socket = std::net::UdpSocket::bind("127.0.0.1:0").unwrap();
    let _ = socket.send_to(b"here", ("127.0.0.1", @udp@));
}
