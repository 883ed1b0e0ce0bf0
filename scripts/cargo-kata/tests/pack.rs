//! The two halves of a workshop, written from this very repository: what is in them, and what is not.

mod fixture;

use fixture::{Said, holds, is_one_line, said};
use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

fn repository() -> PathBuf {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    fs::canonicalize(path).expect("the repository")
}

/// An empty place below cargo's folder for test files.
fn place(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("made");
    folder
}

fn kata_in(folder: &Path, arguments: &[&str]) -> Said {
    run(env!("CARGO_BIN_EXE_cargo-kata"), folder, arguments)
}

fn run(program: impl AsRef<std::ffi::OsStr>, folder: &Path, arguments: &[&str]) -> Said {
    let mut command = Command::new(program);
    command
        .args(arguments)
        .current_dir(folder)
        .env("CARGO_NET_OFFLINE", "true")
        .env("COLUMNS", "100")
        .env_remove("CARGO_TARGET_DIR");
    said(command.output().expect("it starts"))
}

/// Writes a pack from the repository.
#[track_caller]
fn pack(kind: &str, out: &Path, options: &[&str]) -> Said {
    let mut arguments = vec!["pack", kind, out.to_str().expect("UTF-8")];
    arguments.extend(options);
    let seen = kata_in(&repository(), &arguments);
    assert_eq!(seen.status, Some(0), "{}{}", seen.stdout, seen.stderr);
    seen
}

/// Every file below the folder, by its path, but those of folders named `target`.
fn files(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let (mut found, mut open) = (Vec::new(), vec![folder.to_path_buf()]);
    while let Some(next) = open.pop() {
        for entry in fs::read_dir(&next).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.ends_with("target") {
                continue;
            }
            if path.is_dir() {
                open.push(path);
            } else {
                let name = path.strip_prefix(folder).expect("below");
                let name = name.to_string_lossy().replace('\\', "/");
                found.push((name, fs::read(&path).expect("read")));
            }
        }
    }
    found.sort();
    found
}

/// Shorter lines are everybody's: `let mut count = 0;`
const SHORTEST: usize = 24;

/// The lines of a text that are long enough to be somebody's own.
fn lines(text: &[u8]) -> Vec<String> {
    let text = String::from_utf8_lossy(text);
    let lines = text.lines().map(|line| line.trim().to_owned());
    lines.filter(|line| line.len() >= SHORTEST).collect()
}

/// Finds any of many lines in a text, at whatever place of its lines.
struct Haystack {
    text: String,
    windows: HashSet<[u8; SHORTEST]>,
}

impl Haystack {
    fn new(text: &[u8]) -> Self {
        let text = String::from_utf8_lossy(text).into_owned();
        let windows = text.as_bytes().windows(SHORTEST);
        let windows = windows.filter_map(|window| window.try_into().ok());
        Self {
            windows: windows.collect(),
            text,
        }
    }

    fn holds(&self, line: &str) -> bool {
        let first = line.as_bytes()[..SHORTEST].try_into();
        let first: [u8; SHORTEST] = first.expect("long enough");
        self.windows.contains(&first) && self.text.contains(line)
    }
}

