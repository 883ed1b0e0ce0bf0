//! What people's names, code and messages do to whoever looks at them: pages, terminals, tables.

use crate::attack::{Attack, Came, Held};
use crate::room::repository;
use crate::sent::connection;
use crate::target::Target;
use dojo_protocol::{BASE, Joined, Submission, SubmissionState};
use std::io::{Read, Write};
use std::sync::OnceLock;
use std::thread;
use std::time::{Duration, Instant};

/// What somebody may be called, as far as the door lets them.
const NAMES: [&str; 7] = [
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "=HYPERLINK(\"x\")",
    "@SUM(A1:A9)",
    "+1 -1",
    "]]></testsuite><b>bold</b>",
    "{{7*7}} ${7*7} %0d%0aX-Owned: 1",
];

/// What a check's panic, or rustc, may be made to say.
const WORDS: &str = "\u{1b}[2J\u{1b}]0;owned\u{7}<script>alert(1)</script>\u{202e}\0]]></failure><b>bold</b>\r\nX-Owned: 1\u{9b}31m\u{b}\u{8}";

const ESCAPED: Held = Held::Construction(
    "templates escape whatever they are given, and what is not to be seen is taken out before",
);

/// A room of hostile people, of whom the first has a verdict.
struct Stage {
    first: Joined,
    submission: String,
    host: String,
    page: String,
}

fn stage(target: &Target) -> &'static Stage {
    static STAGE: OnceLock<Stage> = OnceLock::new();
    STAGE.get_or_init(|| {
        let mut people = NAMES.iter().map(|name| target.joined(name));
        let first = people.next().expect("somebody");
        for somebody in people {
            target.submitted(&somebody.token, "// work");
        }
        let submission = target
            .submitted(&first.token, "// </pre><script>alert(1)</script>\u{1b}[2J")
            .id;
        target.graded_with(&submission, WORDS);
        // The board is rendered for all together, and not with each change.
        let began = Instant::now();
        while !target.get("/board", &[]).body.contains("alert(1)") {
            assert!(
                began.elapsed() < Duration::from_secs(30),
                "they are not on the board"
            );
            thread::sleep(Duration::from_millis(200));
        }
        Stage {
            page: target.signed_in(&first.page).expect("the link is right"),
            host: target.host(),
            first,
            submission,
        }
    })
}

