//! Workers at work, on both back ends; what grades is scripted, everything else is real.
#![cfg(unix)]

mod fixture;

use dojo::queue::{Permits, Slots, dispatch};
use dojo::store::{Ended, Store};
use dojo::worker::{Grade, Worker, Working};
use fixture::postgres::Cluster;
use fixture::{Database, SUITE, graded, joined, on_each, run, send};
use std::collections::{BTreeMap, HashMap};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};
use syllabus::Problem;
use tokio::task::JoinHandle;
use tokio::time::sleep;

/// A worker, and what dispatches to it.
struct Room {
    working: Option<Working>,
    dispatching: JoinHandle<()>,
}

impl Room {
    async fn open(store: &Store, slots: usize, patience: Duration, grade: Grade) -> Self {
        let permits = Permits::open(store).await.expect("permits");
        let dispatching = dispatching(store, &permits, patience);
        let working = worker(store, permits, "here", slots, patience, grade);
        Self {
            working: Some(working.start()),
            dispatching,
        }
    }

    async fn close(mut self) {
        if let Some(working) = self.working.take() {
            working.stop(Duration::from_secs(20)).await;
        }
        self.dispatching.abort();
    }
}

fn dispatching(store: &Store, permits: &Permits, patience: Duration) -> JoinHandle<()> {
    let (store, permits) = (store.clone(), permits.clone());
    tokio::spawn(dispatch::run(store, permits, patience, |_, _| {}))
}

fn worker(
    store: &Store,
    permits: Permits,
    name: &str,
    slots: usize,
    patience: Duration,
    grade: Grade,
) -> Worker {
    Worker {
        store: store.clone(),
        permits,
        name: name.to_owned(),
        slots: Slots::new(slots),
        grade,
        room: Arc::new(|| Ok(())),
        suites: BTreeMap::from([("03".to_owned(), SUITE.to_owned())]),
        beat: patience / 5,
        tell: Arc::new(|_| {}),
    }
}

const PATIENCE: Duration = Duration::from_secs(5);

/// Waits until so many gradings are done or parked.
async fn ended(store: &Store, count: usize) {
    let end = Instant::now() + Duration::from_secs(120);
    loop {
        // The database may be away for a while.
        let gradings = store.gradings(None).await.unwrap_or_default();
        let done = gradings
            .iter()
            .filter(|grading| matches!(grading.state.as_str(), "done" | "parked"))
            .count();
        if done >= count {
            return;
        }
        assert!(Instant::now() < end, "{done} of {count} after two minutes");
        sleep(Duration::from_millis(50)).await;
    }
}

fn good(name: &'static str, milliseconds: u64) -> Grade {
    Arc::new(move |_, bundle, _| {
        std::thread::sleep(Duration::from_millis(milliseconds));
        Ok(graded(bundle, name))
    })
}

#[test]
fn everything_is_graded_once_and_no_slot_does_two_things() {
    on_each(async |database| {
        let store = database.store().await;
        let busy: Arc<Mutex<HashMap<u32, bool>>> = Arc::default();
        let calls = Arc::new(AtomicUsize::new(0));
        let (seen, counted) = (busy.clone(), calls.clone());
        let grade: Grade = Arc::new(move |slot, bundle, _| {
            let was = seen.lock().expect("no panic").insert(slot, true);
            assert_ne!(was, Some(true), "slot {slot} is taken");
            std::thread::sleep(Duration::from_millis(5));
            counted.fetch_add(1, Ordering::SeqCst);
            seen.lock().expect("no panic").insert(slot, false);
            Ok(graded(bundle, "one"))
        });
        let room = Room::open(&store, 3, PATIENCE, grade).await;
        for person in 0..6 {
            let participant = joined(&store, &format!("P{person}"), None).await;
            for number in 0..10 {
                send(&store, &participant, &format!("fn f{number}() {{}}")).await;
            }
        }
        ended(&store, 60).await;
        room.close().await;
        assert_eq!(calls.load(Ordering::SeqCst), 60);
        assert!(busy.lock().expect("no panic").len() <= 3);
        let gradings = store.gradings(None).await.expect("rows");
        assert!(
            gradings
                .iter()
                .all(|grading| grading.state == "done" && grading.tries == 1)
        );
    });
}

