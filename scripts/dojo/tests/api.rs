//! What terminals ask, over HTTP, with a real store and queue; what grades is scripted.
#![cfg(unix)]

mod fixture;

use axum::Router;
use dojo::queue::{Permits, Slots, dispatch};
use dojo::settings::Settings;
use dojo::state::{Change, Dojo, Preparation};
use dojo::store::Store;
use dojo::worker::{Grade, Worker};
use dojo::{api, clock};
use dojo_protocol::{
    BASE, Bundle, Join, Joined, Refusal, Submission, SubmissionState, Submit, Workshop,
};
use fixture::{Database, graded, on_each, run};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};
use syllabus::Root;
use tokio::sync::{broadcast, watch};

const CODE: &str = "quiet-otter-42";
const SUITE: &str = "suite";

/// A service without pages, and whoever works in it.
struct Room {
    dojo: Dojo,
    address: String,
    _closing: watch::Sender<bool>,
}

impl Room {
    async fn open(database: &Database, change: impl FnOnce(&mut Settings)) -> Self {
        let root =
            Root::at(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")).expect("the repository");
        let mut settings = Settings::read(Path::new("no such file"), &root).expect("the defaults");
        change(&mut settings);
        let store = Store::open(&database.url).await.expect("a store");
        store
            .begin_workshop(CODE, clock::now())
            .await
            .expect("a workshop");
        let suites = BTreeMap::from([("03".to_owned(), SUITE.to_owned())]);
        store
            .set_suites(&[fixture::suite(SUITE)])
            .await
            .expect("suites");
        let (closing, closes) = watch::channel(false);
        let dojo = Dojo {
            settings: Arc::new(settings),
            store,
            katas: Arc::new(vec![syllabus::kata(&root, "03").expect("kata 03")]),
            pack: Arc::new(root),
            changes: broadcast::channel(256).0,
            address: "http://127.0.0.1".into(),
            suites: Arc::new(suites),
            preparation: Arc::new(watch::channel(Preparation::Ready).0),
            closing: closes,
        };
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0")
            .await
            .expect("a port");
        let address = format!(
            "http://{}{BASE}",
            listener.local_addr().expect("an address")
        );
        let router = Router::new()
            .nest(BASE, api::router())
            .with_state(dojo.clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
        Self {
            dojo,
            address,
            _closing: closing,
        }
    }

    /// Starts a worker with that grader; `told` says whether this service hears of it at once, as of its own one.
    async fn grades(&self, grade: Grade, told: bool) {
        let permits = Permits::open(&self.dojo.store).await.expect("permits");
        let (store, telling) = (self.dojo.store.clone(), self.dojo.clone());
        tokio::spawn(dispatch::run(
            store.clone(),
            permits.clone(),
            dispatch::PATIENCE,
            |_, _| {},
        ));
        let worker = Worker {
            store,
            permits,
            name: "here".to_owned(),
            slots: Slots::new(1),
            grade,
            room: Arc::new(|| Ok(())),
            suites: (*self.dojo.suites).clone(),
            beat: Duration::from_secs(1),
            tell: Arc::new(move |change| {
                if told {
                    telling.tell(change);
                }
            }),
        };
        // It works until the test ends.
        std::mem::forget(worker.start());
    }

    async fn post<T: DeserializeOwned + Send + 'static>(
        &self,
        path: &str,
        token: &str,
        body: impl Serialize,
    ) -> Result<T, (u16, Refusal)> {
        let body = serde_json::to_vec(&body).expect("JSON");
        self.ask(path, token, Some(body)).await
    }

    async fn get<T: DeserializeOwned + Send + 'static>(
        &self,
        path: &str,
        token: &str,
    ) -> Result<T, (u16, Refusal)> {
        self.ask(path, token, None).await
    }

