//! Questions that cannot be answered: one line each, a status that says so, no panic.

mod fixture;

use fixture::{Fixture, is_one_line, said, with_body};
use std::fs;

fn fixture(name: &str) -> Fixture {
    let fixture = Fixture::new(name);
    fixture.add_kata("01");
    fixture
}

#[test]
fn a_kata_or_exercise_that_is_not_there() {
    let fixture = fixture("bad-input-1");
    is_one_line(&fixture.kata(&["check", "999"]), "there is no kata `999`");
    is_one_line(
        &fixture.kata(&["check", "01/nope"]),
        "has no exercise `nope`; it has double",
    );
    is_one_line(
        &fixture.kata(&["new", "01-again"]),
        "01 is taken by 01-double",
    );
    is_one_line(&fixture.kata(&["new", "../evil"]), "is no kata's name");
}

#[test]
fn outside_of_a_repository() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut command = fixture("bad-input-2").command(&["list"]);
    is_one_line(
        &said(
            command
                .current_dir(folder.path())
                .output()
                .expect("it starts"),
        ),
        "is not inside a katakit repository",
    );
}

#[test]
fn a_broken_manifest_is_named_with_its_line() {
    let fixture = fixture("bad-input-3");
    fixture.write(
        "katas/01-double/kata.toml",
        "title = \"Doubling\"\nquestion = [\n",
    );
    is_one_line(
        &fixture.kata(&["check", "01"]),
        "katas/01-double/kata.toml:",
    );
    fixture.write(
        "katas/01-double/kata.toml",
        "title = \"Doubling\"\nquestion = \"?\"\nfoo = 1\n",
    );
    is_one_line(&fixture.kata(&["list"]), "kata.toml:3: unknown field `foo`");
}

#[test]
fn a_file_that_vanished_or_cannot_be_read() {
    let fixture = fixture("bad-input-4");
    fixture.remove("katas/01-double/src/double.rs");
    is_one_line(&fixture.kata(&["check", "01"]), "there is no such file");
    fs::create_dir(fixture.folder.join("katas/01-double/src/double.rs"))
        .expect("a folder in its place");
    is_one_line(&fixture.kata(&["check", "01"]), "there is no such file");
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_for_the_output() {
    let fixture = fixture("bad-input-5");
    let full = fs::File::options()
        .write(true)
        .open("/dev/full")
        .expect("Linux has /dev/full");
    let seen = fixture
        .command(&["list"])
        .stdout(full)
        .output()
        .expect("it starts");
    is_one_line(&said(seen), "the output cannot be written");
}

#[test]
fn a_closed_pipe() {
    let fixture = fixture("bad-input-6");
    let (reader, writer) = std::io::pipe().expect("a pipe");
    drop(reader);
    let seen = fixture
        .command(&["list"])
        .stdout(writer)
        .output()
        .expect("it starts");
    is_one_line(&said(seen), "nobody reads the output any more");
}

#[test]
fn a_verdict_that_cannot_be_remembered_is_given_all_the_same() {
    let fixture = fixture("bad-input-7");
    fixture.write("katas/01-double/src/double.rs", &with_body("01", "n * 2"));
    // A file where the folder should be: works even for root, whom no permission stops.
    fixture.write(".katakit", "in the way");
    let seen = fixture.kata(&["check", "01"]);
    fixture.remove(".katakit");
    assert_eq!(seen.status, Some(0), "{}{}", seen.stdout, seen.stderr);
    assert!(
        seen.stdout.contains("All done") && seen.stderr.contains("will not show this verdict"),
        "{}",
        seen.stderr
    );
}

#[test]
fn damaged_progress_is_set_aside_and_found_out_again() {
    let fixture = fixture("bad-input-8");
    fixture.write("katas/01-double/src/double.rs", &with_body("01", "n * 2"));
    fixture.write(".katakit/progress.toml", "version = 1\n[exercise.01.dou");
    is_one_line(
        &fixture.kata(&["list"]),
        "was damaged, and stands in .katakit/progress-damaged-",
    );
    let after = fixture.kata(&["list"]);
    assert_eq!(after.status, Some(0), "{}", after.stderr);
    assert!(after.stdout.contains("~ double"), "{}", after.stdout);
    assert_eq!(fixture.kata(&["check", "01"]).status, Some(0));
    assert!(fixture.kata(&["list"]).stdout.contains("✓ double"));
}
