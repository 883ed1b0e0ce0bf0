//! The service that is attacked, and whoever attacks it.

use crate::room::{Service, repository};
use crate::seeded::{Turn, graded};
use crate::sent::{Answer, send};
use dojo::clock;
use dojo::settings::Lane;
use dojo::store::{Store, Suite};
use dojo_protocol::{BASE, Bundle, Join, Joined, Submission, Submit};
use grading::Graded;
use serde::Serialize;
use std::process::Command;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;
use syllabus::Kata;
use tokio::runtime::Runtime;

/// The kata of the workshop.
pub const KATA: &str = "03";

/// A service that grades nothing itself.
pub struct Target {
    pub service: Service,
    /// `127.0.0.1:PORT`
    pub address: String,
    host_link: String,
    runtime: Runtime,
}

impl Target {
    /// Starts one with these settings on top.
    pub fn start(settings: &str) -> Self {
        let mut whole = format!("katas = \"{KATA}\"\nworkers = 0\n{settings}\n");
        if !whole.contains("[limits]") {
            // Each attack brings its own people in.
            whole.push_str("[limits]\njoins_a_minute_per_address = 100000\n");
        }
        let mut service = Service::start(&whole);
        let host_link = service.printed("/host?key=");
        let address = service.address.trim_start_matches("http://").to_owned();
        let target = Self {
            service,
            address,
            host_link,
            runtime: Runtime::new().expect("a runtime"),
        };
        let suite = Suite {
            kata: KATA.to_owned(),
            hash: "5017e".repeat(12),
            lane: Lane::Fast,
        };
        // As a worker would tell it; there is none.
        target.with_store(async |store| store.set_suites(&[suite]).await.expect("told"));
        target
    }

    /// A request with these headers; those that every client sends come along where they are not among them.
    pub fn ask(&self, method: &str, path: &str, headers: &[(&str, &str)], body: &[u8]) -> Answer {
        let bytes = self.request(method, path, headers, body);
        send(&self.address, &[(&bytes, Duration::ZERO)])
    }

    pub fn request(
        &self,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: &[u8],
    ) -> Vec<u8> {
        let has = |name: &str| {
            headers
                .iter()
                .any(|(other, _)| other.eq_ignore_ascii_case(name))
        };
        let mut head = format!("{method} {path} HTTP/1.1\r\nConnection: close\r\n");
        if !has("host") {
            head.push_str(&format!("Host: {}\r\n", self.address));
        }
        if !body.is_empty() && !has("content-length") && !has("transfer-encoding") {
            head.push_str(&format!("Content-Length: {}\r\n", body.len()));
        }
        for (name, value) in headers {
            head.push_str(&format!("{name}: {value}\r\n"));
        }
        let mut bytes = format!("{head}\r\n").into_bytes();
        bytes.extend_from_slice(body);
        bytes
    }

    pub fn get(&self, path: &str, headers: &[(&str, &str)]) -> Answer {
        self.ask("GET", path, headers, b"")
    }

    /// A terminal's request, as JSON.
    pub fn post(&self, path: &str, token: &str, body: &impl Serialize) -> Answer {
        let body = serde_json::to_vec(body).expect("JSON");
        self.post_bytes(path, token, &body)
    }

    pub fn post_bytes(&self, path: &str, token: &str, body: &[u8]) -> Answer {
        let token = format!("Bearer {token}");
        let headers = [
            ("Content-Type", "application/json"),
            ("Authorization", token.as_str()),
        ];
        self.ask("POST", &format!("{BASE}{path}"), &headers, body)
    }

    pub fn try_to_join(&self, name: &str, key: Option<&str>) -> Answer {
        let join = Join {
            code: self.service.code().to_owned(),
            name: name.to_owned(),
            team: Some(name.to_owned()),
            key: key.map(str::to_owned),
        };
        self.post("/join", "", &join)
    }

    /// Somebody comes in under that name.
    pub fn joined(&self, name: &str) -> Joined {
        let answer = self.try_to_join(name, None);
        serde_json::from_str(&answer.body)
            .unwrap_or_else(|_| panic!("{name} is not in: {answer:?}"))
    }