    async fn ask<T: DeserializeOwned + Send + 'static>(
        &self,
        path: &str,
        token: &str,
        body: Option<Vec<u8>>,
    ) -> Result<T, (u16, Refusal)> {
        let (address, token) = (format!("{}{path}", self.address), format!("Bearer {token}"));
        let asking = move || {
            let agent: ureq::Agent = ureq::Agent::config_builder()
                .http_status_as_error(false)
                .build()
                .into();
            let answer = match body {
                Some(body) => agent
                    .post(&address)
                    .header("Authorization", &token)
                    .header("Content-Type", "application/json")
                    .send(&body[..]),
                None => agent.get(&address).header("Authorization", &token).call(),
            };
            let mut answer = answer.expect("an answer");
            let status = answer.status().as_u16();
            if status == 200 {
                Ok(answer.body_mut().read_json().expect("what was asked for"))
            } else {
                Err((
                    status,
                    answer.body_mut().read_json().expect("a refusal in words"),
                ))
            }
        };
        tokio::task::spawn_blocking(asking).await.expect("no panic")
    }

    async fn join(&self, name: &str, team: Option<&str>) -> Result<Joined, (u16, Refusal)> {
        let join = Join {
            code: CODE.to_owned(),
            name: name.to_owned(),
            team: team.map(str::to_owned),
            key: None,
        };
        self.post("/join", "", join).await
    }

    async fn submit(
        &self,
        token: &str,
        text: &str,
        key: &str,
    ) -> Result<Submission, (u16, Refusal)> {
        let submit = Submit {
            bundle: self.work(text),
            key: key.to_owned(),
        };
        self.post("/submissions", token, submit).await
    }

    /// The stub of kata 03, with that text in its first file.
    fn work(&self, text: &str) -> Bundle {
        let mut bundle = Bundle::of(&self.dojo.katas[0]).expect("the stub");
        *bundle.files.values_mut().next().expect("a file") = text.to_owned();
        bundle
    }

    async fn verdict(&self, token: &str, id: &str) -> Submission {
        let end = Instant::now() + Duration::from_secs(60);
        loop {
            let submission: Submission = self
                .get(&format!("/submissions/{id}?wait=20"), token)
                .await
                .expect("mine");
            match submission.state {
                SubmissionState::Waiting { .. } | SubmissionState::Grading => {
                    assert!(Instant::now() < end)
                }
                _ => return submission,
            }
        }
    }
}

fn quick() -> Grade {
    Arc::new(|_, bundle, _| {
        std::thread::sleep(Duration::from_millis(100));
        Ok(graded(bundle, "one"))
    })
}

#[test]
fn join_submit_follow() {
    on_each(async |database| {
        let room = Room::open(&database, |_| {}).await;
        let ada = room.join("Ada", None).await.expect("in");
        let workshop: Workshop = room.get("/workshop", &ada.token).await.expect("an answer");
        assert_eq!(workshop.state, "running");
        assert!(workshop.katas[0].open && workshop.katas[0].number == "03");
        let first = room
            .submit(&ada.token, "fn a() {}", "key-00001")
            .await
            .expect("taken");
        assert!(
            matches!(first.state, SubmissionState::Waiting { ahead: 0, .. }),
            "{first:?}"
        );
        let second = room
            .submit(&ada.token, "fn b() {}", "key-00002")
            .await
            .expect("taken");
        assert!(
            matches!(second.state, SubmissionState::Waiting { ahead: 1, .. }),
            "{second:?}"
        );
        let again = room
            .submit(&ada.token, "fn a() {}", "key-00001")
            .await
            .expect("taken");
        assert_eq!(again.id, first.id);
        room.grades(quick(), true).await;
        for id in [&first.id, &second.id] {
            let submission = room.verdict(&ada.token, id).await;
            let SubmissionState::Graded(verdict) = submission.state else {
                panic!("{submission:?}")
            };
            assert_eq!(verdict.state, "refused");
        }
        let same = room
            .submit(&ada.token, "fn a() {}", "key-00003")
            .await
            .expect("taken");
        assert!(matches!(same.state, SubmissionState::Graded(_)), "{same:?}");
        assert!(same.remark.expect("a remark").contains("sent before"));
        let list: Vec<Submission> = room
            .get("/submissions", &ada.token)
            .await
            .expect("an answer");
        assert_eq!(
            list.iter().map(|one| &one.id).collect::<Vec<_>>(),
            [&same.id],
            "the newest of each kata"
        );
    });
}

#[test]
fn another_hosts_worker_is_noticed_within_a_moment() {
    on_each(async |database| {
        let room = Room::open(&database, |_| {}).await;
        let ada = room.join("Ada", None).await.expect("in");
        let sent = room
            .submit(&ada.token, "fn a() {}", "key-00001")
            .await
            .expect("taken");
        // One long wait begins before the worker, of which this service is told nothing.
        let path = format!("/submissions/{}?wait=50", sent.id);
        let waiting = room.get::<Submission>(&path, &ada.token);
        let began = Instant::now();
        let (answer, ()) = tokio::join!(waiting, room.grades(quick(), false));
        assert!(!matches!(
            answer.expect("mine").state,
            SubmissionState::Waiting { .. }
        ));
        assert!(
            began.elapsed() < Duration::from_secs(20),
            "{:?}",
            began.elapsed()
        );
        let submission = room.verdict(&ada.token, &sent.id).await;
        assert!(matches!(submission.state, SubmissionState::Graded(_)));
    });
}

