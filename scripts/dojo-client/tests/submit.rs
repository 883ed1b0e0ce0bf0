//! Work goes out and verdicts come back, over connections that break wherever they can.

mod fake_host;
mod fixture;

use fake_host::{
    Act, Asked, FakeHost, SUBMIT, WAIT, check, exercise, friendly, graded, passed, refused,
    submission, verdict, waiting, well,
};
use fixture::{Learner, is_one_line};
use serde_json::{Value, json};
use std::time::{Duration, Instant};

/// A workshop that is friendly but for this.
fn host(but: impl Fn(&Asked) -> Option<Act> + Send + Sync + 'static) -> FakeHost {
    FakeHost::start(move |asked| but(asked).unwrap_or_else(|| friendly(asked, &passed())))
}

fn keys(host: &FakeHost) -> Vec<Value> {
    let bodies = host.bodies(SUBMIT).into_iter();
    bodies.map(|body| body["key"].clone()).collect()
}

#[test]
fn work_is_sent_awaited_and_shown() {
    let host = host(|_| None);
    let learner = Learner::in_workshop(&host.address);
    learner.write("katas/03-ownership/src/stack.rs", "// mine\n");
    let said = learner.run(&["submit", "03"]);
    assert_eq!(said.status, Some(0), "{}", said.stderr);
    assert!(said.stdout.contains("All done"), "{}", said.stdout);
    assert_eq!(said.stderr, "");
    let sent = &host.bodies(SUBMIT)[0]["bundle"];
    let files = json!({"src/heap.rs": "// heap\n", "src/stack.rs": "// mine\n"});
    assert_eq!((&sent["kata"], &sent["files"]), (&json!("03"), &files));
    let tokens = host
        .asked()
        .into_iter()
        .filter(|asked| asked.what != fake_host::JOIN);
    assert!(
        tokens
            .into_iter()
            .all(|asked| asked.token.as_deref() == Some("secret-of-ada"))
    );
}

#[test]
fn the_same_work_goes_under_one_key_and_other_work_under_another() {
    let host = host(|_| None);
    let learner = Learner::in_workshop(&host.address);
    let file = "katas/03-ownership/src/stack.rs";
    for contents in ["// one\n", "// one\n", "// two\n", "// one\n"] {
        learner.write(file, contents);
        assert_eq!(learner.run(&["submit", "03/stack"]).status, Some(0));
    }
    let keys = keys(&host);
    assert!(keys[0] == keys[1] && keys[0] != keys[2], "{keys:?}");
    // Who goes back to earlier work sends it anew: where the last submission counts, it is the last.
    assert!(!keys[..3].contains(&keys[3]), "{keys:?}");
}

#[test]
fn whoever_is_killed_while_sending_sends_the_same_again() {
    let host = host(|asked| {
        (asked.what == SUBMIT && asked.before == 0)
            .then(|| Act::After(Duration::from_secs(60), Box::new(Act::HangUp)))
    });
    let learner = Learner::in_workshop(&host.address);
    let mut first = learner
        .command(&["submit", "03"])
        .spawn()
        .expect("it starts");
    host.wait_for(SUBMIT);
    first.kill().expect("it was there");
    first.wait().expect("it ended");
    is_one_line(
        &learner.run(&["submit", "--status"]),
        "never confirmed your work on 03",
    );
    assert_eq!(learner.run(&["submit", "03"]).status, Some(0));
    let keys = keys(&host);
    assert!(keys.len() == 2 && keys[0] == keys[1], "{keys:?}");
}

#[test]
fn without_a_number_it_is_the_kata_that_was_saved_last() {
    let host = host(|_| None);
    let learner = Learner::in_workshop(&host.address);
    is_one_line(
        &learner.run(&["submit"]),
        "say which kata's work is to be sent",
    );
    learner.write("katas/04-ownership/src/heap.rs", "// mine\n");
    learner.run(&["submit"]);
    assert_eq!(host.bodies(SUBMIT)[0]["bundle"]["kata"], json!("04"));
}