/// As where the host's disk is full.
#[test]
fn a_host_without_room_takes_nothing_and_costs_nobody_a_try() {
    on_each(async |database| {
        let store = database.store().await;
        let ada = joined(&store, "Ada", None).await;
        send(&store, &ada, "fine").await;
        let permits = Permits::open(&store).await.expect("permits");
        let dispatching = dispatching(&store, &permits, PATIENCE);
        let (there_is_room, asked) = (
            Arc::new(AtomicBool::new(false)),
            Arc::new(AtomicUsize::new(0)),
        );
        let (answer, asking) = (there_is_room.clone(), asked.clone());
        let mut worker = worker(&store, permits, "here", 2, PATIENCE, good("here", 1));
        worker.room = Arc::new(move || {
            asking.fetch_add(1, Ordering::SeqCst);
            if answer.load(Ordering::SeqCst) {
                Ok(())
            } else {
                Err(Problem::new("the disk is full"))
            }
        });
        let working = worker.start();
        let end = Instant::now() + Duration::from_secs(60);
        while asked.load(Ordering::SeqCst) == 0 {
            assert!(Instant::now() < end, "nobody asks");
            sleep(Duration::from_millis(20)).await;
        }
        sleep(Duration::from_millis(300)).await;
        let gradings = store.gradings(None).await.expect("rows");
        assert_eq!(
            (gradings[0].state.as_str(), gradings[0].tries),
            ("waiting", 0)
        );
        there_is_room.store(true, Ordering::SeqCst);
        ended(&store, 1).await;
        let gradings = store.gradings(None).await.expect("rows");
        assert_eq!((gradings[0].state.as_str(), gradings[0].tries), ("done", 1));
        working.stop(Duration::from_secs(20)).await;
        dispatching.abort();
    });
}

#[test]
fn a_grader_that_fails_or_panics_is_tried_three_times_and_holds_up_nobody() {
    on_each(async |database| {
        let store = database.store().await;
        let ada = joined(&store, "Ada", None).await;
        let poison = send(&store, &ada, "panic").await;
        let broken = send(&store, &ada, "broken").await;
        let fine = send(&store, &ada, "fine").await;
        let grade: Grade = Arc::new(|_, bundle, _| match bundle.files["src/lib.rs"].as_str() {
            "panic" => panic!("no such thing\0"),
            "broken" => Err(Problem::new("the disk is full")),
            _ => Ok(graded(bundle, "one")),
        });
        let room = Room::open(&store, 2, PATIENCE, grade).await;
        ended(&store, 3).await;
        room.close().await;
        for (submission, state, tries, problem) in [
            (
                &poison,
                "parked",
                3,
                Some("the grader panicked: no such thing "),
            ),
            (&broken, "parked", 3, Some("the disk is full")),
            (&fine, "done", 1, None),
        ] {
            let grading = store
                .grading_of(submission)
                .await
                .expect("an answer")
                .expect("a grading");
            assert_eq!((grading.state.as_str(), grading.tries), (state, tries));
            assert_eq!(grading.problem.as_deref(), problem);
        }
    });
}

#[test]
fn a_worker_that_is_stopped_finishes_or_lays_back() {
    on_each(async |database| {
        let store = database.store().await;
        let ada = joined(&store, "Ada", None).await;
        let (short, long) = (
            send(&store, &ada, "short").await,
            send(&store, &ada, "long").await,
        );
        let grade: Grade = Arc::new(|_, bundle, _| {
            let long = bundle.files["src/lib.rs"] == "long";
            std::thread::sleep(Duration::from_millis(if long { 60_000 } else { 1500 }));
            Ok(graded(bundle, "one"))
        });
        let mut room = Room::open(&store, 2, PATIENCE, grade).await;
        while store.running().await.expect("rows").len() < 2 {
            sleep(Duration::from_millis(20)).await;
        }
        let third = send(&store, &ada, "third").await;
        let began = Instant::now();
        room.working
            .take()
            .expect("it works")
            .stop(Duration::from_secs(4))
            .await;
        assert!(began.elapsed() < Duration::from_secs(10));
        room.dispatching.abort();
        for (submission, state, tries) in [
            (&short, "done", 1),
            (&long, "waiting", 0),
            (&third, "waiting", 0),
        ] {
            let grading = store
                .grading_of(submission)
                .await
                .expect("an answer")
                .expect("a grading");
            assert_eq!((grading.state.as_str(), grading.tries), (state, tries));
        }
    });
}