#[test]
fn what_is_refused_says_why() {
    on_each(async |database| {
        let room = Room::open(&database, |_| {}).await;
        let (ada, bob) = (
            room.join("Ada", None).await.expect("in"),
            room.join("Bob", None).await.expect("in"),
        );
        let refused = |answer: Result<Submission, (u16, Refusal)>| answer.expect_err("a refusal");
        assert_eq!(room.join("ADA ", None).await.expect_err("taken").0, 409);
        let code = Join {
            code: "guess".to_owned(),
            name: "Eve".to_owned(),
            team: None,
            key: None,
        };
        assert_eq!(
            room.post::<Joined>("/join", "", code)
                .await
                .expect_err("the wrong code")
                .0,
            403
        );
        assert_eq!(
            refused(room.submit("no token", "fn a() {}", "key-00001").await).0,
            401
        );
        let sent = room
            .submit(&ada.token, "fn a() {}", "key-00001")
            .await
            .expect("taken");
        let (status, refusal) = refused(room.submit(&ada.token, "fn b() {}", "key-00001").await);
        assert_eq!(status, 409, "{refusal:?}");
        let path = format!("/submissions/{}", sent.id);
        assert_eq!(
            refused(room.get(&path, &bob.token).await).0,
            404,
            "it is Ada's"
        );
        assert_eq!(
            refused(room.get("/submissions/nothing", &ada.token).await).0,
            404
        );
        for (bundle, word, status) in [
            (
                Bundle {
                    kata: "99".to_owned(),
                    ..room.work("")
                },
                "not part of this workshop",
                404,
            ),
            (
                Bundle {
                    files: BTreeMap::new(),
                    ..room.work("")
                },
                "is missing",
                400,
            ),
            (room.work(&"x".repeat(300 << 10)), "are the limit", 400),
        ] {
            let key = "key-00002".to_owned();
            let (was, refusal) = refused(
                room.post("/submissions", &ada.token, Submit { bundle, key })
                    .await,
            );
            assert_eq!(was, status);
            assert!(refusal.reason.contains(word), "{refusal:?}");
        }
        let mut extra = room.work("fn a() {}");
        extra
            .files
            .insert("../../../etc/passwd\u{1b}[31m".to_owned(), String::new());
        let key = "key-00003".to_owned();
        let (status, refusal) = refused(
            room.post("/submissions", &ada.token, Submit { bundle: extra, key })
                .await,
        );
        assert_eq!(status, 400);
        assert!(
            refusal
                .reason
                .contains("is not a file that kata 03 asks for")
                && !refusal.reason.contains('\u{1b}')
        );
        let (status, refusal) =
            refused(room.post("/submissions", &ada.token, "no submission").await);
        assert_eq!(status, 400);
        assert!(
            refusal.reason.contains("does not understand"),
            "{refusal:?}"
        );
    });
}

#[test]
fn whoever_lost_their_token_is_let_in_again_and_whoever_is_removed_is_told() {
    on_each(async |database| {
        let room = Room::open(&database, |_| {}).await;
        let store = &room.dojo.store;
        let lost = room.join("Ada", None).await.expect("in");
        let sent = room
            .submit(&lost.token, "fn a() {}", "key-00001")
            .await
            .expect("taken");
        let (status, refusal) = room.join("Ada", None).await.expect_err("taken");
        assert_eq!(status, 409);
        let words = "is it yours? Ask the host to let you in again.";
        assert!(refusal.reason.contains(words), "{refusal:?}");
        let ada = store.participants().await.expect("rows").remove(0);
        store
            .let_in_again(&ada.id, clock::now() + 60_000)
            .await
            .expect("an answer");
        let again = room.join("ada", None).await.expect("in");
        assert_eq!(again.name, "Ada");
        let path = format!("/submissions/{}", sent.id);
        assert!(room.get::<Submission>(&path, &again.token).await.is_ok());
        let refused = room.get::<Submission>(&path, &lost.token).await;
        assert_eq!(refused.expect_err("it ended").0, 401);
        assert_eq!(room.join("Ada", None).await.expect_err("once").0, 409);
        store
            .remove(&ada.id, clock::now())
            .await
            .expect("an answer");
        let (status, refusal) = room
            .submit(&again.token, "fn b() {}", "key-00002")
            .await
            .expect_err("removed");
        assert_eq!(status, 403);
        assert!(refusal.reason.contains("has removed you"), "{refusal:?}");
    });
}