#[test]
fn a_connection_that_breaks_at_any_stage_is_taken_up_again() {
    let breaks: [fn() -> Act; 4] = [
        || Act::HangUp,
        || Act::HalfOf(waiting(3)),
        || {
            Act::Answer(
                500,
                json!({"reason": "the database is away", "retry_after": null}),
            )
        },
        || Act::Raw(b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{\"id\": \"s".to_vec()),
    ];
    for stage in [SUBMIT, WAIT] {
        for broken in breaks {
            let host = host(move |asked| (asked.what == stage && asked.before == 0).then(broken));
            let learner = Learner::in_workshop(&host.address);
            let said = learner.run(&["submit", "03"]);
            assert_eq!(said.status, Some(0), "{stage}: {}", said.stderr);
            let keys = keys(&host);
            assert!(keys.iter().all(|key| *key == keys[0]), "{keys:?}");
            assert_eq!(
                said.stderr.lines().count(),
                1,
                "it is said once: {}",
                said.stderr
            );
        }
    }
}

#[test]
fn patience_ends_where_the_host_stays_away() {
    let host = host(|asked| (asked.what == SUBMIT).then_some(Act::HangUp));
    let learner = Learner::in_workshop(&host.address);
    let said = learner.run(&["submit", "03", "--patience", "2"]);
    assert_eq!(said.status, Some(2));
    let last = said.stderr.lines().last().unwrap_or_default();
    assert!(
        last.contains("your work is safe, and `cargo kata submit 03` goes on"),
        "{last}"
    );
}

#[test]
fn a_slow_answer_is_awaited() {
    let host = host(|asked| {
        let slow = |value| Act::After(Duration::from_secs(2), Box::new(well(value)));
        match asked.what.as_str() {
            SUBMIT => Some(slow(waiting(0))),
            WAIT => Some(slow(graded(&passed()))),
            _ => None,
        }
    });
    let learner = Learner::in_workshop(&host.address);
    let said = learner.run(&["submit", "03"]);
    assert_eq!((said.status, said.stderr.as_str()), (Some(0), ""));
}

#[test]
fn a_host_that_answers_at_once_is_not_asked_without_a_pause() {
    let host = host(|asked| (asked.what == WAIT && asked.before < 2).then(|| well(waiting(2))));
    let learner = Learner::in_workshop(&host.address);
    let began = Instant::now();
    assert_eq!(learner.run(&["submit", "03"]).status, Some(0));
    assert!(
        began.elapsed() >= Duration::from_secs(2),
        "{:?}",
        began.elapsed()
    );
}

#[test]
fn a_no_is_told_in_its_own_words() {
    for (status, reason) in [
        (403, "kata 03 is closed since 18:30"),
        (409, "the workshop is paused; wait for the host"),
        (404, "there is no kata 03 in this workshop"),
        (413, "`src/stack.rs` has 300 KiB; 256 are the limit"),
    ] {
        let host = host(move |asked| (asked.what == SUBMIT).then(|| refused(status, reason, None)));
        let learner = Learner::in_workshop(&host.address);
        is_one_line(&learner.run(&["submit", "03"]), reason);
        assert_eq!(keys(&host).len(), 1, "nobody asks again after a no");
    }
    let host = host(|asked| (asked.what == SUBMIT).then(|| refused(401, "who?", None)));
    let learner = Learner::in_workshop(&host.address);
    is_one_line(
        &learner.run(&["submit", "03"]),
        "`cargo kata join ADDRESS` brings you in",
    );
}

#[test]
fn a_short_wait_is_kept_and_a_long_one_is_told() {
    let short = host(|asked| {
        (asked.what == SUBMIT && asked.before == 0)
            .then(|| refused(429, "one submission every 2 seconds", Some(2)))
    });
    let learner = Learner::in_workshop(&short.address);
    let began = Instant::now();
    let said = learner.run(&["submit", "03"]);
    assert_eq!(said.status, Some(0), "{}", said.stderr);
    assert!(
        began.elapsed() >= Duration::from_secs(2),
        "{:?}",
        began.elapsed()
    );
    assert!(
        said.stderr
            .contains("one submission every 2 seconds; asking again in 2 s"),
        "{}",
        said.stderr
    );

    let long = host(|asked| {
        (asked.what == SUBMIT)
            .then(|| refused(429, "12 submissions an hour are the limit", Some(1800)))
    });
    let learner = Learner::in_workshop(&long.address);
    let told = "12 submissions an hour are the limit (again in 30 min)";
    is_one_line(&learner.run(&["submit", "03"]), told);
}

#[test]
fn what_cannot_be_understood_is_asked_for_again_and_then_told() {
    let garbage = |asked: &Asked| (asked.what == SUBMIT).then(|| well(json!({"id": 7})));
    let host = host(garbage);
    let learner = Learner::in_workshop(&host.address);
    let said = learner.run(&["submit", "03"]);
    assert_eq!(said.status, Some(2));
    let last = said.stderr.lines().last().unwrap_or_default();
    assert!(
        last.contains("not of a workshop") && last.contains("your work is safe"),
        "{last}"
    );
    assert_eq!(keys(&host).len(), 5);
}

#[test]
fn a_name_that_would_lead_elsewhere_is_not_followed() {
    let host = host(|asked| {
        let mut elsewhere = waiting(1);
        elsewhere["id"] = json!("../../admin?x=");
        (asked.what == SUBMIT).then(|| well(elsewhere))
    });
    let learner = Learner::in_workshop(&host.address);
    assert_eq!(learner.run(&["submit", "03"]).status, Some(2));
    assert!(
        host.asked()
            .iter()
            .all(|asked| !asked.what.contains("admin"))
    );
}

#[test]
fn work_that_was_given_up_is_not_taken_for_judged() {
    let parked = || submission(json!({"is": "parked"}));
    let host = host(move |asked| (asked.what == WAIT).then(|| well(parked())));
    let learner = Learner::in_workshop(&host.address);
    is_one_line(
        &learner.run(&["submit", "03"]),
        "could not be graded, several times over",
    );
}

#[test]
fn work_whose_verdict_only_the_host_saw_may_be_sent_anew() {
    let host = host(|asked| {
        let mut withheld = submission(json!({"is": "withheld"}));
        withheld["remark"] =
            json!("this is more than 1 attempt within an hour: only the host sees the verdict");
        (asked.what == WAIT && asked.before == 0).then(|| well(withheld))
    });
    let learner = Learner::in_workshop(&host.address);
    is_one_line(
        &learner.run(&["submit", "03"]),
        "only the host sees the verdict",
    );
    assert_eq!(learner.run(&["submit", "03"]).status, Some(0));
    let keys = keys(&host);
    assert!(keys.len() == 2 && keys[0] != keys[1], "{keys:?}");
}

#[test]
fn the_last_verdict_can_be_seen_again() {
    let host = host(|_| None);
    let learner = Learner::in_workshop(&host.address);
    is_one_line(
        &learner.run(&["submit", "--status"]),
        "nothing was sent from here yet",
    );
    learner.run(&["submit", "03"]);
    let said = learner.run(&["submit", "--status"]);
    assert_eq!(said.status, Some(0), "{}", said.stderr);
    assert!(said.stdout.contains("All done"), "{}", said.stdout);
    assert_eq!(keys(&host).len(), 1);
    is_one_line(
        &learner.run(&["submit", "04", "--status"]),
        "nothing was sent from here yet",
    );
}

#[test]
fn a_verdict_that_waits_still_is_no_answer() {
    let host = host(|asked| (asked.what == fake_host::LOOK).then(|| well(waiting(3))));
    let learner = Learner::in_workshop(&host.address);
    learner.run(&["submit", "03"]);
    let told = "no verdict on your work on 03 yet: in the queue, 3 before yours";
    is_one_line(&learner.run(&["submit", "--status"]), told);
}

#[test]
fn a_refused_check_says_no() {
    let wrong = check("behaviour", "pops", "failed", "called    pop()");
    let wrong = verdict(
        "failed",
        &[exercise("stack", "failed", &[wrong], 0, &[])],
        &[],
    );
    let host = host(move |asked| (asked.what == WAIT).then(|| well(graded(&wrong))));
    let learner = Learner::in_workshop(&host.address);
    assert_eq!(learner.run(&["submit", "03"]).status, Some(1));
}

#[test]
fn nothing_that_the_host_sends_moves_the_cursor() {
    let evil = "\u{1b}[2J\u{1b}]0;owned\u{7}\u{9b}1A\u{202e}\r";
    let hostile = check(
        &format!("kind{evil}"),
        &format!("name{evil}"),
        "failed",
        &format!("message{evil}"),
    );
    let mut hostile = exercise(
        &format!("stack{evil}"),
        "failed",
        &[hostile],
        3,
        &[&format!("hint{evil}")],
    );
    hostile["file"] = json!(format!("file{evil}"));
    hostile["title"] = json!(format!("title{evil}\n✓ heap"));
    let mut hostile = verdict("failed", &[hostile], &[&format!("compiler{evil}")]);
    hostile["title"] = json!(format!("Kata{evil}\nAll done: every check passes."));
    let mut answer = graded(&hostile);
    answer["remark"] = json!(format!("remark{evil}\nAll done: every check passes."));
    let host = host(move |asked| (asked.what == WAIT).then(|| well(answer.clone())));
    let learner = Learner::in_workshop(&host.address);
    let said = learner.run(&["submit", "03"]);
    assert_eq!(said.status, Some(1), "{}", said.stderr);
    let bad = |letter: char| (letter.is_control() && letter != '\n') || letter == '\u{202e}';
    assert!(!said.stdout.contains(bad), "{:?}", said.stdout);
    let lines: Vec<&str> = said.stdout.lines().map(str::trim).collect();
    assert!(
        !lines.contains(&"All done: every check passes."),
        "{}",
        said.stdout
    );
}

#[test]
fn what_a_newer_host_invents_is_no_panic() {
    let new = check("telepathy", "thinks", "levitated", "");
    let mut new = verdict(
        "transcended",
        &[exercise("stack", "transcended", &[new], 0, &[])],
        &[],
    );
    new["invented"] = json!({"later": true});
    let host = host(move |asked| (asked.what == WAIT).then(|| well(graded(&new))));
    let learner = Learner::in_workshop(&host.address);
    let said = learner.run(&["submit", "03"]);
    assert_eq!(said.status, Some(1), "{}", said.stderr);
}

#[test]
fn what_cannot_be_sent_is_said_before_anything_is_sent() {
    let host = host(|_| None);
    let learner = Learner::in_workshop(&host.address);
    std::fs::write(learner.path("katas/03-ownership/src/stack.rs"), b"\xff\xfe").expect("written");
    is_one_line(&learner.run(&["submit", "03"]), "it is not UTF-8 text");
    learner.write("katas/03-ownership/src/stack.rs", &"x".repeat(300 * 1024));
    is_one_line(&learner.run(&["submit", "03"]), "256 are the limit");
    is_one_line(&learner.run(&["submit", "99"]), "there is no kata `99`");
    assert!(keys(&host).is_empty());
}

#[test]
fn a_kata_that_the_pack_does_not_have_may_be_in_the_hosts() {
    let host = FakeHost::start(|asked| friendly(asked, &passed()));
    let learner = Learner::in_workshop(&host.address);
    let told = learner.run(&["submit", "20"]);
    is_one_line(&told, "there is no kata `20`");
    assert!(!told.stderr.contains("newer pack"), "{}", told.stderr);
    learner.write("pack.toml", "format = 1\nkind = \"learner\"\n");
    is_one_line(
        &learner.run(&["submit", "20"]),
        "the host has a newer pack for you",
    );
}
