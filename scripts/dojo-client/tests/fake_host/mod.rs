//! A host that plays what a test tells it to, well or badly, over real connections.

#![allow(dead_code, reason = "each test file uses its own part")]

use rustls::{ServerConfig, ServerConnection, StreamOwned};
use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpListener;
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

/// One request.
#[derive(Clone, Debug)]
pub struct Asked {
    /// `POST /api/v1/join`
    pub what: String,
    /// What stands behind `Bearer`.
    pub token: Option<String>,
    /// `null` where there is none.
    pub body: Value,
    /// How many with the same `what` there were before.
    pub before: usize,
}

/// What the host does about it.
pub enum Act {
    /// Answers with a status and JSON.
    Answer(u16, Value),
    /// Answers with these bytes, whatever they are.
    Raw(Vec<u8>),
    /// Closes the connection without a word.
    HangUp,
    /// Begins the answer, and closes the connection in its middle.
    HalfOf(Value),
    /// Does the same later.
    After(Duration, Box<Act>),
}

pub fn well(value: Value) -> Act {
    Act::Answer(200, value)
}

pub fn refused(status: u16, reason: &str, retry_after: Option<u64>) -> Act {
    Act::Answer(
        status,
        json!({"reason": reason, "retry_after": retry_after}),
    )
}

pub struct FakeHost {
    /// `http://127.0.0.1:41234`
    pub address: String,
    asked: Arc<Mutex<Vec<Asked>>>,
}

impl FakeHost {
    pub fn start(act: impl Fn(&Asked) -> Act + Send + Sync + 'static) -> Self {
        Self::listen(None, act)
    }

    pub fn start_secured(
        config: ServerConfig,
        act: impl Fn(&Asked) -> Act + Send + Sync + 'static,
    ) -> Self {
        Self::listen(Some(Arc::new(config)), act)
    }

    fn listen(
        tls: Option<Arc<ServerConfig>>,
        act: impl Fn(&Asked) -> Act + Send + Sync + 'static,
    ) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let port = listener.local_addr().expect("it has one").port();
        let scheme = if tls.is_some() { "https" } else { "http" };
        let host = Self {
            address: format!("{scheme}://127.0.0.1:{port}"),
            asked: Arc::default(),
        };
        let (asked, act) = (Arc::clone(&host.asked), Arc::new(act));
        // Both end with the test's process.
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (asked, act, tls) = (Arc::clone(&asked), Arc::clone(&act), tls.clone());
                thread::spawn(move || match tls {
                    None => serve(stream, &asked, &*act),
                    Some(config) => {
                        let session = ServerConnection::new(config).expect("a session");
                        serve(StreamOwned::new(session, stream), &asked, &*act);
                    }
                });
            }
        });
        host
    }

    /// Every request so far.
    pub fn asked(&self) -> Vec<Asked> {
        self.asked.lock().expect("nobody panics").clone()
    }

    /// Waits until that was asked.
    #[track_caller]
    pub fn wait_for(&self, what: &str) {
        let began = Instant::now();
        while self.bodies(what).is_empty() {
            assert!(
                began.elapsed() < Duration::from_secs(20),
                "nobody asks {what}"
            );
            thread::sleep(Duration::from_millis(5));
        }
    }

    /// The bodies of what was asked in these words.
    pub fn bodies(&self, what: &str) -> Vec<Value> {
        let asked = self.asked().into_iter();
        asked
            .filter(|asked| asked.what == what)
            .map(|asked| asked.body)
            .collect()
    }
}

fn serve(stream: impl Read + Write, asked: &Mutex<Vec<Asked>>, act: &dyn Fn(&Asked) -> Act) {
    let mut stream = BufReader::new(stream);
    let Some(mut request) = read(&mut stream) else {
        return;
    };
    {
        let mut asked = asked.lock().expect("nobody panics");
        let same = asked.iter().filter(|other| other.what == request.what);
        request.before = same.count();
        asked.push(request.clone());
    }
    let act = act(&request);
    // The client may be gone.
    let _ = play(stream.get_mut(), act);
}

fn play(stream: &mut impl Write, act: Act) -> std::io::Result<()> {
    match act {
        Act::Answer(status, value) => {
            let body = value.to_string();
            write!(
                stream,
                "HTTP/1.1 {status} Said\r\nContent-Type: application/json\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}",
                body.len()
            )?;
        }
        Act::Raw(bytes) => stream.write_all(&bytes)?,
        Act::HangUp => return Ok(()),
        Act::HalfOf(value) => {
            let body = value.to_string();
            let half = &body.as_bytes()[..body.len() / 2];
            write!(
                stream,
                "HTTP/1.1 200 Said\r\nContent-Type: application/json\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
                body.len()
            )?;
            stream.write_all(half)?;
        }
        Act::After(time, act) => {
            thread::sleep(time);
            return play(stream, *act);
        }
    }
    stream.flush()
}