#[test]
fn a_learners_half_holds_no_line_of_graders_and_solutions() {
    let out = place("pack-secret").join("out");
    pack("learner", &out, &["--hints", "first"]);
    let written = files(&out);
    let names: Vec<&str> = written.iter().map(|(name, _)| name.as_str()).collect();
    assert!(
        !names.iter().any(|name| name.contains("grader")),
        "{names:?}"
    );
    for absent in ["prover", "pack", "dojo", "grading", "sandbox"] {
        let folder = format!("scripts/{absent}/");
        assert!(
            !names.iter().any(|name| name.starts_with(&folder)),
            "{folder}"
        );
    }
    assert!(
        !names.iter().any(|name| name.contains("authoring")),
        "{names:?}"
    );
    let mut text = Vec::new();
    for (_, contents) in &written {
        text.extend_from_slice(contents);
        text.push(b'\n');
    }
    let haystack = Haystack::new(&text);

    // What a learner is meant to read, and the companion, may use the same words.
    let repository = repository();
    let mut public = Vec::new();
    let (mut secret, mut hints) = (Vec::new(), Vec::new());
    for part in ["katas", "capstones", "c-src", "scripts"] {
        for (name, contents) in files(&repository.join(part)) {
            let is_edited = ["katas", "capstones"].contains(&part)
                && (name.contains("/src/") || name.contains("/tests/"));
            // Tests of what stays with the host may hold solutions.
            let is_packed = part != "scripts" || out.join("scripts").join(&name).exists();
            // Some of the katas may be solved at the moment.
            if !is_edited && is_packed {
                public.extend_from_slice(&contents);
            }
            if name.ends_with("kata.toml") {
                let kata: toml::Table = String::from_utf8_lossy(&contents).parse().expect("TOML");
                let exercises = kata["exercise"].as_array().expect("exercises");
                for exercise in exercises {
                    let all = exercise["hints"].as_array().expect("hints");
                    let all = all.iter().filter_map(toml::Value::as_str);
                    hints.extend(
                        all.skip(1)
                            .map(|hint| hint.lines().next().unwrap_or("").to_owned()),
                    );
                }
            }
        }
    }
    for (name, contents) in files(&repository.join("graders")) {
        if name.split('/').nth(1) == Some("stub") {
            public.extend_from_slice(&contents);
        } else if !name.starts_with("kit/")
            && !name.ends_with("Cargo.toml")
            && !name.ends_with("Cargo.lock")
        {
            secret.extend(
                lines(&contents)
                    .into_iter()
                    .map(|line| (name.clone(), line)),
            );
        }
    }
    let public = Haystack::new(&public);
    assert!(
        secret.len() > 15_000,
        "only {} lines were looked for",
        secret.len()
    );
    let found: Vec<&(String, String)> = secret
        .iter()
        .filter(|(_, line)| haystack.holds(line) && !public.holds(line))
        .collect();
    assert!(found.is_empty(), "{found:#?}");
    assert!(
        hints.len() > 100,
        "only {} hints were looked for",
        hints.len()
    );
    let given: Vec<&String> = hints
        .iter()
        .filter(|hint| hint.len() >= SHORTEST && haystack.holds(hint))
        .collect();
    assert!(given.is_empty(), "{given:#?}");
}

