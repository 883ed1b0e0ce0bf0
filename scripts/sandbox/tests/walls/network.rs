use crate::scene::{Scene, test};
use libtest_mimic::Trial;
use sandbox::{Layer, Layers};
use std::net::{TcpListener, UdpSocket};
use std::os::linux::net::SocketAddrExt;
use std::os::unix::fs::PermissionsExt;
use std::os::unix::net::{SocketAddr, UnixListener};
use std::time::Duration;
use std::{fs, thread};

pub fn tests() -> Vec<Trial> {
    vec![
        test("no_tcp_reaches_the_host", tcp),
        test("no_udp_reaches_the_host", udp),
        test("no_unix_socket_of_the_host_is_reached", unix),
        test("no_abstract_socket_of_the_host_is_reached", abstract_names),
        test("only_pairs_of_streams_are_made", pairs),
    ]
}

fn tcp() {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = listener.local_addr().expect("its address").to_string();
    let layers = [Layer::Landlock, Layer::Seccomp, Layer::Namespaces];
    Scene::new().each_alone_holds(&layers, &["tcp", &address]);
}

/// Landlock knows of TCP only.
fn udp() {
    let socket = UdpSocket::bind("127.0.0.1:0").expect("a port");
    let address = socket.local_addr().expect("its address").to_string();
    socket
        .set_read_timeout(Some(Duration::from_secs(5)))
        .expect("set");
    let echo = thread::spawn(move || {
        let mut text = [0; 8];
        while let Ok((_, from)) = socket.recv_from(&mut text) {
            let _ = socket.send_to(b"in", from);
            if &text[..3] == b"end" {
                return;
            }
        }
    });
    Scene::new().each_alone_holds(&[Layer::Seccomp, Layer::Namespaces], &["udp", &address]);
    let end = UdpSocket::bind("127.0.0.1:0").expect("a port");
    end.send_to(b"end", address).expect("sent");
    echo.join().expect("no panic");
}

/// Landlock knows of these from its ninth version on, and then holds as well.
fn unix() {
    let scene = Scene::new();
    let path = scene.path("write/socket");
    let _listener = UnixListener::bind(&path).expect("a socket");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o777)).expect("set");
    scene.holds(&Layers::of_this_host(), &["unix", &path]);
    let others = crate::scene::without(&[Layer::Seccomp, Layer::Landlock]);
    scene.lets_through(&others, &["unix", &path]);
}

fn abstract_names() {
    let name = format!("sandbox-test-{}", std::process::id());
    let address = SocketAddr::from_abstract_name(&name).expect("a name");
    let _listener = UnixListener::bind_addr(&address).expect("a socket");
    let layers = [Layer::Landlock, Layer::Seccomp, Layer::Namespaces];
    Scene::new().each_alone_holds(&layers, &["abstract", &name]);
}

fn pairs() {
    let scene = Scene::new();
    scene.lets_through(&Layers::of_this_host(), &["stream-pair"]);
    scene.each_alone_holds(&[Layer::Seccomp], &["datagram-pair"]);
}
