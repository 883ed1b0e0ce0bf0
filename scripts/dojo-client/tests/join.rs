//! Into a workshop and out of it, with the real client and a host that plays its part well or badly.

mod fake_host;
mod fixture;

use fake_host::{
    Act, Asked, FakeHost, JOIN, RESULTS, WORKSHOP, friendly, graded, joined, passed, refused, well,
};
use fixture::{Learner, is_one_line};
use serde_json::json;
use std::process::Stdio;

fn host() -> FakeHost {
    FakeHost::start(|asked| friendly(asked, &passed()))
}

fn join_at(host: &FakeHost) -> String {
    format!("{}/join/CODE", host.address)
}

#[test]
fn somebody_comes_in_and_their_token_is_theirs_alone() {
    let host = host();
    let learner = Learner::new();
    let typed = join_at(&host).replace("http://", "");
    let said = learner.run(&["join", &typed, "--name", "Ada"]);
    assert_eq!(said.status, Some(0), "{}", said.stderr);
    for part in [
        "You are in: Rust evening as Ada",
        "cargo kata submit",
        &format!("{}/learners/7", host.address),
    ] {
        assert!(
            said.stdout.contains(part),
            "{part} is missing in {}",
            said.stdout
        );
    }
    assert!(!said.stdout.contains("secret-of-ada"));
    let join = &host.bodies(JOIN)[0];
    assert_eq!(
        (&join["code"], &join["name"]),
        (&json!("CODE"), &json!("Ada"))
    );
    assert_eq!(learner.read(".katakit/.gitignore"), "*\n");
    assert!(learner.read(".katakit/dojo.toml").contains("secret-of-ada"));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let file = std::fs::metadata(learner.path(".katakit/dojo.toml")).expect("it is there");
        assert_eq!(file.permissions().mode() & 0o777, 0o600);
    }
}

#[test]
fn the_code_may_stand_beside_the_address() {
    let host = host();
    let learner = Learner::new();
    let said = learner.run(&[
        "join",
        &host.address,
        "CODE",
        "--name",
        "Ada",
        "--team",
        "Crabs",
    ]);
    assert_eq!(said.status, Some(0), "{}", said.stderr);
    assert_eq!(host.bodies(JOIN)[0]["team"], json!("Crabs"));
}

#[test]
fn what_is_missing_is_said_where_nobody_can_be_asked() {
    let learner = Learner::new();
    is_one_line(
        &learner.run(&["join", "127.0.0.1:1"]),
        "the code is missing",
    );
    is_one_line(
        &learner.run(&["join", "127.0.0.1:1/join/CODE"]),
        "`--name NAME`",
    );
    is_one_line(
        &learner.run(&["join", "ftp://host/join/CODE"]),
        "cannot be used",
    );
    is_one_line(&learner.run(&["submit", "03"]), "you are in no workshop");
    is_one_line(&learner.run(&["workshop"]), "you are in no workshop");
    is_one_line(&learner.run(&["leave"]), "you are in no workshop");
}

#[test]
fn who_comes_again_stays_the_same_person() {
    let host = host();
    let learner = Learner::in_workshop(&host.address);
    let before = learner.read(".katakit/dojo.toml");
    let said = learner.run(&["join", &join_at(&host)]);
    assert_eq!(said.status, Some(0), "{}", said.stderr);
    assert!(
        said.stdout.contains("You are in this workshop already"),
        "{}",
        said.stdout
    );
    assert_eq!(learner.read(".katakit/dojo.toml"), before);
    assert_eq!(host.bodies(JOIN).len(), 1);
    let other = learner.run(&["join", &join_at(&host), "--name", "Grace"]);
    is_one_line(&other, "you are in this workshop already, as Ada");
}

#[test]
fn who_left_comes_back_as_the_same_person() {
    let host = host();
    let learner = Learner::in_workshop(&host.address);
    let left = learner.run(&["leave"]);
    assert_eq!(left.status, Some(0), "{}", left.stderr);
    assert!(left.stdout.contains(&join_at(&host)), "{}", left.stdout);
    is_one_line(&learner.run(&["submit", "03"]), "you are in no workshop");
    let said = learner.run(&["join", &join_at(&host)]);
    assert!(
        said.stdout.contains("You are back"),
        "{}{}",
        said.stdout,
        said.stderr
    );
    assert_eq!(host.bodies(JOIN).len(), 1);
}