#[test]
fn a_worker_whose_suite_is_another_lays_back() {
    on_each(async |database| {
        let store = database.store().await;
        let ada = joined(&store, "Ada", None).await;
        let id = send(&store, &ada, "fn a() {}").await;
        store
            .set_suites(&[fixture::suite("a newer suite")])
            .await
            .expect("suites");
        let grade: Grade = Arc::new(|_, _, _| panic!("it has no such suite"));
        let room = Room::open(&store, 1, PATIENCE, grade).await;
        sleep(Duration::from_secs(3)).await;
        let grading = store
            .grading_of(&id)
            .await
            .expect("an answer")
            .expect("a grading");
        assert_eq!((grading.state.as_str(), grading.tries), ("waiting", 0));
        room.working.expect("it works").stop(Duration::ZERO).await;
        room.dispatching.abort();
    });
}

#[test]
fn a_worker_on_its_own_ends_when_the_workshop_goes_on_with_another_suite() {
    on_each(async |database| {
        let store = database.store().await;
        let ada = joined(&store, "Ada", None).await;
        let first = send(&store, &ada, "fn a() {}").await;
        let permits = Permits::open(&store).await.expect("permits");
        let dispatching = dispatching(&store, &permits, PATIENCE);
        let worker = worker(&store, permits, "elsewhere", 2, PATIENCE, good("one", 1));
        let working = tokio::spawn(worker.work_until(std::future::pending(), PATIENCE));
        ended(&store, 1).await;
        assert!(!working.is_finished(), "its suite is the workshop's");
        store
            .set_suites(&[fixture::suite("a newer suite")])
            .await
            .expect("suites");
        store
            .regrade(&dojo::store::Regrade::OtherSuites, 1)
            .await
            .expect("an answer");
        let problem = tokio::time::timeout(Duration::from_secs(60), working)
            .await
            .expect("it ends by itself")
            .expect("no panic")
            .expect_err("it says why")
            .to_string();
        assert!(
            problem.contains("another suite for kata 03") && !problem.contains('\n'),
            "{problem}"
        );
        let gradings = store.gradings(Some(&first)).await.expect("rows");
        let states: Vec<(&str, i64)> = gradings
            .iter()
            .map(|one| (one.state.as_str(), one.tries))
            .collect();
        assert_eq!(states, [("done", 1), ("waiting", 0)]);
        dispatching.abort();
    });
}

#[test]
fn permits_that_are_lost_are_handed_out_again() {
    on_each(async |database| {
        let store = database.store().await;
        let ada = joined(&store, "Ada", None).await;
        send(&store, &ada, "fn a() {}").await;
        let room = Room::open(&store, 1, PATIENCE, good("one", 0)).await;
        ended(&store, 1).await;
        // The carrier forgets everything; the rows are there.
        send(&store, &ada, "fn b() {}").await;
        Permits::open(&store)
            .await
            .expect("permits")
            .tidy()
            .await
            .expect("tidy");
        send(&store, &ada, "fn c() {}").await;
        ended(&store, 3).await;
        room.close().await;
    });
}

#[test]
fn a_server_that_is_started_anew_loses_nothing() {
    run(async {
        let Some(cluster) = Cluster::start() else {
            return;
        };
        let url = cluster.fresh_database();
        let store = Store::open(&url).await.expect("a store");
        store
            .set_suites(&[fixture::suite(SUITE)])
            .await
            .expect("suites");
        let ada = joined(&store, "Ada", None).await;
        let room = Room::open(&store, 2, PATIENCE, good("one", 300)).await;
        for number in 0..12 {
            send(&store, &ada, &format!("fn f{number}() {{}}")).await;
        }
        ended(&store, 2).await;
        cluster.down();
        sleep(Duration::from_secs(1)).await;
        cluster.up();
        ended(&store, 12).await;
        room.close().await;
        let gradings = store.gradings(None).await.expect("rows");
        assert_eq!(gradings.len(), 12);
        assert!(
            gradings.iter().all(|grading| grading.state == "done"),
            "{gradings:?}"
        );
        store.close().await;
    });
}

