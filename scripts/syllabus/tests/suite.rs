//! The hash of a suite: the same wherever it is computed, and another one as soon as a verdict could be.

use std::fs;
use std::path::Path;
use syllabus::{Root, kata};
use tempfile::TempDir;

const FILES: [(&str, &str); 10] = [
    ("katas/01-a/kata.toml", "title = \"A\"\nquestion = \"?\"\n"),
    ("katas/01-a/src/lib.rs", "todo"),
    ("graders/01-a/stub/Cargo.toml", "# the stub's"),
    (
        "graders/01-a/stub/build.rs",
        "\"../../c-src/clock/clock.c\"",
    ),
    ("graders/01-a/tests/grade.rs", "the checks"),
    ("graders/01-a/solutions/reference/src/lib.rs", "the answer"),
    ("graders/kit/src/lib.rs", "the kit"),
    ("graders/kit/tests/kit.rs", "its proof"),
    ("c-src/clock/clock.c", "a library"),
    ("c-src/other/other.c", "another"),
];

fn repository() -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for (path, contents) in FILES {
        write(folder.path(), path, contents);
    }
    folder
}

fn write(folder: &Path, path: &str, contents: &str) {
    let path = folder.join(path);
    fs::create_dir_all(path.parent().expect("a folder")).expect("made");
    fs::write(path, contents).expect("written");
}

fn suite(folder: &Path) -> String {
    let root = Root::at(folder).expect("a repository");
    let kata = kata(&root, "01").expect("a kata");
    kata.suite(&root).expect("a hash")
}

#[test]
fn it_is_the_same_at_every_path_and_time() {
    let (one, other) = (repository(), repository());
    let hash = suite(one.path());
    assert_eq!(hash.len(), 64);
    assert_eq!(hash, suite(one.path()));
    assert_eq!(hash, suite(other.path()));
}

#[test]
fn what_a_verdict_is_given_with_changes_it() {
    let folder = repository();
    let mut seen = vec![suite(folder.path())];
    for (path, contents) in [
        ("graders/01-a/tests/grade.rs", "other checks"),
        ("graders/01-a/ui/case.rs", "one more case"),
        ("graders/01-a/stub/Cargo.toml", "# another stub"),
        ("graders/kit/src/lib.rs", "another kit"),
        ("c-src/clock/clock.c", "another library"),
    ] {
        write(folder.path(), path, contents);
        let hash = suite(folder.path());
        assert!(!seen.contains(&hash), "{path} did not change it");
        seen.push(hash);
    }
}

#[test]
fn work_and_solutions_and_what_runs_leave_behind_do_not() {
    let folder = repository();
    let hash = suite(folder.path());
    for (path, contents) in [
        ("katas/01-a/src/lib.rs", "a learner's work"),
        (
            "graders/01-a/solutions/reference/src/lib.rs",
            "a better answer",
        ),
        ("graders/01-a/solutions/wrong/a/b.rs", "a mistake"),
        ("graders/01-a/target/debug/x", "a build"),
        ("graders/kit/tests/kit.rs", "another proof"),
        ("c-src/other/other.c", "not this kata's"),
        ("pack.toml", "format = 1\nkind = \"grader\"\n"),
    ] {
        write(folder.path(), path, contents);
        assert_eq!(suite(folder.path()), hash, "{path} changed it");
    }
}

#[test]
fn a_learners_half_has_none() {
    let folder = repository();
    let stub = folder.path().join("graders/01-a/stub");
    fs::create_dir(folder.path().join("stubs")).expect("made");
    fs::rename(stub, folder.path().join("stubs/01-a")).expect("moved");
    fs::remove_dir_all(folder.path().join("graders")).expect("removed");
    let kind = "format = 1\nkind = \"learner\"\n";
    write(folder.path(), "pack.toml", kind);
    let root = Root::at(folder.path()).expect("a pack");
    assert!(root.is_pack());
    let kata = kata(&root, "01").expect("a kata");
    assert_eq!(kata.pristine().expect("there").files().count(), 2);
    let problem = kata.suite(&root).expect_err("no graders").to_string();
    assert!(problem.contains("with the host"), "{problem}");
}
