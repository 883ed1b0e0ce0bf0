//! A whole workshop: forty people send right, wrong, unfinished and hostile work at once, a browser has the board open, and
//! what the host exports is what was sent.
#![cfg(target_os = "linux")]

mod room;
mod webdriver;

use dojo_protocol::{Bundle, SubmissionState};
use room::{Service, bundle, export, json, repository, signed_in};
use serde_json::Value;
use std::collections::BTreeMap;
use std::thread;
use std::time::{Duration, Instant};
use syllabus::{Kata, Role, solutions};
use webdriver::Browser;

const SETTINGS: &str = r#"
title = "A workshop of forty"
katas = "00,10"

[attempts]
an_hour = 1000
interval = "0s"

[limits]
requests_a_second_per_address = 10000
joins_a_minute_per_address = 1000
"#;

/// One person's work, with the verdict that it deserves.
struct Work {
    person: String,
    bundle: Bundle,
    deserves: &'static str,
}

/// What hostile work adds to a right answer, and what its author is told.
const HOSTILE: [(&str, &str); 4] = [
    (
        "\npub fn leave() {\n    std::process::exit(0)\n}\n",
        "`process` is not needed in this kata",
    ),
    (
        "\npub fn look() -> bool {\n    std::fs::read_dir(\"..\").is_ok()\n}\n",
        "`fs` is not needed in this kata",
    ),
    (
        "\npub fn touch(place: *mut u8) {\n    unsafe { *place = 0 }\n}\n",
        "`unsafe` is not needed in this kata",
    ),
    (
        "\npub const HIDDEN: &str = include_str!(\"../../../Cargo.toml\");\n",
        "`include_str!` is not needed in this kata",
    ),
];

/// Forty pieces of work on two katas, no two alike.
fn works() -> Vec<Work> {
    let root = repository();
    let katas: Vec<(Kata, Vec<syllabus::Solution>)> = ["00", "10"]
        .into_iter()
        .map(|number| {
            let kata = syllabus::kata(&root, number).expect("a kata");
            let solutions = solutions(&kata).expect("its solutions");
            (kata, solutions)
        })
        .collect();
    let named = |solutions: &[syllabus::Solution], role: Role, which: usize| {
        let mut of_role = solutions.iter().filter(|solution| solution.role == role);
        of_role.nth(which).expect("a solution").files.clone()
    };
    (0..40)
        .map(|number| {
            let (kata, solutions) = &katas[number % 2];
            let (role, which, deserves) = match number / 2 % 5 {
                0 | 1 => (Role::Reference, 0, "passed"),
                2 => (Role::Wrong, number / 10, "failed"),
                3 => (Role::Stub, 0, "not-started"),
                _ => (Role::Reference, 0, "refused"),
            };
            let person = format!("person {number:02}");
            let files = named(solutions, role, which);
            let mut bundle = bundle(kata, &files, &format!("by {person}"));
            if deserves == "refused" {
                let last = bundle.files.values_mut().last().expect("a file");
                last.push_str(HOSTILE[number / 10].0);
            }
            Work {
                person,
                bundle,
                deserves,
            }
        })
        .collect()
}

#[test]
fn forty_people_one_board_and_the_exports() {
    let mut service = Service::start(SETTINGS);
    let host = signed_in(&service.printed("/host?key="));
    let browser = Browser::start();
    if let Some(browser) = &browser {
        browser.open(&format!("{}/board", service.address));
        // Gone as soon as the page is loaded anew.
        browser.script("window.theSamePage = true");
    }
    service.wait_until_ready();

    let works = works();
    let verdicts: Vec<SubmissionState> = thread::scope(|scope| {
        let sent: Vec<_> = works
            .iter()
            .map(|work| {
                let service = &service;
                scope.spawn(move || {
                    let person = service.join(&work.person);
                    let first = person.submit(&work.bundle, "the-only-key");
                    // An impatient terminal asks again with the same key: it is the same submission.
                    let again = person.submit(&work.bundle, "the-only-key");
                    assert_eq!(first.id, again.id);
                    person.verdict(&first.id)
                })
            })
            .collect();
        sent.into_iter()
            .map(|thread| thread.join().expect("a verdict"))
            .collect()
    });
    for (number, (work, state)) in works.iter().zip(&verdicts).enumerate() {
        let SubmissionState::Graded(verdict) = state else {
            panic!("{} got {state:?}", work.person);
        };
        assert_eq!(
            verdict.state, work.deserves,
            "{}: {verdict:#?}",
            work.person
        );
        if work.deserves == "refused" {
            let said = verdict.compiler.join("\n");
            let (_, sentence) = HOSTILE[number / 10];
            assert!(said.contains(sentence), "{}: {said}", work.person);
        }
    }
    if let Some(browser) = &browser {
        the_board_shows(browser, &works);
    }
    the_exports_say(&service.address, &host, &works);
    assert!(service.end().success(), "{}", service.log());
}