/// What [`workers_that_are_killed_lose_nothing`] starts and kills: no test of its own.
#[test]
#[ignore = "a process that another test starts"]
fn a_worker_process() {
    let url = std::env::var("DOJO_TEST_DATABASE").expect("the other test says where");
    let name: &'static str = std::process::id().to_string().leak();
    run(async move {
        let store = Store::open(&url).await.expect("a store");
        let _room = Room::open(&store, 2, PATIENCE, good(name, 150)).await;
        sleep(Duration::from_secs(300)).await;
    });
}

fn worker_process(url: &str) -> Child {
    Command::new(std::env::current_exe().expect("this program"))
        .args(["--exact", "a_worker_process", "--ignored", "--nocapture"])
        .env("DOJO_TEST_DATABASE", url)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("a worker")
}

/// Two workers, each killed with -9 in the middle again and again: every submission gets one verdict, and none is parked, since a
/// killed worker costs each of its gradings one try of three.
fn workers_that_are_killed_lose_nothing(database: &Database) {
    run(async {
        let store = database.store().await;
        let mut workers = [worker_process(&database.url), worker_process(&database.url)];
        let mut people = Vec::new();
        for person in 0..8 {
            people.push(joined(&store, &format!("P{person}"), None).await);
        }
        let mut sent = Vec::new();
        for number in 0..10 {
            for person in &people {
                sent.push(send(&store, person, &format!("fn f{number}() {{}}")).await);
            }
        }
        for (count, victim) in [(10, 0), (30, 1)] {
            ended(&store, count).await;
            // In the middle: it holds something now.
            let pid = workers[victim].id();
            while store.running().await.expect("rows").is_empty() {
                sleep(Duration::from_millis(5)).await;
            }
            workers[victim].kill().expect("it is there");
            workers[victim].wait().expect("it is gone");
            eprintln!("killed {pid} after {count}");
            workers[victim] = worker_process(&database.url);
        }
        ended(&store, sent.len()).await;
        for worker in &mut workers {
            worker.kill().expect("it is there");
            worker.wait().expect("it is gone");
        }
        let gradings = store.gradings(None).await.expect("rows");
        assert_eq!(
            gradings.len(),
            sent.len(),
            "one grading for each submission"
        );
        let again = gradings.iter().filter(|grading| grading.tries > 1).count();
        assert!(
            (1..=8).contains(&again),
            "{again} were begun more than once; two kills of two slots, each of which holds one"
        );
        for submission in &sent {
            let grading = store
                .grading_of(submission)
                .await
                .expect("an answer")
                .expect("a grading");
            assert_eq!(grading.state, "done", "{grading:?}");
            assert!(
                store
                    .result(&grading.id)
                    .await
                    .expect("an answer")
                    .is_some()
            );
        }
        let verdicts = store.events(1000).await.expect("rows");
        let graded = verdicts
            .iter()
            .filter(|event| event.kind == "graded")
            .count();
        assert_eq!(graded, sent.len(), "each got one verdict");
    });
}

#[test]
fn workers_of_two_hosts_that_are_killed_lose_nothing() {
    if let Some(database) = Database::postgres() {
        workers_that_are_killed_lose_nothing(&database);
    }
}

#[test]
fn processes_on_one_file_that_are_killed_lose_nothing() {
    workers_that_are_killed_lose_nothing(&Database::sqlite());
}

#[test]
fn a_grading_of_a_dead_worker_is_told() {
    on_each(async |database| {
        let store = database.store().await;
        let ada = joined(&store, "Ada", None).await;
        send(&store, &ada, "fn a() {}").await;
        store
            .claim(dojo::settings::Lane::Hidden, "dead", 1)
            .await
            .expect("an answer")
            .expect("work");
        let (sender, mut told) = tokio::sync::mpsc::unbounded_channel();
        let permits = Permits::open(&store).await.expect("permits");
        let patience = Duration::from_secs(2);
        let dispatching = tokio::spawn(dispatch::run(
            store.clone(),
            permits,
            patience,
            move |running, ended| {
                let _ = sender.send((running.worker.clone(), ended));
            },
        ));
        let freed = tokio::time::timeout(Duration::from_secs(30), told.recv())
            .await
            .expect("in time");
        assert_eq!(freed, Some((Some("dead".to_owned()), Ended::Waiting)));
        dispatching.abort();
    });
}
