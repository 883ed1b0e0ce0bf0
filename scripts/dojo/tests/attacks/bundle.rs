//! What a terminal sends: work that is none, and bodies that are no requests.

use crate::attack::{Attack, Came, Held};
use crate::sent::send;
use crate::target::{KATA, Target};
use dojo_protocol::{BASE, Bundle};
use std::time::Duration;

const DECLARED: Held = Held::Construction(
    "a submission is a map from the declared paths to text; a path is looked up among those and never joined to a folder",
);
const PARSED: Held = Held::Construction(
    "a body is read by one JSON parser, into types that know every field, with its limit of depth",
);

pub fn all() -> Vec<Attack> {
    let undeclared = |name, tries, run| Attack {
        name,
        tries,
        status: 400,
        says: "is not a file that kata 03 asks for",
        held: DECLARED,
        run,
    };
    let misread = |name, tries, run| Attack {
        name,
        tries,
        status: 400,
        says: "the dojo does not understand this",
        held: PARSED,
        run,
    };
    vec![
        undeclared(
            "bundle/a_path_out_of_the_folder",
            "a file two folders up",
            |target| with_file(target, "../../graders/03-ownership/tests/grade/main.rs"),
        ),
        undeclared(
            "bundle/an_absolute_path",
            "a file of the host's",
            |target| with_file(target, "/etc/cron.d/dojo"),
        ),
        undeclared(
            "bundle/a_path_that_comes_back",
            "a declared file by another path",
            |target| with_file(target, "src/../src/puzzle.rs"),
        ),
        undeclared(
            "bundle/a_path_of_windows",
            "a path that only Windows takes apart",
            |target| with_file(target, "..\\..\\Cargo.toml"),
        ),
        undeclared(
            "bundle/a_manifest",
            "dependencies of its own, and a build script's name",
            |target| with_file(target, "Cargo.toml"),
        ),
        undeclared(
            "bundle/a_build_script",
            "a program that runs while cargo builds",
            |target| with_file(target, "build.rs"),
        ),
        undeclared(
            "bundle/a_cargo_configuration",
            "a runner that prints `99 passed`",
            |target| with_file(target, ".cargo/config.toml"),
        ),
        undeclared("bundle/a_toolchain_file", "another compiler", |target| {
            with_file(target, "rust-toolchain.toml")
        }),
        undeclared(
            "bundle/a_nul_in_a_path",
            "a path that ends early for whoever reads it as C does",
            |target| with_file(target, "src/puzzle.rs\0.txt"),
        ),
        undeclared(
            "bundle/escapes_in_a_path",
            "a path that repaints the terminal that reads the refusal",
            |target| with_file(target, "\u{1b}]0;owned\u{7}\u{1b}[2J\r\nwell done"),
        ),
        undeclared(
            "bundle/a_hundred_thousand_files",
            "more paths than anybody wants to look at",
            |target| {
                let mut bundle = Target::work("");
                bundle
                    .files
                    .extend((0..100_000).map(|number| (format!("x/{number}"), String::new())));
                sent(target, &bundle)
            },
        ),
        Attack {
            name: "bundle/escapes_in_a_katas_name",
            tries: "a kata whose name repaints the terminal that reads the refusal",
            status: 404,
            says: "is not part of this workshop",
            held: Held::Construction(
                "what is quoted in a refusal goes through `visible::plain` or is escaped",
            ),
            run: |target| {
                let mut bundle = Target::work("");
                bundle.kata = "\u{1b}[31m03\u{9b}2J\u{202e}".to_owned();
                sent(target, &bundle)
            },
        },
        Attack {
            name: "bundle/a_nul_and_escapes_in_code",
            tries: "code that ends early, or repaints what shows it",
            status: 200,
            says: "",
            held: Held::Construction(
                "code is text of any characters; the page that shows it takes out what is not to be seen",
            ),
            run: |target| {
                let learner = target.somebody();
                let sent = target.submitted(
                    &learner.token,
                    "// \0 \u{1b}[2J \u{202e} </pre><script>alert(1)</script>\n",
                );
                let page = target.get(
                    &format!("/host/submissions/{}", sent.id),
                    &[("Cookie", &target.host())],
                );
                Came::unless(crate::page::harm_in(&page.body).or_else(|| {
                    (page.status != 200).then(|| format!("the host's page answers {}", page.status))
                }))
            },
        },
        Attack {
            name: "bundle/a_file_that_is_too_large",
            tries: "300 KiB in one file",
            status: 400,
            says: "256 are the limit",
            held: Held::Construction("a constant of the protocol, which the client knows as well"),
            run: |target| sent(target, &Target::work(&"x".repeat(300 << 10))),
        },
        Attack {
            name: "bundle/a_body_that_says_it_is_too_large",
            tries: "600 MiB, of which it only says that they come",
            status: 413,
            says: "that is more than the 5120 KiB that are taken here",
            held: Held::Construction("what says that it is too large is not waited for"),
            run: |target| of_length(target, "/submissions", 600 << 20),
        },
        Attack {
            name: "bundle/a_form_that_says_it_is_too_large",
            tries: "as much as a submission may have, where a name is asked for",
            status: 413,
            says: "that is more than the 64 KiB that are taken here",
            held: Held::Construction("only submissions may be as large as submissions"),
            run: |target| of_length(target, "/join", 4 << 20),
        },
        Attack {
            name: "bundle/a_body_without_an_end",
            tries: "8 MiB in chunks, without a word about their length",
            status: 413,
            says: "this is larger than what is taken here",
            held: Held::Construction("no handler reads more than its limit"),
            run: |target| {
                let learner = target.somebody();
                let token = format!("Bearer {}", learner.token);
                let headers = [
                    ("Content-Type", "application/json"),
                    ("Authorization", token.as_str()),
                    ("Transfer-Encoding", "chunked"),
                ];
                let chunk = format!("100000\r\n{}\r\n", " ".repeat(1 << 20));
                let head = target.request("POST", &format!("{BASE}/submissions"), &headers, b"");
                let mut pieces: Vec<(&[u8], Duration)> = vec![(&head, Duration::ZERO)];
                pieces.extend((0..8).map(|_| (chunk.as_bytes(), Duration::from_millis(20))));
                send(&target.address, &pieces).came()
            },
        },
        Attack {
            name: "bundle/a_compressed_bomb",
            tries: "a body that says it is compressed",
            status: 400,
            says: "the dojo does not understand this",
            held: Held::Construction("no request is unpacked, whatever it says of itself"),
            run: |target| {
                // The first bytes of a gzip stream.
                let headers = [
                    ("Content-Type", "application/json"),
                    ("Content-Encoding", "gzip"),
                ];
                let body = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3];
                target
                    .ask("POST", &format!("{BASE}/join"), &headers, &body)
                    .came()
            },
        },
        misread(
            "bundle/json_without_a_bottom",
            "lists within lists, for whoever reads by recursion",
            |target| {
                target
                    .post_bytes("/join", "", "[".repeat(15_000).as_bytes())
                    .came()
            },
        ),
        misread(
            "bundle/an_unknown_field",
            "a field that decides something elsewhere",
            |target| {
                let body = format!(
                    r#"{{"code":"{}","name":"Mallory","scope":"host"}}"#,
                    target.service.code()
                );
                target.post_bytes("/join", "", body.as_bytes()).came()
            },
        ),
        misread(
            "bundle/a_field_twice",
            "two values, of which one is checked and the other used",
            |target| {
                let body = format!(
                    r#"{{"code":"x","code":"{}","name":"Mallory"}}"#,
                    target.service.code()
                );
                target.post_bytes("/join", "", body.as_bytes()).came()
            },
        ),
        misread("bundle/no_text", "bytes that are no UTF-8", |target| {
            target
                .post_bytes("/join", "", b"{\"code\":\"\xff\xfe\",\"name\":\"x\"}")
                .came()
        }),
        Attack {
            name: "bundle/a_key_with_control_characters",
            tries: "a key that breaks lines of logs and headers",
            status: 400,
            says: "visible characters",
            held: Held::Construction("a key is 8 to 128 visible ASCII characters"),
            run: |target| {
                let learner = target.somebody();
                target
                    .submit(&learner.token, &Target::work(""), "key\r\nX: y\0zzzz")
                    .came()
            },
        },
    ]
}

fn sent(target: &Target, bundle: &Bundle) -> Came {
    let learner = target.somebody();
    target
        .submit(&learner.token, bundle, "a-key-for-once")
        .came()
}

fn with_file(target: &Target, path: &str) -> Came {
    let mut bundle = Target::work("");
    assert_eq!(bundle.kata, KATA);
    bundle.files.insert(path.to_owned(), "hostile".to_owned());
    sent(target, &bundle)
}

/// A request that says how long it is, and sends nothing of that.
fn of_length(target: &Target, path: &str, length: u64) -> Came {
    let length = length.to_string();
    let headers = [
        ("Content-Type", "application/json"),
        ("Content-Length", length.as_str()),
    ];
    target
        .ask("POST", &format!("{BASE}{path}"), &headers, b"")
        .came()
}