pub fn all() -> Vec<Attack> {
    let attack = |name, tries, held, run| Attack {
        name,
        tries,
        status: 200,
        says: "",
        held,
        run,
    };
    vec![
        attack(
            "page/markup_in_names",
            "a name that is a script, on every page that shows names",
            ESCAPED,
            |target| {
                let stage = stage(target);
                harm_on(
                    target,
                    &[
                        ("/board", &stage.host),
                        ("/host", &stage.host),
                        ("/host/submissions", &stage.host),
                        ("/me", &stage.page),
                    ],
                )
            },
        ),
        attack(
            "page/markup_in_events",
            "the same, in what the board is sent while it is open",
            ESCAPED,
            |target| {
                stage(target);
                let event = first_event(target);
                Came::unless(if event.contains("alert(1)") {
                    // The parts travel as JSON, with their markup in it.
                    let event = event.replace("\\\"", "\"").replace("\\n", "\n");
                    harm_in(&event)
                } else {
                    Some(format!("the board is not there: {event}"))
                })
            },
        ),
        attack(
            "page/markup_in_messages",
            "a panic that is a script, on the pages that show it",
            ESCAPED,
            |target| {
                let stage = stage(target);
                harm_on(
                    target,
                    &[
                        (
                            &format!("/me/submissions/{}", stage.submission),
                            &stage.page,
                        ),
                        (
                            &format!("/host/submissions/{}", stage.submission),
                            &stage.host,
                        ),
                    ],
                )
            },
        ),
        attack(
            "page/markup_in_an_address",
            "a script in an address, which the refusal might repeat",
            ESCAPED,
            |target| {
                let stage = stage(target);
                let script = "%3Cscript%3Ealert(1)%3C/script%3E";
                for path in [
                    format!("/{script}"),
                    format!("/host/submissions/{script}"),
                    format!(
                        "/host/submissions?who=%22%3E{script}&kata={script}&state={script}&page=-1"
                    ),
                    format!("/host/export/{script}"),
                    format!("/join/{script}"),
                ] {
                    let answer =
                        target.get(&path, &[("Cookie", &stage.host), ("Accept", "text/html")]);
                    if let Some(harm) = harm_in(&answer.body) {
                        return Came::Through(format!("{path}: {harm}"));
                    }
                }
                Came::Harmless
            },
        ),
        attack(
            "page/escapes_in_a_verdict",
            "a panic that repaints the terminal that `cargo kata submit` runs in",
            Held::Construction(
                "whatever a verdict quotes goes through `visible::plain`, on the service's side",
            ),
            |target| {
                let stage = stage(target);
                let token = format!("Bearer {}", stage.first.token);
                let path = format!("{BASE}/submissions/{}", stage.submission);
                let answer = target.get(&path, &[("Authorization", &token)]);
                let seen: Submission = serde_json::from_str(&answer.body).expect("a submission");
                let SubmissionState::Graded(verdict) = seen.state else {
                    return Came::Through(format!("it is not graded: {}", answer.body));
                };
                let checks = verdict
                    .exercises
                    .iter()
                    .flat_map(|exercise| &exercise.checks);
                let said: Vec<&String> = checks
                    .map(|check| &check.message)
                    .chain(&verdict.compiler)
                    .collect();
                if !said.iter().any(|words| words.contains("X-Owned")) {
                    return Came::Through(format!("the words are not there: {said:?}"));
                }
                let obeyed = said.into_iter().find(|words| words.chars().any(is_obeyed));
                Came::unless(obeyed.map(|words| format!("{words:?}")))
            },
        ),
        attack(
            "page/formulas_in_the_grade_book",
            "a name that a spreadsheet computes",
            Held::Construction("a cell that begins as a formula does gets a quote in front of it"),
            |target| {
                let stage = stage(target);
                let book = target
                    .get("/host/export/csv", &[("Cookie", &stage.host)])
                    .body;
                let mut rows = csv::Reader::from_reader(book.as_bytes());
                let cells: Vec<String> = rows
                    .records()
                    .flat_map(|row| {
                        row.expect("a row")
                            .iter()
                            .map(str::to_owned)
                            .collect::<Vec<_>>()
                    })
                    .collect();
                if !cells.iter().any(|cell| cell.contains("HYPERLINK")) {
                    return Came::Through(format!("the name is not there: {book}"));
                }
                let formula = cells
                    .into_iter()
                    .find(|cell| cell.starts_with(['=', '+', '-', '@', '\t', '\r']));
                Came::unless(formula.map(|cell| format!("{cell:?}")))
            },
        ),
        attack(
            "page/markup_in_reports",
            "a name and a panic that end the element that they stand in",
            Held::Construction(
                "XML and JSON are written by libraries that know what they may hold",
            ),
            |target| {
                let stage = stage(target);
                let get = |format: &str| {
                    target.get(
                        &format!("/host/export/{format}"),
                        &[("Cookie", &stage.host)],
                    )
                };
                let junit = get("junit");
                let harm = match roxmltree::Document::parse(&junit.body) {
                    Err(error) => Some(format!("JUnit: {error}")),
                    Ok(document) => document
                        .descendants()
                        .find(|node| matches!(node.tag_name().name(), "b" | "script"))
                        .map(|_| "JUnit: an element of theirs".to_owned()),
                };
                let unread = ["json", "gradescope", "exercism"]
                    .into_iter()
                    .find(|format| {
                        let text = get(format).body;
                        serde_json::from_str::<serde_json::Value>(&text).is_err()
                            || text.contains('\u{1b}')
                    });
                Came::unless(harm.or(unread.map(|format| format!("{format} is no JSON"))))
            },
        ),
        attack(
            "page/headers_by_a_name",
            "a name that ends the header that it stands in",
            Held::Construction("no header is made of people's text"),
            |target| {
                let stage = stage(target);
                let name = "Mallory\r\nX-Owned: 1";
                let answer = target.try_to_join(name, None);
                let paths = [
                    "/board",
                    "/host/export/csv",
                    "/host/export/gradescope",
                    "/me?key=a%0d%0aX-Owned:%201",
                ];
                let mut heads = vec![answer.head];
                heads.extend(paths.map(|path| target.get(path, &[("Cookie", &stage.host)]).head));
                let owned = heads
                    .into_iter()
                    .find(|head| head.to_ascii_lowercase().contains("\nx-owned"));
                Came::unless(owned)
            },
        ),
        attack(
            "page/the_hosts_folder_in_a_refusal",
            "an address of nothing, to learn where things are on the host",
            Held::Construction(
                "refusals are sentences of the service's own; what went wrong inside goes to its log",
            ),
            |target| {
                let folder = target.service.data().display().to_string();
                let repository = repository().folder().display().to_string();
                let paths = [
                    "/me/submissions/none",
                    "/static/none",
                    "/api/v1/none",
                    "/host/export/none",
                    "/me/solutions/..%2f..",
                    "/ready",
                ];
                let told = paths.into_iter().find(|path| {
                    let body = target.get(path, &[("Cookie", &target.host())]).body;
                    body.contains(&folder) || body.contains(&repository) || body.contains("SELECT")
                });
                Came::unless(told.map(|path| format!("{path} tells a folder")))
            },
        ),
    ]
}