#[test]
fn a_learners_half_works_by_itself() {
    let out = place("pack-works").join("out");
    let seen = pack("learner", &out, &["--hints", "first-two"]);
    let told = seen.stdout.replace(&repository().display().to_string(), "");
    holds(
        &told,
        &[
            "The learner's half is in",
            "15 katas (00, 03",
            "grep)",
            "the first two hints",
        ],
    );
    // One for all runs of this test: what the katas and the companion stand on is built once.
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).join("pack-target");
    let cargo = |folder: &Path, arguments: &[&str]| {
        let mut command = Command::new(env!("CARGO"));
        command
            .args(arguments)
            .args(["--offline", "--locked", "--quiet"])
            .current_dir(folder)
            .env("CARGO_TARGET_DIR", &target);
        let seen = said(command.output().expect("cargo starts"));
        assert_eq!(seen.status, Some(0), "{arguments:?}: {}", seen.stderr);
    };
    cargo(&out, &["check", "--workspace", "--all-targets"]);
    cargo(&out.join("scripts"), &["check", "--package", "dojo-client"]);
    cargo(&out.join("scripts"), &["build", "--package", "cargo-kata"]);

    let companion = target
        .join("debug")
        .join(format!("cargo-kata{}", std::env::consts::EXE_SUFFIX));
    let kata = |arguments: &[&str]| {
        let mut command = Command::new(&companion);
        command
            .args(arguments)
            .current_dir(&out)
            .env("CARGO_NET_OFFLINE", "true")
            .env("CARGO_TARGET_DIR", &target)
            .env("COLUMNS", "100");
        let seen = said(command.output().expect("the companion starts"));
        let all = format!("{}{}", seen.stdout, seen.stderr);
        for confusing in ["graders/", "o such file", "src/main.rs:", "grader-"] {
            let is_lesson = arguments[0] == "explain" && confusing == "grader-";
            assert!(
                is_lesson || !all.contains(confusing),
                "{arguments:?}: {all}"
            );
        }
        seen
    };
    let seen = kata(&["list"]);
    assert_eq!(seen.status, Some(0), "{}", seen.stderr);
    holds(
        &seen.stdout,
        &[
            "00  First cut",
            "17 points",
            "· greeting",
            "grep",
            "cargo kata workshop",
        ],
    );

    let seen = kata(&["check", "00"]);
    assert_eq!((seen.status, seen.stdout.as_str()), (Some(1), NOT_STARTED));
    let stub = out.join("stubs/00-first-cut/src/greeting.rs");
    let greeting = fs::read_to_string(&stub).expect("the stub");
    let file = out.join("katas/00-first-cut/src/greeting.rs");
    let with_body =
        |body: &str| fs::write(&file, greeting.replace("todo!()", body)).expect("written");
    with_body("format!(\"Hello, {}!\", if name.is_empty() { \"world\" } else { name })");
    let seen = kata(&["check", "00/greeting"]);
    assert_eq!((seen.status, seen.stdout.as_str()), (Some(0), HOLDS));
    with_body("name.to_owned()");
    let seen = kata(&["check", "00/greeting"]);
    assert_eq!(seen.status, Some(1));
    holds(
        &seen.stdout,
        &[
            "✗ greeting › example › greeting (line 9)",
            "right: \"Hello, Ada!\"",
            "cargo kata submit 00",
        ],
    );
    with_body("std::process::abort()");
    holds(
        &kata(&["check", "00/greeting"]).stdout,
        &["ended by a signal"],
    );
    with_body("1 +");
    let seen = kata(&["check", "00"]);
    assert_eq!(seen.status, Some(1));
    holds(
        &seen.stdout,
        &[
            "does not accept this yet",
            "greeting.rs:",
            "cargo kata submit 00",
        ],
    );
    holds(&kata(&["list"]).stdout, &["✗ greeting"]);

    assert_eq!(kata(&["reset", "00/greeting"]).status, Some(0));
    assert_eq!(fs::read_to_string(&file).expect("there"), greeting);
    for (arguments, told) in [
        (&["hint", "03/stack"][..], "1 of 2: a question"),
        (
            &["hint", "03/stack"],
            "That is all that the host of the workshop allows.",
        ),
        (
            &["solution", "03/stack", "--give-up"],
            "with the host of the workshop, who releases them",
        ),
        (&["explain", "03/stack"], "cargo kata check 03/stack"),
        (
            &["explain", "03"],
            "Begin with katas/03-ownership/src/tickets.rs",
        ),
        (&["check", "grep"], "cargo kata submit grep"),
        (&["check", "00", "03"], "2 katas: 2 not started"),
        (&["check", "00", "--json"], "\"kind\": \"host\""),
    ] {
        holds(&kata(arguments).stdout, &[told]);
    }
    for (arguments, told) in [
        (
            &["prove", "03", "--matrix"][..],
            "with the host, in the whole repository",
        ),
        (
            &["new", "12-errors"],
            "with the host, in the whole repository",
        ),
        (
            &["coverage", "--open"],
            "with the host, in the whole repository",
        ),
        (
            &["stubs", "--write"],
            "with the host, in the whole repository",
        ),
        (
            &["pack", "learner", "x"],
            "with the host, in the whole repository",
        ),
        (&["dojo", "--help"], "that is the host's"),
        (&["grade", "x.json"], "that is the host's"),
        (&["update"], "its host gives out a newer one"),
        (&["check", "03", "--memory", "valgrind"], "with the host"),
        (&["check", "99"], "there is no kata `99`"),
    ] {
        is_one_line(&kata(arguments), told);
    }
    let seen = kata(&["doctor", "--katas", "00,56,grep"]);
    holds(
        &seen.stdout,
        &[
            "crates-of-the-katas  all are in cargo's cache",
            "crates-of-the-tools  all are",
        ],
    );
    let seen = kata(&["offline", "--katas", "00,grep"]);
    assert_eq!(seen.status, Some(0), "{}{}", seen.stdout, seen.stderr);

    // The host's own companion, started in a pack, does not look for graders either.
    is_one_line(
        &kata_in(&out, &["prove"]),
        "with the host, in the whole repository",
    );
    fs::write(out.join("pack.toml"), "format = 9\n").expect("written");
    is_one_line(&kata(&["list"]), "a newer kit wrote it");
}