#[test]
fn twenty_wait_for_a_team_and_no_more() {
    on_each(async |database| {
        let room = Room::open(&database, |settings| settings.teams = true).await;
        let ada = room.join("Ada", Some("Reds")).await.expect("in");
        let bob = room.join("Bob", Some("Reds")).await.expect("in");
        let cy = room.join("Cy", Some("Blues")).await.expect("in");
        let send = async |by: &Joined, number: usize, key: usize| {
            let text = format!("fn f{number}() {{}}");
            room.submit(&by.token, &text, &format!("key-{key:05}"))
                .await
        };
        for number in 0..18 {
            send(&ada, number, number).await.expect("taken");
        }
        send(&bob, 0, 0).await.expect("taken");
        // The same work waits as well, though it is graded once.
        send(&ada, 0, 18).await.expect("taken");
        for (by, number, key) in [(&ada, 19, 19), (&bob, 19, 19), (&ada, 0, 20)] {
            let (status, refusal) = send(by, number, key).await.expect_err("too many");
            assert_eq!(status, 429);
            assert!(
                refusal
                    .reason
                    .starts_with("20 submissions by your team wait"),
                "{refusal:?}"
            );
            assert!(refusal.retry_after.is_some());
        }
        send(&ada, 3, 3).await.expect("taken before");
        send(&cy, 0, 0).await.expect("another team");
        room.grades(Arc::new(|_, bundle, _| Ok(graded(bundle, "one"))), true)
            .await;
        let end = Instant::now() + Duration::from_secs(60);
        while let Err((status, _)) = send(&ada, 19, 19).await {
            assert_eq!(status, 429);
            assert!(Instant::now() < end, "nothing is graded");
            tokio::time::sleep(Duration::from_millis(200)).await;
        }
    });
}

#[test]
fn what_the_host_closes_takes_nothing_but_what_was_taken_stays() {
    on_each(async |database| {
        let room = Room::open(&database, |_| {}).await;
        let store = &room.dojo.store;
        let ada = room.join("Ada", None).await.expect("in");
        let sent = room
            .submit(&ada.token, "fn a() {}", "key-00001")
            .await
            .expect("taken");
        store
            .set_kata_open("03", Some(false))
            .await
            .expect("an answer");
        for (state, status, word) in [
            ("running", 403, "closed kata 03"),
            ("paused", 403, "pause"),
            ("ended", 410, "ended"),
        ] {
            store.set_workshop_state(state).await.expect("an answer");
            let (was, refusal) = room
                .submit(&ada.token, "fn b() {}", "key-00002")
                .await
                .expect_err("no");
            assert_eq!(was, status);
            assert!(refusal.reason.contains(word), "{refusal:?}");
            // The terminal whose connection dropped asks again, and hears what was made of its request.
            let again = room
                .submit(&ada.token, "fn a() {}", "key-00001")
                .await
                .expect("taken before");
            assert_eq!(again.id, sent.id);
        }
        assert_eq!(room.join("Bob", None).await.expect_err("it is over").0, 410);
        room.grades(quick(), true).await;
        let submission = room.verdict(&ada.token, &sent.id).await;
        assert!(
            matches!(submission.state, SubmissionState::Graded(_)),
            "what waits is graded after the end as well"
        );
    });
}

