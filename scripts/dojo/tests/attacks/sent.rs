//! Requests as bytes: a well-behaved client would not let these attacks be made.

use crate::attack::Came;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::thread;
use std::time::Duration;

/// Longer than the service itself lets anything take.
const PATIENCE: Duration = Duration::from_secs(90);

/// What came back.
#[derive(Debug)]
pub struct Answer {
    /// 0 where the connection was closed without a word.
    pub status: u16,
    /// Status line and headers.
    pub head: String,
    pub body: String,
}

impl Answer {
    /// The refusal in it, or what it let through.
    pub fn came(self) -> Came {
        if self.status < 400 && self.status != 0 {
            let shown: String = self.body.chars().take(200).collect();
            return Came::Through(format!("{} {shown}", self.status));
        }
        let refusal: Option<dojo_protocol::Refusal> = serde_json::from_str(&self.body).ok();
        let sentence = refusal.map_or(self.body, |refusal| refusal.reason);
        Came::Refused(self.status, sentence)
    }

    pub fn header(&self, name: &str) -> Option<&str> {
        self.head.lines().find_map(|line| {
            let (found, value) = line.split_once(": ")?;
            found.eq_ignore_ascii_case(name).then_some(value)
        })
    }
}

/// A connection to the service.
pub fn connection(address: &str) -> TcpStream {
    let stream = TcpStream::connect(address).expect("somebody listens");
    stream.set_read_timeout(Some(PATIENCE)).expect("a timeout");
    stream
}

/// Sends these pieces with pauses between them, and reads whatever comes until the other side closes.
pub fn send(address: &str, pieces: &[(&[u8], Duration)]) -> Answer {
    let mut stream = connection(address);
    let mut writing = stream.try_clone().expect("two ends");
    thread::scope(|scope| {
        scope.spawn(move || {
            for (piece, pause) in pieces {
                // Whoever is turned down early finds the connection closed.
                if writing.write_all(piece).is_err() {
                    return;
                }
                thread::sleep(*pause);
            }
        });
        let mut bytes = Vec::new();
        let mut buffer = [0; 16 * 1024];
        // A reset after the answer takes nothing away that was read.
        while let Ok(count @ 1..) = stream.read(&mut buffer) {
            bytes.extend_from_slice(&buffer[..count]);
        }
        read(&bytes)
    })
}

fn read(bytes: &[u8]) -> Answer {
    let text = String::from_utf8_lossy(bytes);
    let (head, body) = text.split_once("\r\n\r\n").unwrap_or((&text, ""));
    let status = head.split(' ').nth(1).and_then(|word| word.parse().ok());
    let mut answer = Answer {
        status: status.unwrap_or(0),
        head: head.to_owned(),
        body: body.to_owned(),
    };
    if answer.header("transfer-encoding") == Some("chunked") {
        answer.body = without_chunks(body);
    }
    answer
}

fn without_chunks(body: &str) -> String {
    let (mut whole, mut rest) = (Vec::new(), body.as_bytes());
    while let Some(end) = rest.windows(2).position(|pair| pair == b"\r\n") {
        let size = std::str::from_utf8(&rest[..end]).ok();
        let size = size.and_then(|size| usize::from_str_radix(size, 16).ok());
        match (size, rest.get(end + 2..)) {
            (Some(size @ 1..), Some(after)) if after.len() >= size + 2 => {
                whole.extend_from_slice(&after[..size]);
                rest = &after[size + 2..];
            }
            _ => break,
        }
    }
    String::from_utf8_lossy(&whole).into_owned()
}
