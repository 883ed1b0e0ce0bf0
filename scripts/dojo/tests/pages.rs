//! Pages as a browser gets them, over a room that is already full.

mod seeded;

use seeded::{SECRET, Seeded, Turn, agent};
use serde_json::Value;
use std::io::{BufRead, BufReader};
use std::time::Duration;

const KATAS: &str = "katas = \"00-03\"\n";

fn now() -> i64 {
    dojo::clock::now()
}

#[test]
fn hostile_names_are_text_on_every_page() {
    let seeded = Seeded::new(KATAS);
    let names = [
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "Ada\u{202E}nimda\u{0}\u{7}\u{1b}[31m",
        &"ä".repeat(10_000),
    ];
    for name in names {
        // Long enough ago to be listed at the desk as well.
        let somebody = seeded.join(name, None, now() - 600_000);
        let id = seeded.work(&somebody, "00", Turn::DoesNotCompile, now());
        let theirs = seeded.browser(&somebody);
        let own = [
            seeded.get("/me", Some(&theirs)),
            seeded.get(&format!("/me/submissions/{id}"), Some(&theirs)),
            seeded.get(&format!("/host/submissions/{id}"), Some(&seeded.host)),
        ];
        for (status, page) in own {
            assert_eq!(status, 200, "{page}");
            harmless(&page);
        }
    }
    for path in ["/board", "/host", "/host/submissions"] {
        let (status, page) = seeded.get(path, Some(&seeded.host));
        assert_eq!(status, 200, "{page}");
        harmless(&page);
        assert!(
            page.contains("&#60;script&#62;alert(1)"),
            "{path}: the name is there as text"
        );
        assert!(page.contains("Adanimda"), "{path}");
    }
    let (_, update) = first_event(&seeded, "/board/events", None);
    harmless(update["parts"]["room"].as_str().expect("all of it"));
}

#[test]
fn the_host_lets_in_renames_and_removes() {
    let seeded = Seeded::new(KATAS);
    let (ada, bob) = (
        seeded.join("Ada", None, now()),
        seeded.join("Bob <i>", None, now()),
    );
    for one in [&ada, &bob] {
        seeded.work(one, "00", Turn::Passes, now() - 2000);
    }
    let theirs = seeded.browser(&bob);
    let host = &seeded.host;
    let act = |csrf: &str, what: &str, of: &str, more: (&str, &str)| {
        let fields = [("csrf", csrf), ("what", what), ("of", of), more];
        seeded.post("/host/do", Some(host), &fields)
    };
    let people = || seeded.get("/host/people", Some(host)).1;
    let page = people();
    harmless(&page);
    for form in ["let-in-again", "rename", "remove"] {
        let field = format!("name=\"what\" value=\"{form}\"");
        assert_eq!(page.matches(&field).count(), 2, "{form}: {page}");
    }
    assert!(page.contains(&host.csrf) && page.contains("Bob &#60;i&#62;"));
    assert_eq!(seeded.get("/host/people", Some(&theirs)).0, 403);

    for what in ["let-in-again", "rename", "remove"] {
        assert_eq!(act("", what, &ada.id, ("sure", "yes")), 403, "{what}");
        let nobody = if what == "rename" {
            act(&host.csrf, what, "nobody", ("name", "Cy"))
        } else {
            act(&host.csrf, what, "nobody", ("sure", "yes"))
        };
        assert_eq!(nobody, 404, "{what}");
    }
    assert!(!people().contains("open until"));
    assert_eq!(act(&host.csrf, "let-in-again", &ada.id, ("", "")), 303);
    assert_eq!(people().matches("open until").count(), 1);

    assert_eq!(
        act(&host.csrf, "rename", &ada.id, ("name", "BOB  <i>")),
        409
    );
    assert_eq!(act(&host.csrf, "rename", &ada.id, ("name", "...")), 400);
    assert_eq!(
        act(&host.csrf, "rename", &ada.id, ("name", " Ada  L. ")),
        303
    );
    assert!(people().contains("Ada L."));

    assert_eq!(seeded.get("/me", Some(&theirs)).0, 200);
    assert_eq!(act(&host.csrf, "remove", &bob.id, ("", "")), 400);
    assert!(people().contains("Bob"));
    assert_eq!(act(&host.csrf, "remove", &bob.id, ("sure", "yes")), 303);
    assert_eq!(seeded.get("/me", Some(&theirs)).0, 401, "their page ends");
    std::thread::sleep(Duration::from_millis(1100));
    for path in [
        "/host",
        "/host/people",
        "/host/submissions",
        "/board",
        "/host/export/csv",
        "/host/export/junit",
        "/host/export/gradescope",
    ] {
        let (status, page) = seeded.get(path, Some(host));
        assert_eq!(status, 200, "{path}: {page}");
        assert!(!page.contains("Bob"), "{path}: {page}");
        let ada_is_there = page.contains("Ada L.") || path == "/host";
        assert!(ada_is_there, "{path}: {page}");
    }
    let everything = seeded.get("/host/export/json", Some(host)).1;
    let everything: Value = serde_json::from_str(&everything).expect("JSON");
    assert_eq!(everything["submissions"].as_array().map(Vec::len), Some(2));
    let events = seeded.wait(seeded.dojo.store.events(20)).expect("rows");
    for said in [
        "Ada may come in again until",
        "Ada is now called Ada L.",
        "Bob <i> was removed",
    ] {
        let told = events
            .iter()
            .any(|event| event.kind == "workshop" && event.text.starts_with(said));
        assert!(told, "{said}: {events:?}");
    }
}