fn harm_on(target: &Target, pages: &[(&str, &String)]) -> Came {
    for (path, cookie) in pages {
        let answer = target.get(path, &[("Cookie", cookie), ("Accept", "text/html")]);
        // The desk's first page names those who are stuck.
        let shows = answer.body.contains("alert(1)") || *path == "/host";
        if answer.status != 200 || !shows {
            return Came::Through(format!(
                "{path} answers {} and does not show it",
                answer.status
            ));
        }
        if let Some(harm) = harm_in(&answer.body) {
            return Came::Through(format!("{path}: {harm}"));
        }
    }
    Came::Harmless
}

/// What of it a browser would run, or somebody's eyes would be deceived by.
pub fn harm_in(page: &str) -> Option<String> {
    for markup in ["<script>alert", "<img src=x", "<b>bold", "javascript:"] {
        if page.contains(markup) {
            return Some(format!("{markup} is on the page"));
        }
    }
    page.chars()
        .find(|one| is_obeyed(*one))
        .map(|one| format!("{one:?} is on the page"))
}

/// Whether terminals do something else than show it, or it turns the direction of reading around.
fn is_obeyed(character: char) -> bool {
    character.is_control() && !matches!(character, '\n' | '\t')
        || matches!(character, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// The first thing that the board is sent.
fn first_event(target: &Target) -> String {
    let mut stream = connection(&target.address);
    stream
        .set_read_timeout(Some(Duration::from_secs(2)))
        .expect("a timeout");
    let request = target.request("GET", "/board/events", &[], b"");
    stream.write_all(&request).expect("sent");
    let (began, mut text, mut buffer) = (Instant::now(), String::new(), [0; 64 * 1024]);
    while began.elapsed() < Duration::from_secs(20) && !text.contains("\n\n\r\n") {
        match stream.read(&mut buffer) {
            Ok(count @ 1..) => text.push_str(&String::from_utf8_lossy(&buffer[..count])),
            _ => break,
        }
    }
    text.replace("\r\n", "\n")
}
