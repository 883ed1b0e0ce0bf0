//! The service over a room that is already full: people, submissions and results are written into its store, and nothing is graded.

#![allow(dead_code, reason = "each test takes what it needs of it")]

use dojo::settings::{Lane, Settings};
use dojo::state::{Change, Dojo, Preparation};
use dojo::store::{BrowserSession, Joiner, Joining, NewSubmission, Participant, Store, Taken};
use dojo::tokens::{self, Token};
use dojo::{clock, metrics, service};
use dojo_protocol::Bundle;
use grading::{Graded, Phase, Refused};
use judge::{CheckVerdict, CompileError, ExerciseVerdict, Judged, Outcome, Verdict, VerdictState};
use metrics_exporter_prometheus::PrometheusHandle;
use sandbox::{Layer, Layers};
use std::collections::BTreeMap;
use std::fs;
use std::net::SocketAddr;
use std::path::Path;
use std::sync::{Arc, OnceLock};
use syllabus::{Kata, Root};
use tempfile::TempDir;
use tokio::net::TcpListener;
use tokio::runtime::Runtime;
use tokio::sync::{broadcast, watch};

/// What only the host may read, in every hidden check that refuses something.
pub const SECRET: &str = "the-hidden-input-was-4711";

/// A service with its room.
pub struct Seeded {
    pub dojo: Dojo,
    pub address: String,
    /// A browser of the host's.
    pub host: Browser,
    closing: watch::Sender<bool>,
    runtime: Runtime,
    _folder: TempDir,
}

/// A signed-in browser.
#[derive(Clone, Debug)]
pub struct Browser {
    pub cookie: String,
    pub csrf: String,
}

/// How a submission turns out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    Passes,
    /// All that learners see holds; a hidden check refuses.
    HiddenFails,
    /// So many checks of each exercise hold, the others refuse.
    Part(usize),
    DoesNotCompile,
    NotBuilt,
}

impl Seeded {
    /// A service without anybody in its room.
    pub fn new(settings: &str) -> Self {
        let runtime = Runtime::new().expect("a runtime");
        let folder = tempfile::tempdir().expect("a folder");
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let root = Root::at(&root.canonicalize().expect("the repository")).expect("a repository");
        let file = folder.path().join("dojo.toml");
        fs::write(&file, settings).expect("settings");
        let settings = Settings::read(&file, &root).expect("good settings");
        let numbers: Vec<&str> = settings
            .katas
            .iter()
            .map(|kata| kata.number.as_str())
            .collect();
        let katas: Vec<Kata> = numbers
            .iter()
            .map(|number| syllabus::kata(&root, number).expect("a kata"))
            .collect();
        let suites = katas
            .iter()
            .map(|kata| (kata.number.clone(), "5017e".repeat(12)));
        let suites: BTreeMap<String, String> = suites.collect();
        let url = format!("sqlite://{}", folder.path().join("dojo.db").display());
        let (closing, closes) = watch::channel(false);
        let (dojo, listener) = runtime.block_on(async {
            let store = Store::open(&url).await.expect("a store");
            store
                .begin_workshop("k4tadojo", clock::now())
                .await
                .expect("begun");
            let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
            let address = format!("http://{}", listener.local_addr().expect("an address"));
            let dojo = Dojo {
                settings: Arc::new(settings),
                store,
                katas: Arc::new(katas),
                pack: Arc::new(root),
                changes: broadcast::Sender::new(256),
                address: address.into(),
                suites: Arc::new(suites),
                preparation: Arc::new(watch::Sender::new(Preparation::Ready)),
                closing: closes,
            };
            (dojo, listener)
        });
        let mut seeded = Self {
            address: dojo.address.to_string(),
            dojo,
            host: Browser {
                cookie: String::new(),
                csrf: String::new(),
            },
            closing,
            runtime,
            _folder: folder,
        };
        seeded.host = seeded.sign_in("host", None);
        seeded.serve(listener);
        seeded
    }

    fn serve(&self, listener: TcpListener) {
        static FIGURES: OnceLock<PrometheusHandle> = OnceLock::new();
        let figures = FIGURES
            .get_or_init(|| metrics::begin().expect("figures"))
            .clone();
        let dojo = self.dojo.clone();
        self.runtime.spawn(async move {
            let router = service::router(dojo, figures);
            let router = router.into_make_service_with_connect_info::<SocketAddr>();
            axum::serve(listener, router).await.expect("served");
        });
    }

    /// Waits for something of the service's.
    pub fn wait<T>(&self, what: impl Future<Output = T>) -> T {
        self.runtime.block_on(what)
    }