fn harmless(page: &str) {
    assert!(
        !page.contains("<script>") && !page.contains("<img src=x") && !page.contains("<b>forty"),
        "{page}"
    );
    let bad = page.chars().find(|one| {
        (one.is_control() && !matches!(one, '\n' | '\t')) || matches!(one, '\u{202A}'..='\u{202E}')
    });
    assert_eq!(bad, None);
    assert!(!page.contains(&"ä".repeat(61)), "a name is cut");
    // The policy that X sends along forbids both; nothing of ours may need them.
    assert!(!page.contains(" style=") && !page.contains("<style") && !page.contains(" onclick="));
}

#[test]
fn the_desk_is_the_hosts_alone_and_forms_need_their_token() {
    let seeded = Seeded::new(KATAS);
    let ada = seeded.join("Ada", None, now());
    let id = seeded.work(&ada, "00", Turn::Passes, now());
    let theirs = seeded.browser(&ada);
    let one = format!("/host/submissions/{id}");
    let paths = [
        "/host",
        "/host/submissions",
        &one,
        "/host/events",
        "/host/export/csv",
        "/host/export/json",
        "/host/export/junit",
        "/host/export/gradescope",
    ];
    for path in paths {
        let (status, page) = seeded.get(path, Some(&theirs));
        assert_eq!(status, 403, "{path}: {page}");
        assert!(
            page.contains("<h1>") && !page.contains("Ada"),
            "{path}: {page}"
        );
        assert_eq!(seeded.get(path, None).0, 401, "{path}");
    }
    let state = || {
        seeded
            .wait(seeded.dojo.store.workshop())
            .expect("answers")
            .expect("begun")
            .state
    };
    let host = &seeded.host;
    let pause =
        |csrf: &str| seeded.post("/host/do", Some(host), &[("csrf", csrf), ("what", "pause")]);
    assert_eq!(pause(""), 403);
    assert_eq!(pause(&theirs.csrf), 403);
    let of_learner = seeded.post(
        "/host/do",
        Some(&theirs),
        &[("csrf", &theirs.csrf), ("what", "pause")],
    );
    assert_eq!(of_learner, 403);
    assert_eq!(state(), "running");
    assert_eq!(pause(&host.csrf), 303);
    assert_eq!(state(), "paused");
    let end = |sure: &str| {
        let fields = [
            ("csrf", host.csrf.as_str()),
            ("what", "end"),
            ("sure", sure),
        ];
        seeded.post("/host/do", Some(host), &fields)
    };
    assert_eq!(end(""), 400);
    assert_eq!(state(), "paused");
    assert_eq!(end("yes"), 303);
    assert_eq!(state(), "ended");
    let unknown = [("csrf", host.csrf.as_str()), ("what", "open"), ("of", "99")];
    assert_eq!(seeded.post("/host/do", Some(host), &unknown), 404);
    let nonsense = [("csrf", host.csrf.as_str()), ("what", "launch")];
    assert_eq!(seeded.post("/host/do", Some(host), &nonsense), 400);
    for missing in ["/nowhere", "/host/submissions/none", "/host/export/pdf"] {
        let (status, page) = seeded.get(missing, Some(host));
        assert_eq!(status, 404, "{missing}");
        assert!(page.contains("Nothing here"), "{page}");
    }
}

