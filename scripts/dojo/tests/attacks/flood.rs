//! Too much, too often, too slowly.

use crate::attack::{Attack, Came, Held};
use crate::sent::{connection, send};
use crate::target::Target;
use dojo_protocol::{BASE, Submission};
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

const SERVER: Held =
    Held::Construction("the HTTP server's own limit, around everything of the service's");

/// Connections that are tried at a time, in a service that lets in half as many.
const CONNECTIONS: usize = 40;

pub fn all() -> Vec<Attack> {
    let attack = Attack::new;
    vec![
        attack(
            "flood/a_body_byte_by_byte",
            "a body of which a byte comes now and then, to keep a connection",
            408,
            "this did not come to its end within a minute",
            Held::Construction("a minute for each body, counted from its first byte"),
            |target| {
                let headers = [
                    ("Content-Type", "application/json"),
                    ("Content-Length", "100"),
                ];
                let head = target.request("POST", &format!("{BASE}/join"), &headers, b"");
                slowly(target, &head, b" ", 40)
            },
        ),
        attack(
            "flood/a_head_line_by_line",
            "a head of which a line comes now and then, to keep a connection",
            0,
            "",
            Held::Construction("half a minute for each head, counted from its first byte"),
            |target| slowly(target, b"GET /board HTTP/1.1\r\n", b"X-And-So: on\r\n", 25),
        ),
        attack(
            "flood/ten_thousand_headers",
            "more headers than anybody sends",
            431,
            "",
            SERVER,
            |target| {
                let mut bytes = format!("GET /board HTTP/1.1\r\nHost: {}\r\n", target.address);
                for number in 0..10_000 {
                    bytes.push_str(&format!("x{number}: 1\r\n"));
                }
                send(
                    &target.address,
                    &[
                        (bytes.as_bytes(), Duration::ZERO),
                        (b"\r\n", Duration::ZERO),
                    ],
                )
                .came()
            },
        ),
        attack(
            "flood/an_address_without_end",
            "an address of 100 KiB",
            414,
            "",
            SERVER,
            |target| {
                target
                    .get(&format!("/{}", "a".repeat(100 << 10)), &[])
                    .came()
            },
        ),
        attack(
            "flood/streams",
            "forty boards that are open and never closed",
            0,
            "",
            Held::Setting {
                usual: "[limits]\nconnections = 20\njoins_a_minute_per_address = 1000",
                without: "",
            },
            |target| {
                let open: Vec<TcpStream> =
                    (0..CONNECTIONS).filter_map(|_| stream(target)).collect();
                let count = open.len();
                drop(open);
                // Whoever comes afterwards finds a place.
                let comes_back = (0..50).any(|_| {
                    std::thread::sleep(Duration::from_millis(100));
                    target.get("/health", &[]).status == 200
                });
                match count {
                    CONNECTIONS => Came::Through(format!("{count} streams")),
                    _ if !comes_back => Came::Through("and nobody comes in afterwards".to_owned()),
                    _ => Came::Refused(0, String::new()),
                }
            },
        ),
        attack(
            "flood/streams_of_one_machine",
            "forty boards on one machine, so that no other machine gets in",
            200,
            "",
            Held::Setting {
                usual: "[limits]\nconnections = 20\njoins_a_minute_per_address = 1000",
                without: "trust_proxy = true\n[limits]\nconnections = 20\njoins_a_minute_per_address = 1000",
            },
            |target| {
                let _open: Vec<TcpStream> =
                    (0..CONNECTIONS).filter_map(|_| stream(target)).collect();
                let came = from_another_machine(target);
                Came::unless((!came).then(|| "another machine finds no place".to_owned()))
            },
        ),
        attack(
            "flood/requests_of_one_token",
            "a terminal that asks without a pause",
            429,
            "you ask too often; try again in",
            Held::Setting {
                usual: "[limits]\nrequests_a_second_per_token = 2",
                without: "[limits]\nrequests_a_second_per_token = 100000",
            },
            |target| {
                let token = format!("Bearer {}", target.somebody().token);
                requests(target, &[("Authorization", &token)])
            },
        ),
        attack(
            "flood/requests_of_one_address",
            "a machine that asks without a pause, as nobody",
            429,
            "too many requests come from your address; try again in",
            Held::Setting {
                usual: "[limits]\nrequests_a_second_per_address = 2",
                without: "[limits]\nrequests_a_second_per_address = 100000",
            },
            |target| requests(target, &[]),
        ),
        attack(
            "flood/attempts",
            "one attempt after another, to find out by trial what hidden checks ask",
            200,
            "only the host sees the verdict",
            Held::Setting {
                usual: "[attempts]\nan_hour = 2",
                without: "",
            },
            |target| {
                let learner = target.somebody();
                for number in 0..3 {
                    let sent: Submission =
                        target.submitted(&learner.token, &format!("// {number}"));
                    if let Some(remark) = sent.remark {
                        return Came::Refused(200, remark);
                    }
                }
                Came::Through("three verdicts".to_owned())
            },
        ),
        attack(
            "flood/the_same_again",
            "one piece of work, sent twenty times, to be graded twenty times",
            200,
            "",
            Held::Construction("a key means one submission, for good"),
            |target| {
                let learner = target.somebody();
                let ids: std::collections::BTreeSet<String> = (0..20)
                    .map(|_| {
                        let answer = target.submit(
                            &learner.token,
                            &Target::work("// again"),
                            "a-key-for-once",
                        );
                        let sent: Submission = serde_json::from_str(&answer.body).expect("taken");
                        sent.id
                    })
                    .collect();
                Came::unless((ids.len() > 1).then(|| format!("{} submissions", ids.len())))
            },
        ),
        attack(
            "flood/a_wait_without_end",
            "a verdict that is waited for longer than the world lasts",
            400,
            "",
            Held::Construction("a wait is a number of seconds, of which 45 are granted"),
            |target| {
                let learner = target.somebody();
                let sent = target.submitted(&learner.token, "// waits");
                let path = format!(
                    "{BASE}/submissions/{}?wait=99999999999999999999999",
                    sent.id
                );
                let token = format!("Bearer {}", learner.token);
                target.get(&path, &[("Authorization", &token)]).came()
            },
        ),
    ]
}