#[test]
fn another_workshop_takes_its_place_and_the_first_is_kept() {
    let (first, second) = (host(), host());
    let learner = Learner::in_workshop(&first.address);
    let typed = format!("{}/join/OTHER", second.address);
    let said = learner.run(&["join", &typed, "--name", "Ada"]);
    assert_eq!(said.status, Some(0), "{}", said.stderr);
    assert_eq!(learner.kept().len(), 2, "{:?}", learner.kept());
    assert!(learner.read(".katakit/dojo.toml").contains(&second.address));
    // Neither host was shown the other's token.
    assert!(second.asked().iter().all(|asked| asked.token.is_none()));
    let back = learner.run(&["join", &join_at(&first)]);
    assert!(
        back.stdout.contains("You are back"),
        "{}{}",
        back.stdout,
        back.stderr
    );
    assert!(learner.read(".katakit/dojo.toml").contains(&first.address));
}

#[test]
fn a_token_goes_to_another_address_only_where_the_workshop_is_said_to_have_moved() {
    let (first, second) = (host(), host());
    let learner = Learner::in_workshop(&first.address);
    let before = learner.read(".katakit/dojo.toml");
    // The code is known to everybody in the room.
    let elsewhere = join_at(&second);
    is_one_line(
        &learner.run(&["join", &elsewhere]),
        "the same command with `--moved`",
    );
    assert!(second.asked().iter().all(|asked| asked.token.is_none()));
    assert_eq!(learner.read(".katakit/dojo.toml"), before);
    assert_eq!(learner.run(&["leave"]).status, Some(0));
    is_one_line(
        &learner.run(&["join", &elsewhere]),
        "the same command with `--moved`",
    );
    assert!(second.asked().iter().all(|asked| asked.token.is_none()));
    let moved = learner.run(&["join", &elsewhere, "--moved"]);
    assert!(
        moved.stdout.contains("You are back"),
        "{}{}",
        moved.stdout,
        moved.stderr
    );
    assert!(learner.read(".katakit/dojo.toml").contains(&second.address));
    assert!(second.bodies(JOIN).is_empty());
}

#[test]
fn a_workshop_that_was_started_anew_takes_everybody_as_new() {
    let host = FakeHost::start(|asked| match asked.what.as_str() {
        WORKSHOP => refused(401, "nobody of that token", None),
        _ => friendly(asked, &passed()),
    });
    let learner = Learner::in_workshop(&host.address);
    let said = learner.run(&["join", &join_at(&host), "--name", "Ada"]);
    assert!(
        said.stdout.contains("You are in: Rust evening"),
        "{}{}",
        said.stdout,
        said.stderr
    );
    assert_eq!(host.bodies(JOIN).len(), 2);
    assert_eq!(learner.kept().len(), 2);
    is_one_line(&learner.run(&["workshop"]), "does not know you (any more)");
}

#[test]
fn a_no_is_told_in_its_own_words_and_nothing_is_kept() {
    for (status, reason) in [
        (403, "there is no such workshop"),
        (409, "the name is taken"),
        (422, "say your team"),
    ] {
        let host = FakeHost::start(move |_| {
            refused(status, &format!("{reason}\u{1b}[2J\n✓ passed"), None)
        });
        let learner = Learner::new();
        let said = learner.run(&["join", &join_at(&host), "--name", "Ada"]);
        is_one_line(&said, reason);
        assert!(!said.stderr.contains('\u{1b}'), "{:?}", said.stderr);
        assert!(!learner.path(".katakit/dojo.toml").exists());
        assert_eq!(host.asked().len(), 1);
    }
}

#[test]
fn a_lost_answer_is_asked_for_again_under_the_same_key() {
    let host = FakeHost::start(|asked: &Asked| match asked.before {
        0 => Act::HangUp,
        1 => Act::HalfOf(joined()),
        2 => Act::Answer(503, json!({"reason": "starting", "retry_after": 1})),
        _ => well(joined()),
    });
    let learner = Learner::new();
    let said = learner.run(&["join", &join_at(&host), "--name", "Ada"]);
    assert_eq!(said.status, Some(0), "{}", said.stderr);
    let keys: Vec<_> = host
        .bodies(JOIN)
        .iter()
        .map(|join| join["key"].clone())
        .collect();
    assert_eq!(keys.len(), 4);
    assert!(
        keys[0].is_string() && keys.iter().all(|key| *key == keys[0]),
        "{keys:?}"
    );
}