#[test]
fn the_join_address_tells_a_browser_what_to_type() {
    let seeded = Seeded::new(KATAS);
    let (_, board) = seeded.get("/board", None);
    let shown = board.split("/join/<wbr>").nth(1).expect("the board's code");
    let code = shown.split('<').next().expect("it ends");
    for path in [&format!("/join/{code}"), "/join/mistyped", "/join"] {
        let (status, page) = seeded.get(path, None);
        assert_eq!(status, 200, "{path}: {page}");
        assert!(page.contains("cargo kata join http"), "{path}: {page}");
        assert!(page.contains(&format!("/join/{code}</code>")), "{page}");
    }
}

#[test]
fn the_desk_says_how_a_host_gets_in() {
    let seeded = Seeded::new(KATAS);
    let (status, page) = seeded.get("/host", None);
    assert_eq!(status, 401, "{page}");
    assert!(page.contains("cargo kata dojo host-link"), "{page}");
}

#[test]
fn stuck_is_who_has_not_got_on_for_a_while() {
    let seeded = Seeded::new(KATAS);
    seeded.join("Ada", None, now() - 600_000);
    seeded.join("Grace", None, now());
    let (_, desk) = seeded.get("/host", Some(&seeded.host));
    let stuck = desk.split("id=\"stuck\"").nth(1).expect("the section");
    let stuck = stuck.split("</section>").next().expect("it ends");
    assert!(stuck.contains("Ada") && stuck.contains("10 min"), "{stuck}");
    assert!(!stuck.contains("Grace"), "{stuck}");
}

#[test]
fn hidden_checks_say_nothing_before_their_time() {
    let seeded = Seeded::new(&format!("{KATAS}hints = \"first\"\n"));
    let ada = seeded.join("Ada", None, now());
    let id = seeded.work(&ada, "03", Turn::HiddenFails, now());
    let theirs = seeded.browser(&ada);
    let own = format!("/me/submissions/{id}");
    for path in ["/me", &own] {
        let (status, page) = seeded.get(path, Some(&theirs));
        assert_eq!(status, 200);
        assert!(
            !page.contains(SECRET) && !page.contains("for any input"),
            "{page}"
        );
        assert!(page.contains("1 more check is"), "{page}");
        let hint = &seeded.dojo.kata("03").expect("there").exercises[0].hints;
        // Markup of the page's stands for some characters; a run of words is as it was written.
        let words = |hint: &str| {
            let runs = hint.split(|one: char| !one.is_ascii_alphanumeric() && one != ' ');
            runs.max_by_key(|run| run.len())
                .unwrap_or_default()
                .to_owned()
        };
        assert!(
            page.contains(&words(&hint[0])) && !page.contains(&words(&hint[1])),
            "{page}"
        );
    }
    let (_, of_host) = seeded.get(&format!("/host/submissions/{id}"), Some(&seeded.host));
    assert!(of_host.contains(SECRET));
    assert!(of_host.contains("landlock") && of_host.contains("rustc 1.95.0"));
    let bob = seeded.join("Bob", None, now());
    let others = seeded.browser(&bob);
    assert_eq!(seeded.get(&own, Some(&others)).0, 404);
    assert_eq!(seeded.get("/me/solutions/03", Some(&theirs)).0, 403);
    let host = &seeded.host;
    let release = [
        ("csrf", host.csrf.as_str()),
        ("what", "release"),
        ("of", "03"),
    ];
    assert_eq!(seeded.post("/host/do", Some(host), &release), 303);
    let (status, solutions) = seeded.get("/me/solutions/03", Some(&theirs));
    assert_eq!(status, 200);
    assert!(solutions.contains("src/stack.rs"), "{solutions}");
    // With the solutions out, what waited for the deadline is seen.
    assert!(seeded.get(&own, Some(&theirs)).1.contains(SECRET));
}