    /// Somebody with a name of their own.
    pub fn somebody(&self) -> Joined {
        static NEXT: AtomicU64 = AtomicU64::new(1);
        self.joined(&format!("Somebody {}", NEXT.fetch_add(1, Ordering::SeqCst)))
    }

    pub fn kata() -> Kata {
        syllabus::kata(&repository(), KATA).expect("a kata")
    }

    /// The stub with that text at its end.
    pub fn work(text: &str) -> Bundle {
        let mut bundle = Bundle::of(&Self::kata()).expect("the stub");
        bundle
            .files
            .values_mut()
            .next()
            .expect("a file")
            .push_str(text);
        bundle
    }

    pub fn submit(&self, token: &str, bundle: &Bundle, key: &str) -> Answer {
        let submit = Submit {
            bundle: bundle.clone(),
            key: key.to_owned(),
        };
        self.post("/submissions", token, &submit)
    }

    /// Their work, taken in.
    pub fn submitted(&self, token: &str, text: &str) -> Submission {
        let answer = self.submit(token, &Self::work(text), &dojo::store::fresh_id());
        serde_json::from_str(&answer.body).unwrap_or_else(|_| panic!("not taken: {answer:?}"))
    }

    /// What a browser that follows this link shows from then on.
    pub fn signed_in(&self, link: &str) -> Result<String, Answer> {
        let path = link.trim_start_matches(&self.service.address);
        let answer = self.get(path, &[]);
        let cookie = answer
            .header("set-cookie")
            .and_then(|cookie| cookie.split(';').next());
        match cookie.map(str::to_owned) {
            Some(cookie) => Ok(cookie),
            None => Err(answer),
        }
    }

    /// A signed-in browser of the host's.
    pub fn host(&self) -> String {
        self.signed_in(&self.host_link).expect("the link is right")
    }

    pub fn host_link(&self) -> &str {
        &self.host_link
    }

    /// What `dojo host-link` says.
    pub fn fresh_host_link(&self) -> String {
        let made = Command::new(env!("CARGO_BIN_EXE_dojo"))
            .arg("host-link")
            .arg("--data")
            .arg(self.service.data())
            .output()
            .expect("the program starts");
        String::from_utf8_lossy(&made.stdout).trim().to_owned()
    }

    /// Does something with the service's own database.
    pub fn with_store<T>(&self, work: impl AsyncFnOnce(&Store) -> T) -> T {
        let url = format!("sqlite://{}", self.service.data().join("dojo.db").display());
        self.runtime.block_on(async {
            let store = Store::open(&url).await.expect("the database");
            let came = work(&store).await;
            store.close().await;
            came
        })
    }

    /// A worker's answer to that submission, in which each check that learners see says these words, and rustc too.
    pub fn graded_with(&self, submission: &str, words: &str) {
        let mut result: Graded = graded(&Self::kata(), Turn::Part(0));
        let compile = graded(&Self::kata(), Turn::DoesNotCompile);
        let errors = compile
            .verdict
            .map(|verdict| verdict.compile_errors)
            .unwrap_or_default();
        if let Some(verdict) = &mut result.verdict {
            for check in verdict
                .exercises
                .iter_mut()
                .flat_map(|exercise| &mut exercise.checks)
            {
                check.judged.message = words.to_owned();
            }
            verdict.compile_errors = errors;
            for error in &mut verdict.compile_errors {
                error.rendered = words.to_owned();
            }
        }
        self.with_store(async |store| {
            for lane in [Lane::Fast, Lane::Hidden, Lane::Slow] {
                while let Some(claimed) = store
                    .claim(lane, "a worker", clock::now())
                    .await
                    .expect("an answer")
                {
                    let done = store.complete(&claimed.id, &claimed.lease, &result, clock::now());
                    assert!(done.await.expect("an answer"), "the lease is ours");
                    if claimed.submission == submission {
                        return;
                    }
                }
            }
            panic!("{submission} does not wait");
        });
    }
}

/// The token that a form of this browser's carries.
pub fn form_token(cookie: &str) -> String {
    let secret = cookie.split_once('=').map_or("", |(_, secret)| secret);
    dojo::tokens::form_token(secret)
}