fn read(stream: &mut impl BufRead) -> Option<Asked> {
    let mut line = String::new();
    stream.read_line(&mut line).ok()?;
    let what = line.rsplit_once(' ')?.0.to_owned();
    let (mut length, mut token) = (0, None);
    loop {
        let mut header = String::new();
        stream.read_line(&mut header).ok()?;
        let header = header.trim_end();
        if header.is_empty() {
            break;
        }
        let (name, value) = header.split_once(':')?;
        match name.to_ascii_lowercase().as_str() {
            "content-length" => length = value.trim().parse().ok()?,
            "authorization" => token = value.trim().strip_prefix("Bearer ").map(str::to_owned),
            _ => {}
        }
    }
    let mut body = vec![0; length];
    stream.read_exact(&mut body).ok()?;
    Some(Asked {
        what,
        token,
        body: serde_json::from_slice(&body).unwrap_or(Value::Null),
        before: 0,
    })
}

pub const JOIN: &str = "POST /api/v1/join";
pub const WORKSHOP: &str = "GET /api/v1/workshop";
pub const SUBMIT: &str = "POST /api/v1/submissions";
pub const RESULTS: &str = "GET /api/v1/submissions";
pub const WAIT: &str = "GET /api/v1/submissions/s1?wait=20";
pub const LOOK: &str = "GET /api/v1/submissions/s1?wait=0";

pub fn joined() -> Value {
    json!({
        "token": "secret-of-ada", "name": "Ada", "team": null, "workshop": "Rust evening", "page": "/learners/7"
    })
}

pub fn workshop() -> Value {
    json!({
        "title": "Rust evening", "state": "running", "now": 1_000_000, "hints": "all",
        "katas": [
            {"number": "03", "title": "Ownership", "open": true, "opens_at": null, "closes_at": 4_600_000},
            {"number": "04", "title": "Borrowing", "open": false, "opens_at": 1_600_000, "closes_at": null},
            {"number": "05", "title": "Lifetimes", "open": false, "opens_at": null, "closes_at": 900_000}
        ]
    })
}

pub fn submission(state: Value) -> Value {
    json!({"id": "s1", "kata": "03", "state": state, "remark": null})
}

pub fn waiting(ahead: u64) -> Value {
    submission(json!({"is": "waiting", "ahead": ahead}))
}

/// A submission with that verdict.
pub fn graded(verdict: &Value) -> Value {
    let mut state = verdict.clone();
    state["is"] = json!("graded");
    submission(state)
}

pub fn check(kind: &str, name: &str, outcome: &str, message: &str) -> Value {
    json!({
        "name": name, "kind": kind, "outcome": outcome, "points": 2, "message": message,
        "contract": "`pop` gives what was pushed last."
    })
}

pub fn exercise(name: &str, state: &str, checks: &[Value], hidden: usize, hints: &[&str]) -> Value {
    json!({
        "name": name, "title": format!("A {name} of one's own"), "file": format!("katas/03-ownership/src/{name}.rs"),
        "state": state, "checks": checks, "hidden": hidden, "hints": hints
    })
}

pub fn verdict(state: &str, exercises: &[Value], compiler: &[&str]) -> Value {
    let checks = || {
        exercises
            .iter()
            .flat_map(|exercise| exercise["checks"].as_array())
            .flatten()
    };
    let passed = checks()
        .filter(|check| check["outcome"] == "passed")
        .count();
    json!({
        "kata": "03", "title": "Ownership", "state": state, "points": passed * 2, "points_of": checks().count() * 2,
        "exercises": exercises, "compiler": compiler, "guarded": false, "graded_at": 1
    })
}

pub fn passed() -> Value {
    let checks = [
        check("behaviour", "pops_what_was_pushed", "passed", ""),
        check("behaviour", "is_empty_at_first", "passed", ""),
        check("memory", "frees_all", "passed", ""),
    ];
    let stack = exercise("stack", "passed", &checks, 0, &[]);
    let heap = exercise("heap", "passed", &checks[..2], 1, &[]);
    verdict("passed", &[stack, heap], &[])
}

/// A workshop where everything goes well; this much is before the work in the queue.
pub fn friendly(asked: &Asked, verdict: &Value) -> Act {
    match asked.what.as_str() {
        JOIN => well(joined()),
        WORKSHOP => well(workshop()),
        SUBMIT => well(waiting(2)),
        RESULTS => well(json!([graded(verdict)])),
        WAIT if asked.before == 0 => well(waiting(0)),
        WAIT if asked.before == 1 => well(submission(json!({"is": "grading"}))),
        WAIT | LOOK => well(graded(verdict)),
        other => panic!("nobody should ask {other}"),
    }
}