#[test]
fn past_the_limit_only_the_host_sees_the_verdict() {
    let seeded = Seeded::new(KATAS);
    let ada = seeded.join("Ada", None, now());
    let id = seeded.send(&ada, "00", "// once more", now(), false);
    seeded.grade(&ada, "00", &id, Turn::Passes, now());
    let theirs = seeded.browser(&ada);
    let (_, page) = seeded.get(&format!("/me/submissions/{id}"), Some(&theirs));
    assert!(
        page.contains("only the host sees the verdict") && !page.contains("case 0"),
        "{page}"
    );
    let (_, page) = seeded.get("/me", Some(&theirs));
    assert!(!page.contains("is-passed\" role"), "{page}");
    let (_, board) = seeded.get("/board", None);
    assert!(!board.contains("aria-label=\"passed\""), "{board}");
    let (_, page) = seeded.get(&format!("/host/submissions/{id}"), Some(&seeded.host));
    assert!(page.contains("case 0 comes out right"));
}

#[test]
fn exports_hold_what_was_stored() {
    let seeded = Seeded::new(KATAS);
    let ada = seeded.join("=HYPERLINK(\"x\")", None, now());
    let bob = seeded.join("Bob, \"the\" second", None, now());
    seeded.work(&ada, "00", Turn::Part(1), now() - 3000);
    seeded.work(&ada, "00", Turn::Passes, now() - 2000);
    seeded.work(&ada, "03", Turn::NotBuilt, now() - 2000);
    seeded.work(&bob, "00", Turn::DoesNotCompile, now() - 1000);
    let get = |path: &str| {
        let (status, text) = seeded.get(path, Some(&seeded.host));
        assert_eq!(status, 200, "{path}: {text}");
        text
    };
    let book = get("/host/export/csv");
    let mut book = csv::Reader::from_reader(book.as_bytes());
    let head = book.headers().expect("a head").clone();
    let rows: Vec<csv::StringRecord> = book.records().map(|row| row.expect("a row")).collect();
    let at = |row: usize, column: &str| {
        let place = head
            .iter()
            .position(|name| name == column)
            .expect("a column");
        rows[row][place].to_owned()
    };
    let full = |kata: &str| seeded.dojo.kata(kata).expect("there").exercises.len() * 10;
    assert_eq!(at(0, "name"), "'=HYPERLINK(\"x\")");
    assert_eq!(at(0, "00 points"), full("00").to_string());
    assert_eq!(
        (at(0, "00 passed"), at(0, "00 sent")),
        ("yes".to_owned(), "2".to_owned())
    );
    assert_eq!(
        (at(0, "03 points"), at(0, "03 passed")),
        ("0".to_owned(), "no".to_owned())
    );
    assert_eq!(at(1, "name"), "Bob, \"the\" second");
    assert_eq!(
        (at(1, "points"), at(1, "00 sent")),
        ("0".to_owned(), "1".to_owned())
    );

    let everything: Value = serde_json::from_str(&get("/host/export/json")).expect("JSON");
    let submissions = everything["submissions"].as_array().expect("a list");
    assert_eq!(submissions.len(), 4);
    for submission in submissions {
        let id = submission["id"].as_str().expect("an id");
        let stored = seeded
            .wait(seeded.dojo.store.grading_of(id))
            .expect("answers")
            .expect("there");
        let result = seeded
            .wait(seeded.dojo.store.result(&stored.id))
            .expect("answers")
            .expect("done");
        assert_eq!(
            submission["gradings"][0]["result"],
            serde_json::to_value(result).expect("JSON")
        );
        let bundle = seeded
            .wait(seeded.dojo.store.bundle(id))
            .expect("answers")
            .expect("there");
        assert_eq!(
            submission["work"],
            serde_json::to_value(bundle).expect("JSON")
        );
    }
    assert!(!get("/host/export/json").contains("token"));

    let map: Value = serde_json::from_str(&get("/host/export/gradescope")).expect("JSON");
    assert_eq!(map[&ada.id]["results"]["score"], full("00"));
    let own: Value =
        serde_json::from_str(&get(&format!("/host/export/gradescope/{}", ada.id))).expect("JSON");
    assert_eq!(own, map[&ada.id]["results"]);
    let not_built = serde_json::to_string(&own).expect("JSON");
    assert!(not_built.contains("`process` is not needed"), "{not_built}");
    let map: Value = serde_json::from_str(&get("/host/export/exercism")).expect("JSON");
    assert_eq!(map[&bob.id]["results"]["status"], "error");
    let junit = get("/host/export/junit");
    assert!(
        junit.contains("by Bob, &quot;the&quot; second") && junit.contains("by =HYPERLINK"),
        "{junit}"
    );
    assert_eq!(junit.matches("<testsuite ").count(), 3);
}