const NOT_STARTED: &str = "
00 First cut

  · greeting  The first edit, the first green
  · program   A program that stands on a library
  · pancake   Three mistakes, three messages
  · hover     Ask your editor
  · tidy      Let the tools speak

  Begin with katas/00-first-cut/src/greeting.rs (cargo kata explain 00 is the lesson), then cargo kata check 00
  The checks are with the host: cargo kata submit 00 sends your work to them.

";

const HOLDS: &str = "
00 First cut

  ? greeting  The first edit, the first green
              example ✓  host ?

  It builds, and the examples in its contracts hold.
  The checks are with the host: cargo kata submit 00 sends your work to them.

";

#[test]
fn a_hosts_half_judges_and_has_the_same_suites() {
    let out = place("pack-host").join("out");
    pack("grader", &out, &["--katas", "00,03,56,61,grep"]);
    let names: Vec<String> = files(&out).into_iter().map(|(name, _)| name).collect();
    let has = |name: &str| names.iter().any(|there| there == name);
    for there in [
        "graders/00-first-cut/tests/grade.rs",
        "graders/00-first-cut/solutions/other/greeting/match_and_push.rs",
        "graders/03-ownership/ui/stack/the_stack_takes_the_item.fail.rs",
        "graders/03-ownership/solutions/notice.toml",
        "graders/56-c-ffi/stub/src/lib.rs",
        "graders/grep/yardstick/main.rs",
        "graders/kit/compile/src/lib.rs",
        "katas/56-c-ffi/include/tally.h",
        "c-src/logbook/src/logbook.c",
    ] {
        let is_case = there.contains("/ui/");
        let of_folder = |name: &String| name.starts_with("graders/03-ownership/ui/");
        assert!(
            has(there) || is_case && names.iter().any(of_folder),
            "{there}"
        );
    }
    for gone in ["/wrong/", "graders/04", "scripts/", "/bench/"] {
        assert!(!names.iter().any(|name| name.contains(gone)), "{gone}");
    }
    // The hash is the same, computed there.
    let pack_of = syllabus::Root::at(&out).expect("a root");
    let here = syllabus::Root::at(&repository()).expect("a root");
    let listed = pack_of.pack().expect("readable").expect("a pack");
    assert_eq!(listed.katas.len(), 5);
    for (number, packed) in &listed.katas {
        for root in [&pack_of, &here] {
            let kata = syllabus::kata(root, number).expect("a kata");
            assert_eq!(kata.suite(root).expect("a hash"), packed.suite, "{number}");
        }
    }
    // And it judges: what cargo needs for that is there.
    let reference = "graders/00-first-cut/solutions/reference/src";
    for (name, contents) in files(&out.join(reference)) {
        fs::write(out.join("katas/00-first-cut/src").join(name), contents).expect("written");
    }
    let mut command = Command::new(env!("CARGO_BIN_EXE_cargo-kata"));
    command
        .args(["check", "00/greeting"])
        .current_dir(&out)
        .env("CARGO_NET_OFFLINE", "true")
        .env(
            "CARGO_TARGET_DIR",
            Path::new(env!("CARGO_TARGET_TMPDIR")).join("pack-target"),
        );
    let seen = said(command.output().expect("it starts"));
    assert_eq!(seen.status, Some(0), "{}{}", seen.stdout, seen.stderr);
    holds(&seen.stdout, &["All done: every check passes."]);
}