/// Every person stands there with the state of their work, on the page that was opened before anybody came.
fn the_board_shows(browser: &Browser, works: &[Work]) {
    let began = Instant::now();
    let missing = loop {
        // Each name with the words of its marks, as somebody hears them who does not see the board.
        let shown = browser.script(
            "return Object.fromEntries([...document.querySelectorAll('tr[id^=row-]')].map(row => [
               row.querySelector('.name').textContent,
               [...row.querySelectorAll('td svg')].map(mark => mark.getAttribute('aria-label'))]))",
        );
        let differs = |work: &&Work| {
            let column = usize::from(work.bundle.kata == "10");
            let words = shown[&work.person][column].as_str().unwrap_or_default();
            match work.deserves {
                "passed" => words != "passed",
                "refused" => words != "not built",
                "not-started" => !words.starts_with("0 of "),
                _ => !words.ends_with("points") || words.starts_with("0 of "),
            }
        };
        let missing: Vec<&str> = works
            .iter()
            .filter(differs)
            .map(|work| work.person.as_str())
            .collect();
        if missing.is_empty() || began.elapsed() > Duration::from_secs(20) {
            break (missing.join(", "), shown);
        }
        thread::sleep(Duration::from_millis(100));
    };
    assert!(
        missing.0.is_empty(),
        "the board lacks {} in {}",
        missing.0,
        missing.1
    );
    assert_eq!(
        browser.script("return window.theSamePage === true"),
        true,
        "the page was loaded anew"
    );
    let width = browser.script("return document.documentElement.scrollWidth <= window.innerWidth");
    assert_eq!(width, true, "forty rows do not fit");
}

/// One line or object for each piece of work, with the state that it has.
fn the_exports_say(address: &str, cookie: &str, works: &[Work]) {
    let everything = json(&export(address, cookie, "json"));
    let list = |value: &Value| value.as_array().expect("a list").clone();
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let names: BTreeMap<String, String> = list(&everything["participants"])
        .iter()
        .map(|person| (text(&person["id"]), text(&person["name"])))
        .collect();
    let submissions = list(&everything["submissions"]);
    assert_eq!(submissions.len(), works.len(), "each work once");
    let states: BTreeMap<String, String> = submissions
        .iter()
        .map(|submission| {
            let gradings = list(&submission["gradings"]);
            assert_eq!(gradings.len(), 1, "one verdict each: {submission:#}");
            let result = &gradings[0]["result"];
            let state = match result["verdict"]["state"].as_str() {
                Some(state) => state.to_owned(),
                None => "refused".to_owned(),
            };
            let name = &names[&text(&submission["participant"])];
            (format!("{name} {}", text(&submission["kata"])), state)
        })
        .collect();
    let deserved: BTreeMap<String, String> = works
        .iter()
        .map(|work| {
            (
                format!("{} {}", work.person, work.bundle.kata),
                work.deserves.to_owned(),
            )
        })
        .collect();
    assert_eq!(states, deserved);
    other_programs_read(address, cookie, works);
}

/// The grade book, and the formats of other programs, tell right work from the rest.
fn other_programs_read(address: &str, cookie: &str, works: &[Work]) {
    let grades = export(address, cookie, "csv");
    let mut grades = csv::Reader::from_reader(grades.as_bytes());
    let grades: Vec<BTreeMap<String, String>> = grades
        .deserialize()
        .collect::<Result<_, _>>()
        .expect("a grade book");
    let [exercism, gradescope] = ["exercism", "gradescope"].map(|format| {
        let file = json(&export(address, cookie, format));
        let people = file.as_object().expect("a map").values();
        let named = people.map(|one| (one["name"].to_string(), one["results"].clone()));
        named.collect::<BTreeMap<String, Value>>()
    });
    let junit = export(address, cookie, "junit");
    let junit = roxmltree::Document::parse(&junit).expect("XML");
    assert_eq!(grades.len(), works.len());
    for Work {
        person,
        bundle,
        deserves,
    } in works
    {
        let passed = *deserves == "passed";
        let grade = grades.iter().find(|row| row["name"] == *person);
        let grade = grade.unwrap_or_else(|| panic!("{person} is not in the grade book"));
        let word = if passed { "yes" } else { "no" };
        assert_eq!(grade[&format!("{} passed", bundle.kata)], word, "{person}");

        let quoted = Value::from(person.as_str()).to_string();
        let status = match *deserves {
            "passed" => "pass",
            "refused" => "error",
            _ => "fail",
        };
        assert_eq!(exercism[&quoted]["status"], status, "{person}");

        let tests = gradescope[&quoted]["tests"].as_array();
        let tests = tests.unwrap_or_else(|| panic!("{person} is not in Gradescope's"));
        let is_full = |test: &Value| test["score"] == test["max_score"];
        assert_eq!(tests.iter().all(is_full), passed, "{person}: {tests:#?}");

        let mut suites = junit.descendants().filter(|node| {
            let name = node.attribute("name").unwrap_or_default();
            node.has_tag_name("testsuite") && name.contains(&format!("by {person}"))
        });
        let suite = suites
            .next()
            .unwrap_or_else(|| panic!("{person} is not in JUnit's"));
        let says_no =
            |node: roxmltree::Node| node.has_tag_name("failure") || node.has_tag_name("error");
        assert_eq!(!suite.descendants().any(says_no), passed, "{person}");
    }
}
