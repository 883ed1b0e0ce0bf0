//! What a learner sees, as it should be: `tests/screens/`.

#![cfg(unix)]

mod fake_host;
mod fixture;
#[path = "../../cargo-kata/tests/terminal/mod.rs"]
mod terminal;

use fake_host::{
    Act, FakeHost, JOIN, SUBMIT, WAIT, check, exercise, friendly, graded, joined, passed, refused,
    submission, verdict, waiting, well,
};
use fixture::Learner;
use serde_json::{Value, json};
use std::time::Duration;
use terminal::{Key, Terminal, assert_golden};

const LIMIT: Duration = Duration::from_secs(20);

/// The screen that this verdict leaves in a terminal, and the status.
fn shown(verdict: Value) -> (String, i32) {
    let host = FakeHost::start(move |asked| friendly(asked, &verdict));
    let learner = Learner::in_workshop(&host.address);
    let mut terminal = Terminal::start(learner.command(&["submit", "03"]), 100, 40);
    let status = terminal.exit_code(LIMIT);
    (terminal.screen(), status)
}

#[test]
fn a_place_in_the_queue_and_leaving_it() {
    let host = FakeHost::start(|asked| match asked.what.as_str() {
        SUBMIT => well(waiting(4)),
        WAIT if asked.before == 0 => Act::After(Duration::from_secs(60), Box::new(Act::HangUp)),
        _ => friendly(asked, &passed()),
    });
    let learner = Learner::in_workshop(&host.address);
    let mut terminal = Terminal::start(learner.command(&["submit", "03"]), 100, 10);
    terminal.wait_for("4 before yours", LIMIT);
    assert_golden("queue", &terminal.screen());
    host.wait_for(WAIT);
    terminal.key(Key::Control('c'));
    assert_eq!(terminal.exit_code(LIMIT), 130);
    assert_golden("queue-left", &terminal.screen());
    let mut terminal = Terminal::start(learner.command(&["submit", "03"]), 100, 40);
    assert_eq!(terminal.exit_code(LIMIT), 0);
    let keys: Vec<Value> = host
        .bodies(SUBMIT)
        .iter()
        .map(|body| body["key"].clone())
        .collect();
    assert!(keys.len() == 2 && keys[0] == keys[1], "{keys:?}");
}

#[test]
fn a_host_that_is_still_preparing() {
    let host = FakeHost::start(|asked| match asked.what.as_str() {
        SUBMIT => well(submission(json!({
            "is": "waiting", "ahead": 0,
            "held_by": "the host's graders are being made ready, 3 of 11 katas so far"
        }))),
        WAIT => Act::After(Duration::from_secs(60), Box::new(Act::HangUp)),
        _ => friendly(asked, &passed()),
    });
    let learner = Learner::in_workshop(&host.address);
    let terminal = Terminal::start(learner.command(&["submit", "03"]), 120, 10);
    terminal.wait_for("so far", LIMIT);
    assert_golden("queue-held", &terminal.screen());
}

#[test]
fn a_host_that_is_gone_and_comes_back() {
    let host = FakeHost::start(|asked| match asked.what.as_str() {
        SUBMIT if asked.before < 2 => Act::HangUp,
        _ => friendly(asked, &passed()),
    });
    let learner = Learner::in_workshop(&host.address);
    let mut terminal = Terminal::start(learner.command(&["submit", "03"]), 60, 30);
    terminal.wait_for("the connection to the host is gone", LIMIT);
    assert_eq!(terminal.exit_code(LIMIT), 0);
    // It was wider than the window, and nothing of it is left.
    assert!(!terminal.screen().contains("gone"), "{}", terminal.screen());
}

#[test]
fn all_passed() {
    let (screen, status) = shown(passed());
    assert_eq!(status, 0);
    assert_golden("passed", &screen);
}