#[test]
fn a_pack_takes_the_place_of_an_older_one_and_of_nothing_else() {
    let all = place("pack-place");
    let out = all.join("deep/out");
    pack("learner", &out, &["--katas", "00,03"]);
    // Somebody has worked there, and built, and made notes.
    for (path, contents) in [
        ("katas/03-ownership/src/stack.rs", "my work"),
        ("katas/03-ownership/src/my_own.rs", "mine"),
        ("target/debug/built", "a build"),
        (".katakit/progress.toml", "progress"),
        ("notes.txt", "notes"),
    ] {
        let path = out.join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        fs::write(path, contents).expect("written");
    }
    let seen = pack("learner", &out, &["--katas", "00-03", "--hints", "none"]);
    holds(
        &seen.stdout,
        &[
            "It took the place of an older one.",
            "1 file had been changed there",
            "katas/03-ownership/src/stack.rs",
            "no hints",
        ],
    );
    let read = |path: &str| fs::read_to_string(out.join(path)).unwrap_or_default();
    assert!(read("katas/03-ownership/src/stack.rs").contains("todo!()"));
    assert!(read("katas/00-first-cut/kata.toml").contains("hints = []"));
    assert_eq!(read("katas/03-ownership/src/my_own.rs"), "mine");
    assert_eq!(read("target/debug/built"), "a build");
    assert_eq!(read(".katakit/progress.toml"), "progress");
    assert_eq!(read("notes.txt"), "notes");
    let kept = files(&out.join(".katakit/kept"));
    assert!(kept.len() == 1 && kept[0].0.ends_with("/katas/03-ownership/src/stack.rs"));
    assert_eq!(kept[0].1, b"my work");
    // A kata that is no longer chosen goes, but not what somebody made of it.
    pack("learner", &out, &["--katas", "00"]);
    assert!(!out.join("katas/03-ownership/README.md").exists());
    assert_eq!(read("katas/03-ownership/src/my_own.rs"), "mine");
    let left: Vec<_> = fs::read_dir(all.join("deep")).expect("a folder").collect();
    assert_eq!(left.len(), 1, "{left:?}");

    let before = files(&out);
    let refused = |arguments: &[&str], told: &str| {
        let seen = kata_in(&repository(), arguments);
        is_one_line(&seen, told);
    };
    let shown = out.to_str().expect("UTF-8");
    refused(
        &["pack", "grader", shown],
        "the learner's half of a workshop stands there",
    );
    refused(
        &["pack", "learner", shown, "--katas", "99"],
        "there is no kata or tier `99`",
    );
    assert_eq!(files(&out), before);
    let other = all.join("other");
    fs::create_dir(&other).expect("made");
    fs::write(other.join("thesis.txt"), "years").expect("written");
    refused(
        &["pack", "learner", other.to_str().expect("UTF-8")],
        "it is not empty, and no learner's half",
    );
    let file = other.join("thesis.txt");
    refused(
        &["pack", "grader", file.to_str().expect("UTF-8")],
        "it is no folder",
    );
    refused(
        &["pack", "grader", file.join("out").to_str().expect("UTF-8")],
        "cannot",
    );
    refused(
        &["pack", "learner", "katas/out"],
        "the repository's sources are there",
    );
    refused(&["pack", "learner", "."], "you stand in it");
    assert_eq!(files(&all.join("other")).len(), 1);
    // An empty folder is as good as none.
    let empty = all.join("empty");
    fs::create_dir(&empty).expect("made");
    pack("grader", &empty, &["--katas", "00"]);
    assert!(empty.join("pack.toml").exists());
}

#[test]
fn a_full_disk_leaves_everything_as_it_was() {
    // Files of this system that are always full: a pack cannot go below them, and the reason is told in one line.
    let seen = kata_in(&repository(), &["pack", "learner", "/dev/null/out"]);
    is_one_line(&seen, "/dev/null");
    let seen = kata_in(&repository(), &["pack", "learner", "/proc/out"]);
    is_one_line(&seen, "/proc/out");
}