/// Sends the head, and then this piece every two seconds.
fn slowly(target: &Target, head: &[u8], piece: &[u8], times: usize) -> Came {
    let mut pieces = vec![(head, Duration::ZERO)];
    pieces.resize(times + 1, (piece, Duration::from_secs(2)));
    send(&target.address, &pieces).came()
}

/// A board's stream of events, where it is given.
fn stream(target: &Target) -> Option<TcpStream> {
    let mut stream = connection(&target.address);
    stream
        .set_read_timeout(Some(Duration::from_secs(10)))
        .expect("a timeout");
    stream
        .write_all(&target.request("GET", "/board/events", &[], b""))
        .ok()?;
    let mut first = [0; 12];
    stream.read_exact(&mut first).ok()?;
    (&first == b"HTTP/1.1 200").then_some(stream)
}

/// Whether the service answers somebody at another of the addresses that lead nowhere but here.
fn from_another_machine(target: &Target) -> bool {
    use rustix::net::{AddressFamily, SocketType, bind, connect, socket};
    let here: SocketAddr = target.address.parse().expect("an address");
    let other = SocketAddr::from(([127, 0, 0, 2], 0));
    let socket = socket(AddressFamily::INET, SocketType::STREAM, None).expect("a socket");
    bind(&socket, &other).expect("an address of this machine's");
    connect(&socket, &here).expect("somebody listens");
    let mut stream = TcpStream::from(socket);
    let request = target.request("GET", "/health", &[], b"");
    let mut answer = String::new();
    stream.write_all(&request).is_ok()
        && stream.read_to_string(&mut answer).is_ok()
        && answer.starts_with("HTTP/1.1 200")
}

fn requests(target: &Target, headers: &[(&str, &str)]) -> Came {
    for _ in 0..60 {
        let came = target.get("/board", headers).came();
        if matches!(came, Came::Refused(..)) {
            return came;
        }
    }
    Came::Through("sixty in a row".to_owned())
}