#[test]
fn past_the_limit_work_is_graded_for_the_host_alone() {
    on_each(async |database| {
        let room = Room::open(&database, |settings| settings.attempts.an_hour = Some(2)).await;
        let ada = room.join("Ada", None).await.expect("in");
        room.grades(quick(), true).await;
        let mut ids = Vec::new();
        for number in 0..4 {
            let text = format!("fn f{number}() {{}}");
            let sent = room
                .submit(&ada.token, &text, &format!("key-0000{number}"))
                .await
                .expect("taken");
            let verdict = room.verdict(&ada.token, &sent.id).await;
            let withheld = matches!(verdict.state, SubmissionState::Withheld);
            assert_eq!(withheld, number >= 2, "{verdict:?}");
            if withheld {
                assert!(
                    verdict
                        .remark
                        .expect("why")
                        .contains("more than 2 attempts")
                );
            }
            ids.push(sent.id);
        }
        // The host has it all.
        for id in &ids {
            let grading = room
                .dojo
                .store
                .grading_of(id)
                .await
                .expect("an answer")
                .expect("a grading");
            assert_eq!(grading.verdict_state.as_deref(), Some("refused"));
        }
        // What they may see, they may send again.
        let same = room
            .submit(&ada.token, "fn f0() {}", "key-00010")
            .await
            .expect("taken");
        assert!(matches!(same.state, SubmissionState::Graded(_)), "{same:?}");
        let same = room
            .submit(&ada.token, "fn f3() {}", "key-00011")
            .await
            .expect("taken");
        assert!(matches!(same.state, SubmissionState::Withheld), "{same:?}");
    });
}

#[test]
fn two_at_once_are_not_both_the_last_that_is_allowed() {
    on_each(async |database| {
        let room =
            Arc::new(Room::open(&database, |settings| settings.attempts.an_hour = Some(1)).await);
        let ada = room.join("Ada", None).await.expect("in");
        let mut sending = tokio::task::JoinSet::new();
        for number in 0..10 {
            let (room, token) = (room.clone(), ada.token.clone());
            sending.spawn(async move {
                let text = format!("fn f{number}() {{}}");
                room.submit(&token, &text, &format!("key-0000{number}"))
                    .await
                    .expect("taken")
            });
        }
        sending.join_all().await;
        let rows = room.dojo.store.submissions().await.expect("rows");
        assert_eq!(rows.iter().filter(|row| row.counts == 1).count(), 1);
        assert_eq!(rows.len(), 10);
    });
}

#[test]
fn teams_see_each_others_verdicts_and_share_their_attempts() {
    on_each(async |database| {
        let limited = |settings: &mut Settings| {
            settings.teams = true;
            settings.attempts.an_hour = Some(1);
        };
        let room = Room::open(&database, limited).await;
        assert_eq!(
            room.join("Ada", None)
                .await
                .expect_err("a team is needed")
                .0,
            422
        );
        let ada = room.join("Ada", Some("Crabs")).await.expect("in");
        let abe = room.join("Abe", Some("crabs ")).await.expect("in");
        let bob = room.join("Bob", Some("Gophers")).await.expect("in");
        assert_eq!(abe.team.as_deref(), Some("Crabs"));
        let sent = room
            .submit(&ada.token, "fn a() {}", "key-00001")
            .await
            .expect("taken");
        let path = format!("/submissions/{}", sent.id);
        assert!(room.get::<Submission>(&path, &abe.token).await.is_ok());
        assert_eq!(
            room.get::<Submission>(&path, &bob.token)
                .await
                .expect_err("another team's")
                .0,
            404
        );
        let second = room
            .submit(&abe.token, "fn b() {}", "key-00002")
            .await
            .expect("taken");
        assert!(
            second
                .remark
                .expect("past the team's limit")
                .contains("more than 1 attempt at")
        );
    });
}

#[test]
fn what_was_given_up_is_told() {
    on_each(async |database| {
        let room = Room::open(&database, |_| {}).await;
        let ada = room.join("Ada", None).await.expect("in");
        room.grades(Arc::new(|_, _, _| panic!("poison")), true)
            .await;
        let sent = room
            .submit(&ada.token, "fn a() {}", "key-00001")
            .await
            .expect("taken");
        let submission = room.verdict(&ada.token, &sent.id).await;
        assert!(
            matches!(submission.state, SubmissionState::Parked),
            "{submission:?}"
        );
    });
}

#[test]
fn pages_are_told_of_each_step() {
    run(async {
        let database = Database::sqlite();
        let room = Room::open(&database, |_| {}).await;
        let mut changes = room.dojo.changes.subscribe();
        let ada = room.join("Ada", None).await.expect("in");
        assert!(matches!(changes.recv().await, Ok(Change::Joined { .. })));
        let sent = room
            .submit(&ada.token, "fn a() {}", "key-00001")
            .await
            .expect("taken");
        room.grades(quick(), true).await;
        // Taken in, begun, ended.
        for _ in 0..3 {
            let change = changes.recv().await.expect("a change");
            assert!(
                matches!(change, Change::Submission { id, kata, .. } if id == sent.id && kata == "03")
            );
        }
    });
}