#[test]
fn what_is_no_workshop_is_said_in_a_line() {
    let cases: [(&str, &'static [u8]); 5] = [
        (
            "is not of a workshop",
            b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello",
        ),
        (
            "there is no workshop at",
            b"HTTP/1.1 404 No\r\nContent-Length: 2\r\n\r\nno",
        ),
        (
            "sends on to https://elsewhere/",
            b"HTTP/1.1 307 Go\r\nLocation: https://elsewhere/\r\nContent-Length: 0\r\n\r\n",
        ),
        (
            "status 502",
            b"HTTP/1.1 502 Bad\r\nContent-Length: 0\r\n\r\n",
        ),
        ("cannot be understood", b"SSH-2.0-OpenSSH_9.6\r\n\r\n"),
    ];
    for (told, bytes) in cases {
        let host = FakeHost::start(move |_| Act::Raw(bytes.to_vec()));
        let learner = Learner::new();
        let said = learner.run(&["join", &join_at(&host), "--name", "Ada"]);
        assert_eq!(said.status, Some(2), "{}", said.stderr);
        let last = said.stderr.lines().last().unwrap_or_default();
        assert!(last.contains(told), "{told} is missing in {}", said.stderr);
        assert!(!learner.path(".katakit/dojo.toml").exists());
    }
}

#[test]
fn a_token_that_cannot_be_one_is_not_kept() {
    for token in ["", "two words", "line\nbreak", "ü"] {
        let host = FakeHost::start(move |_| {
            let mut joined = joined();
            joined["token"] = json!(token);
            well(joined)
        });
        let learner = Learner::new();
        let said = learner.run(&["join", &join_at(&host), "--name", "Ada"]);
        is_one_line(&said, "a token that cannot be one");
        assert!(!learner.path(".katakit/dojo.toml").exists());
    }
}

#[test]
fn a_damaged_file_is_told_and_joining_again_mends_it() {
    let host = host();
    let learner = Learner::in_workshop(&host.address);
    learner.write(".katakit/dojo.toml", "version = 1\naddress = ");
    is_one_line(
        &learner.run(&["submit", "03"]),
        "`cargo kata join ADDRESS` sets it aside",
    );
    let said = learner.run(&["join", &join_at(&host), "--name", "Ada"]);
    assert_eq!(said.status, Some(0), "{}", said.stderr);
    assert_eq!(learner.kept().len(), 2);
}

#[test]
fn the_workshop_shows_what_is_open_and_what_was_reached() {
    let host = host();
    let learner = Learner::in_workshop(&host.address);
    let said = learner.run(&["workshop"]);
    assert_eq!(said.status, Some(0), "{}", said.stderr);
    let lines = [
        "  ✓ 03 Ownership  open for 1 h     passed, 10 of 10 points",
        "  · 04 Borrowing  opens in 10 min",
        "  · 05 Lifetimes  closed",
    ];
    for line in lines {
        assert!(
            said.stdout.lines().any(|shown| shown == line),
            "{line} is missing in\n{}",
            said.stdout
        );
    }
}

#[test]
fn what_was_better_before_is_not_forgotten() {
    let host = FakeHost::start(|asked| match asked.what.as_str() {
        RESULTS => {
            let mut newest = graded(&passed());
            newest["state"]["state"] = json!("failed");
            newest["state"]["points"] = json!(4);
            well(json!([newest, graded(&passed())]))
        }
        _ => friendly(asked, &passed()),
    });
    let learner = Learner::in_workshop(&host.address);
    let said = learner.run(&["workshop"]);
    let line = "failed, 4 of 10 points; your best: 10";
    assert!(said.stdout.contains(line), "{}{}", said.stdout, said.stderr);
}

#[test]
fn a_reader_who_goes_away_causes_no_panic() {
    let host = host();
    let learner = Learner::in_workshop(&host.address);
    let mut client = learner
        .command(&["workshop"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("it starts");
    drop(client.stdout.take());
    let output = client.wait_with_output().expect("it ends");
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(
        output.status.code() == Some(2) && !told.contains("panicked"),
        "{told}"
    );
}