#[test]
fn a_refused_check_with_hidden_ones_and_hints() {
    let message = "called    Stack::new().pop()\nreturned  Some(0)\nexpected  None";
    let stack = [
        check("behaviour", "pops_what_was_pushed", "passed", ""),
        check("behaviour", "pops_nothing_at_first", "failed", message),
        check(
            "memory",
            "frees_all",
            "not-judged",
            "Miri is not on the host's machine.",
        ),
    ];
    let heap = [check("behaviour", "begins", "not-started", "")];
    let exercises = [
        exercise(
            "stack",
            "failed",
            &stack,
            2,
            &["What does an empty stack hold?"],
        ),
        exercise("heap", "not-started", &heap, 1, &[]),
    ];
    let (screen, status) = shown(verdict("failed", &exercises, &[]));
    assert_eq!(status, 1);
    assert_golden("refused-check", &screen);
}

#[test]
fn only_a_hidden_check_refuses() {
    let stack = [check("behaviour", "pops_what_was_pushed", "passed", "")];
    let hints = [
        "What does an empty stack hold?",
        "An `Option` has two sides.",
    ];
    let exercises = [exercise("stack", "failed", &stack, 2, &hints)];
    let (screen, status) = shown(verdict("failed", &exercises, &[]));
    assert_eq!(status, 1);
    assert_golden("hidden-check", &screen);
}

#[test]
fn without_points_and_with_remarks() {
    let mut stack = check("behaviour", "pops_what_was_pushed", "passed", "");
    stack["points"] = Value::Null;
    let mut verdict = verdict(
        "passed",
        &[exercise("stack", "passed", &[stack], 0, &[])],
        &[],
    );
    verdict["points"] = Value::Null;
    verdict["points_of"] = Value::Null;
    verdict["guarded"] = json!(true);
    let host = FakeHost::start(move |asked| match asked.what.as_str() {
        WAIT => {
            let mut graded = graded(&verdict);
            graded["remark"] = json!("This very work was graded before; this is that verdict.");
            well(graded)
        }
        _ => friendly(asked, &verdict),
    });
    let learner = Learner::in_workshop(&host.address);
    let mut terminal = Terminal::start(learner.command(&["submit", "03"]), 100, 40);
    assert_eq!(terminal.exit_code(LIMIT), 0);
    assert_golden("remarks", &terminal.screen());
}

#[test]
fn refused_by_the_scan() {
    let reasons = [
        "src/stack.rs: line 3: `process` is not needed in this kata",
        "src/heap.rs: line 9: `include!` is not needed in this kata",
    ];
    let (screen, status) = shown(verdict("refused", &[], &reasons));
    assert_eq!(status, 1);
    assert_golden("not-built", &screen);
}

#[test]
fn what_does_not_compile() {
    let first = "error[E0308]: mismatched types\n --> katas/03-ownership/src/stack.rs:8:5\n  |\n8 |     \"two\"\n  |     ^^^^^ expected `i32`, found `&str`\n";
    let (screen, status) = shown(verdict("does-not-compile", &[], &[first, "error: another"]));
    assert_eq!(status, 1);
    assert_golden("does-not-compile", &screen);
}

#[test]
fn joining_asks_for_what_is_needed() {
    let host = FakeHost::start(|asked| match (asked.what.as_str(), asked.before) {
        (JOIN, 0) => refused(409, "somebody is called Ada already", None),
        (JOIN, 1) => refused(422, "this workshop has teams", None),
        (JOIN, _) => {
            let mut joined = joined();
            joined["name"] = json!("Grace");
            joined["team"] = json!("Crabs");
            well(joined)
        }
        _ => friendly(asked, &passed()),
    });
    let learner = Learner::new();
    let mut command = learner.command(&["join", &host.address]);
    command
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .env("GIT_CONFIG_NOSYSTEM", "1")
        .env("USER", "ada");
    let mut terminal = Terminal::start(command, 100, 20);
    for (question, answer) in [
        ("The code of the workshop:", "CODE"),
        ("Your name on the board [ada]:", ""),
        ("Another name:", "Grace"),
        ("Your team:", "Crabs"),
    ] {
        terminal.wait_for(question, LIMIT);
        terminal.press(answer);
        terminal.key(Key::Enter);
    }
    assert_eq!(terminal.exit_code(LIMIT), 0);
    let screen = terminal.screen().replace(&host.address, "http://HOST");
    assert_golden("join", &screen);
    assert_eq!(host.bodies(JOIN)[2]["team"], json!("Crabs"));
}