#[test]
fn a_browser_that_comes_back_gets_what_it_missed_and_one_that_missed_nothing_gets_nothing() {
    let seeded = Seeded::new(KATAS);
    let ada = seeded.join("Ada", None, now());
    seeded.join("Bob", None, now());
    let (version, whole) = first_event(&seeded, "/board/events", None);
    assert!(whole["parts"]["room"].is_string());
    seeded.work(&ada, "00", Turn::Passes, now());
    std::thread::sleep(Duration::from_millis(1100));
    let (later, missed) = first_event(&seeded, "/board/events", Some(&version));
    assert_ne!(version, later);
    assert!(missed["parts"]["room"].is_null(), "{missed}");
    assert!(
        missed["parts"][format!("row-{}", ada.id)].is_string(),
        "{missed}"
    );
    let of_another_life = "1.1";
    let (_, whole) = first_event(&seeded, "/board/events", Some(of_another_life));
    assert!(whole["parts"]["room"].is_string());
}

#[test]
fn a_frozen_board_stands_still_and_an_ended_workshop_says_so() {
    let seeded = Seeded::new(KATAS);
    let ada = seeded.join("Ada", None, now() - 60_000);
    let host = &seeded.host;
    let act = |what: &str| {
        let fields = [
            ("csrf", host.csrf.as_str()),
            ("what", what),
            ("sure", "yes"),
        ];
        assert_eq!(seeded.post("/host/do", Some(host), &fields), 303);
        std::thread::sleep(Duration::from_millis(1100));
        seeded.get("/board", None).1
    };
    let board = act("freeze");
    assert!(board.contains("stands still since"), "{board}");
    seeded.work(&ada, "00", Turn::Passes, now() + 1);
    std::thread::sleep(Duration::from_millis(1100));
    let (_, board) = seeded.get("/board", None);
    assert!(!board.contains("aria-label=\"passed\""), "{board}");
    let board = act("unfreeze");
    assert!(
        board.contains("aria-label=\"passed\"") && !board.contains("stands still"),
        "{board}"
    );
    assert!(act("pause").contains("A break"));
    assert!(!act("resume").contains("A break"));
    assert!(act("end").contains("The workshop has ended"));
}

#[test]
fn what_the_end_reveals_waits_until_the_board_moves() {
    let seeded = Seeded::new(KATAS);
    let ada = seeded.join("Ada", None, now() - 60_000);
    seeded.work(&ada, "00", Turn::Passes, now() - 50_000);
    let host = &seeded.host;
    let row_after = |what: &str| {
        let fields = [
            ("csrf", host.csrf.as_str()),
            ("what", what),
            ("sure", "yes"),
        ];
        assert_eq!(seeded.post("/host/do", Some(host), &fields), 303);
        std::thread::sleep(Duration::from_millis(1100));
        let (_, board) = seeded.get("/board", None);
        let row = board.split(&format!("id=\"row-{}\"", ada.id)).nth(1);
        let row = row.and_then(|row| row.split("</tr>").next());
        row.expect("Ada's row").to_owned()
    };
    let frozen = row_after("freeze");
    assert_eq!(row_after("end"), frozen);
    // The points of hidden checks come on top.
    assert_ne!(row_after("unfreeze"), frozen);
}

/// The id and the data of a stream's first event.
fn first_event(seeded: &Seeded, path: &str, last: Option<&str>) -> (String, Value) {
    let mut request = agent().get(format!("{}{path}", seeded.address));
    if let Some(last) = last {
        request = request.header("last-event-id", last);
    }
    let answer = request.call().expect("a stream");
    assert_eq!(answer.headers()["content-type"], "text/event-stream");
    let lines = BufReader::new(answer.into_body().into_reader()).lines();
    let (mut id, mut data) = (None, None);
    for line in lines {
        let line = line.expect("a line");
        if let Some(text) = line.strip_prefix("id: ") {
            id = Some(text.to_owned());
        }
        if let Some(text) = line.strip_prefix("data: ") {
            data = Some(serde_json::from_str(text).expect("JSON"));
        }
        if line.is_empty() && data.is_some() {
            break;
        }
    }
    (id.expect("an id"), data.expect("data"))
}