    fn sign_in(&self, scope: &str, participant: Option<&str>) -> Browser {
        let secret = Token::new().expect("random");
        let session = BrowserSession {
            hash: secret.hash(),
            scope: scope.to_owned(),
            participant_id: participant.map(str::to_owned),
        };
        let now = clock::now();
        self.wait(
            self.dojo
                .store
                .begin_session(&session, now, now + 3_600_000),
        )
        .expect("signed in");
        Browser {
            cookie: format!("dojo_session={}", secret.secret()),
            csrf: tokens::form_token(secret.secret()),
        }
    }

    /// Somebody comes in at that moment.
    pub fn join(&self, name: &str, team: Option<&str>, at: i64) -> Participant {
        let token = Token::new().expect("random");
        let hash = token.hash();
        let joiner = Joiner {
            name,
            team,
            token_hash: &hash,
            join_key_hash: None,
        };
        let joining = self
            .wait(self.dojo.store.join(joiner, at))
            .expect("the store answers");
        let Joining::Joined(participant) = joining else {
            panic!("{name} is not in: {joining:?}");
        };
        self.dojo.tell(Change::Joined {
            participant_id: participant.id.clone(),
        });
        participant
    }

    /// Their browser.
    pub fn browser(&self, participant: &Participant) -> Browser {
        self.sign_in("page", Some(&participant.id))
    }

    /// They send work, which waits.
    pub fn send(
        &self,
        participant: &Participant,
        kata: &str,
        text: &str,
        at: i64,
        counts: bool,
    ) -> String {
        let described = self.dojo.kata(kata).expect("a kata of the workshop");
        let paths = described
            .exercises
            .iter()
            .map(|exercise| exercise.file.clone());
        let bundle = Bundle {
            kata: kata.to_owned(),
            files: paths.map(|path| (path, text.to_owned())).collect(),
        };
        let suite = self.dojo.suites[kata].clone();
        let key = Token::new().expect("random");
        let taken =
            self.wait(self.dojo.store.submit(NewSubmission {
                participant,
                bundle: &bundle,
                key: key.secret(),
                suite: &suite,
                lane: Lane::Fast,
                counts,
                remark:
                    (!counts).then_some(
                        "the limit of attempts is reached: only the host sees the verdict",
                    ),
                now: at,
            }));
        let (Taken::New(id) | Taken::SameWork(id) | Taken::Again(id)) =
            taken.expect("the store answers")
        else {
            panic!("not taken");
        };
        self.tell(&id, participant, kata);
        id
    }

    /// The waiting work of that submission gets its result.
    pub fn grade(
        &self,
        participant: &Participant,
        kata: &str,
        submission: &str,
        turn: Turn,
        at: i64,
    ) {
        let graded = graded(self.dojo.kata(kata).expect("a kata"), turn);
        self.wait(async {
            let store = &self.dojo.store;
            let mut laid_aside = Vec::new();
            loop {
                let claimed = store
                    .claim(Lane::Fast, "worker one", at)
                    .await
                    .expect("the store answers");
                let claimed = claimed.expect("it waits");
                if claimed.submission == submission {
                    assert!(
                        store
                            .complete(&claimed.id, &claimed.lease, &graded, at + 900)
                            .await
                            .expect("completed")
                    );
                    break;
                }
                laid_aside.push(claimed);
            }
            for claimed in laid_aside {
                store
                    .give_back(&claimed.id, &claimed.lease)
                    .await
                    .expect("given back");
            }
        });
        self.tell(submission, participant, kata);
    }

    /// They send work and get its result.
    pub fn work(&self, participant: &Participant, kata: &str, turn: Turn, at: i64) -> String {
        let text = format!("//! {turn:?} at {at}\n\npub fn answer() -> u32 {{\n    42\n}}\n");
        let id = self.send(participant, kata, &text, at, true);
        self.grade(participant, kata, &id, turn, at + 1000);
        id
    }

    fn tell(&self, submission: &str, participant: &Participant, kata: &str) {
        self.dojo.tell(Change::Submission {
            id: submission.to_owned(),
            participant_id: participant.id.clone(),
            kata: kata.to_owned(),
        });
    }

    /// A page's status and text.
    pub fn get(&self, path: &str, browser: Option<&Browser>) -> (u16, String) {
        let mut request = agent()
            .get(format!("{}{path}", self.address))
            .header("accept", "text/html");
        if let Some(browser) = browser {
            request = request.header("cookie", &browser.cookie);
        }
        let mut answer = request.call().expect("an answer");
        let text = answer
            .body_mut()
            .with_config()
            .limit(100 << 20)
            .read_to_string();
        (answer.status().as_u16(), text.expect("text"))
    }

    /// What a form's sending comes to.
    pub fn post(&self, path: &str, browser: Option<&Browser>, fields: &[(&str, &str)]) -> u16 {
        let mut request = agent()
            .post(format!("{}{path}", self.address))
            .header("accept", "text/html");
        if let Some(browser) = browser {
            request = request.header("cookie", &browser.cookie);
        }
        let answer = request
            .send_form(fields.iter().copied())
            .expect("an answer");
        answer.status().as_u16()
    }
}

