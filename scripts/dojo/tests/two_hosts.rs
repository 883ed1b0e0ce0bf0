//! A workshop on Postgres whose work is graded by two other hosts, both of which lose their power in the middle of it.
#![cfg(target_os = "linux")]

mod fixture;
mod room;

use dojo_protocol::SubmissionState;
use fixture::Database;
use room::{Service, bundle, export, json, repository, signed_in};
use std::collections::BTreeSet;
use std::fs::{self, File};
use std::path::Path;
use std::process::{Child, Command};
use std::thread;
use std::time::{Duration, Instant};
use syllabus::{Role, solutions};

const SETTINGS: &str = r#"
title = "A workshop on two hosts"
katas = "00"
workers = 0

[attempts]
an_hour = 1000
interval = "0s"
"#;

const SUBMISSIONS: usize = 16;

/// One more host that grades; what it prepares is found again by the next run of the tests.
struct Worker {
    name: &'static str,
    process: Child,
}

impl Worker {
    fn start(name: &'static str, database: &str) -> Self {
        let work = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        fs::create_dir_all(&work).expect("a folder");
        let log = File::create(work.join("log")).expect("a log");
        let process = Command::new(env!("CARGO_BIN_EXE_dojo"))
            .arg("worker")
            .args(["--database", database, "--slots", "1", "--work"])
            .arg(&work)
            .arg("--pack")
            .arg(repository().folder())
            .stdout(log.try_clone().expect("the log"))
            .stderr(log)
            .spawn()
            .expect("a worker starts");
        Self { name, process }
    }

    fn log(&self) -> String {
        let work = Path::new(env!("CARGO_TARGET_TMPDIR")).join(self.name);
        fs::read_to_string(work.join("log")).unwrap_or_default()
    }

    /// As `kill -9` does: nothing of it is told, nothing is tidied.
    fn lose_power(&mut self) {
        self.process.kill().expect("it is there");
        self.process.wait().expect("it ends");
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

#[test]
fn two_workers_are_killed_in_the_middle_and_nothing_is_lost_or_graded_into_two_verdicts() {
    let Some(database) = Database::postgres() else {
        return;
    };
    let mut service = Service::start_with(SETTINGS, &["--database", &database.url]);
    let host = signed_in(&service.printed("/host?key="));
    service.wait_until_ready();

    let kata = syllabus::kata(&repository(), "00").expect("a kata");
    let all = solutions(&kata).expect("its solutions");
    let reference = all
        .iter()
        .find(|solution| solution.role == Role::Reference)
        .expect("a model answer");
    let person = service.join("Ada");
    let sent: Vec<String> = (0..SUBMISSIONS)
        .map(|number| {
            let work = bundle(&kata, &reference.files, &format!("piece {number}"));
            person.submit(&work, &format!("submission-{number}")).id
        })
        .collect();

    let names = ["first-host", "second-host"];
    let mut workers = names.map(|name| Worker::start(name, &database.url));
    for (already, victim) in [(2, 0), (5, 1)] {
        let began = Instant::now();
        loop {
            let (done, running) = gradings(&service, &host);
            // In the middle of one: both hosts are at work.
            if done >= already && running == 2 {
                break;
            }
            let logs = workers.each_ref().map(Worker::log).concat();
            assert!(
                began.elapsed() < Duration::from_secs(400),
                "{done} graded: {logs}"
            );
            thread::sleep(Duration::from_millis(20));
        }
        workers[victim].lose_power();
        workers[victim] = Worker::start(names[victim], &database.url);
    }
    for submission in &sent {
        let state = person.verdict(submission);
        let SubmissionState::Graded(verdict) = state else {
            panic!("{submission} got {state:?}");
        };
        assert_eq!(verdict.state, "passed", "{verdict:#?}");
    }

    let everything = json(&export(&service.address, &host, "json"));
    let submissions = everything["submissions"].as_array().expect("a list");
    assert_eq!(submissions.len(), SUBMISSIONS);
    let mut by: BTreeSet<&str> = BTreeSet::new();
    let mut tries = 0;
    for submission in submissions {
        let gradings = submission["gradings"].as_array().expect("a list");
        assert_eq!(gradings.len(), 1, "{submission:#}");
        assert_eq!(gradings[0]["state"], "done");
        tries += gradings[0]["tries"].as_u64().expect("a number");
        by.insert(gradings[0]["worker"].as_str().expect("a worker"));
    }
    let again = usize::try_from(tries).expect("few") - SUBMISSIONS;
    // A worker may just have finished when it was killed.
    assert!(
        (1..=2).contains(&again),
        "{again} were begun again; two that held one each were killed"
    );
    assert!(by.len() >= 2, "one host did everything: {by:?}");
    assert!(service.end().success(), "{}", service.log());
}

/// How many are done, and how many are being graded.
fn gradings(service: &Service, host: &str) -> (usize, usize) {
    let everything = json(&export(&service.address, host, "json"));
    let submissions = everything["submissions"].as_array().expect("a list");
    let states = submissions
        .iter()
        .flat_map(|submission| submission["gradings"].as_array().into_iter().flatten())
        .map(|grading| grading["state"].as_str().unwrap_or_default());
    let count = |wanted: &str| states.clone().filter(|state| *state == wanted).count();
    (count("done"), count("running"))
}