impl Drop for Seeded {
    fn drop(&mut self) {
        let _ = self.closing.send(true);
    }
}

/// Asks without following, and takes every status for an answer.
pub fn agent() -> ureq::Agent {
    let config = ureq::Agent::config_builder()
        .http_status_as_error(false)
        .max_redirects(0)
        .build();
    config.into()
}

/// A result for each exercise of the kata, of checks that everybody sees (`behaviour`) and such that only the host does (`property`).
pub fn graded(kata: &Kata, turn: Turn) -> Graded {
    let exercises: Vec<ExerciseVerdict> = kata
        .exercises
        .iter()
        .map(|exercise| {
            let behaviour = (0..4).map(|place| {
                let holds = match turn {
                    Turn::Passes | Turn::HiddenFails => true,
                    Turn::Part(holding) => place < holding,
                    Turn::DoesNotCompile | Turn::NotBuilt => false,
                };
                check(
                    &exercise.name,
                    "behaviour",
                    &format!("case_{place}_comes_out_right"),
                    holds,
                )
            });
            let hidden = check(
                &exercise.name,
                "property",
                "for_any_input",
                turn == Turn::Passes,
            );
            let checks: Vec<CheckVerdict> = behaviour.chain([hidden]).collect();
            let passed = checks.iter().all(|check| check.judged.outcome.passed());
            ExerciseVerdict {
                name: exercise.name.clone(),
                title: exercise.title.clone(),
                file: format!("{}/{}", kata.place, exercise.file),
                state: if passed {
                    VerdictState::Passed
                } else {
                    VerdictState::Failed
                },
                points: checks
                    .iter()
                    .filter(|check| check.judged.outcome.passed())
                    .map(|check| check.points)
                    .sum(),
                points_of: checks.iter().map(|check| check.points).sum(),
                checks: if turn == Turn::DoesNotCompile {
                    Vec::new()
                } else {
                    checks
                },
            }
        })
        .collect();
    let compile_errors = CompileError {
        file: format!("{}/src/lib.rs", kata.place),
        line: 4,
        message: "mismatched types".to_owned(),
        rendered: "\u{1b}[1merror[E0308]\u{1b}[0m: mismatched types\n --> src/lib.rs:4:5\n  |\n4 |     \"<b>forty-two</b>\"\n  |     ^^^^^^^^^^^ expected `u32`, found `&str`\n".to_owned(),
        in_kata: true,
        kata_place: Some("src/lib.rs:4".to_owned()),
    };
    let state = match turn {
        Turn::Passes => VerdictState::Passed,
        Turn::DoesNotCompile => VerdictState::DoesNotCompile,
        _ => VerdictState::Failed,
    };
    let phases = ["A", "B", "C"].map(|name| Phase {
        name: name.to_owned(),
        layers: Layers(
            [
                Layer::Landlock,
                Layer::Seccomp,
                Layer::Limits,
                Layer::EmptyEnvironment,
            ]
            .into(),
        ),
        milliseconds: 412,
        cpu_milliseconds: 380,
    });
    Graded {
        kata: kata.number.clone(),
        digest: "d1e57".repeat(12),
        suite: "5017e".repeat(12),
        toolchain: "rustc 1.95.0".to_owned(),
        refused: match turn {
            Turn::NotBuilt => vec![Refused {
                file: "src/lib.rs".to_owned(),
                line: 3,
                sentence: "line 3: `process` is not needed in this kata".to_owned(),
            }],
            _ => Vec::new(),
        },
        verdict: (turn != Turn::NotBuilt).then(|| Verdict {
            kata: kata.number.clone(),
            title: kata.title.clone(),
            state,
            points: exercises.iter().map(|exercise| exercise.points).sum(),
            points_of: exercises.iter().map(|exercise| exercise.points_of).sum(),
            exercises,
            compile_errors: match turn {
                Turn::DoesNotCompile => vec![compile_errors],
                _ => Vec::new(),
            },
            memory_judge: None,
            next: None,
        }),
        guarded: None,
        phases: phases.into(),
    }
}

fn check(exercise: &str, kind: &str, name: &str, holds: bool) -> CheckVerdict {
    let message = match (holds, kind) {
        (true, _) => String::new(),
        (false, "property") => format!("for {SECRET} it returned 3"),
        (false, _) => {
            "called    double(-3)\nreturned  6\nexpected  -6, <not> \"6\" & co.\u{1b}[0m".to_owned()
        }
    };
    CheckVerdict {
        name: name.to_owned(),
        kind: kind.to_owned(),
        points: 2,
        contract: "It returns what was asked for, whatever comes in.".to_owned(),
        judged: Judged {
            path: format!("{exercise}::{kind}::{name}"),
            outcome: if holds {
                Outcome::Passed
            } else {
                Outcome::Failed
            },
            message,
            site: None,
            milliseconds: 3,
            ratio: None,
        },
    }
}
