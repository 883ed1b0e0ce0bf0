//! `cargo kata reset`: an exercise as it came, and the way back.

mod fixture;
mod small_kit;

use fixture::Fixture;
use small_kit::{SmallKit, files, place, stub, unpacked};
use std::fs;

const DOUBLE: &str = "katas/01-double/src/double.rs";
const HALF: &str = "katas/01-double/src/half.rs";
const MAIN: &str = "capstones/tool/src/main.rs";

fn repository(name: &str) -> Fixture {
    unpacked(place(name), &SmallKit::new())
}

fn read(fixture: &Fixture, path: &str) -> String {
    fs::read_to_string(fixture.folder.join(path)).expect("it is there")
}

fn says(fixture: &Fixture, arguments: &[&str], told: &[&str]) -> String {
    let seen = fixture.kata(arguments);
    assert_eq!(seen.status, Some(0), "{}{}", seen.stdout, seen.stderr);
    for told in told {
        assert!(seen.stdout.contains(told), "{told}: {}", seen.stdout);
    }
    seen.stdout
}

#[test]
fn one_exercise_is_as_it_came_and_the_others_stay() {
    let fixture = repository("reset-one");
    fixture.write(DOUBLE, "my double\n");
    fixture.write(HALF, "my half\n");
    let told = [
        DOUBLE,
        "is kept in .katakit/kept/",
        "cargo kata reset 01/double --back",
    ];
    says(&fixture, &["reset", "01/double"], &told);
    assert_eq!(read(&fixture, DOUBLE), stub("double"));
    assert_eq!(read(&fixture, HALF), "my half\n");
    says(
        &fixture,
        &["reset", "01/double"],
        &["nothing had to be reset"],
    );
    let kept = files(&fixture.folder.join(".katakit/kept"), &[]);
    let kept: Vec<_> = kept.values().collect();
    assert_eq!(kept, ["my double\n"]);
}

#[test]
fn a_whole_kata_and_files_that_were_deleted_come_back() {
    let fixture = repository("reset-all");
    fixture.write(DOUBLE, "my double\n");
    fixture.write("katas/01-double/Cargo.toml", "broken");
    fixture.write("katas/01-double/src/mine.rs", "my own\n");
    fixture.remove(HALF);
    says(
        &fixture,
        &["reset", "01"],
        &[DOUBLE, HALF, "katas/01-double/Cargo.toml"],
    );
    assert_eq!(read(&fixture, HALF), stub("half"));
    assert_eq!(read(&fixture, "katas/01-double/src/mine.rs"), "my own\n");
    assert_eq!(fixture.kata(&["list"]).status, Some(0));
    says(&fixture, &["reset", "01", "--back"], &[DOUBLE]);
    assert_eq!(read(&fixture, DOUBLE), "my double\n");
    assert_eq!(read(&fixture, "katas/01-double/Cargo.toml"), "broken");
}

#[test]
fn exercises_that_share_a_file_are_named() {
    let fixture = repository("reset-shared");
    fixture.write(MAIN, "my tool\n");
    let told = ["resets second as well"];
    says(&fixture, &["reset", "tool/first"], &told);
    assert_eq!(read(&fixture, MAIN), stub("main"));
}

#[test]
fn back_and_forth_loses_nothing() {
    let fixture = repository("reset-back");
    for text in ["one\n", "two\n"] {
        fixture.write(DOUBLE, text);
        says(&fixture, &["reset", "01/double"], &[]);
    }
    let list = says(&fixture, &["reset", "--list"], &[DOUBLE, "--back DATE"]);
    let dates: Vec<&str> = list.lines().filter(|line| line.starts_with("20")).collect();
    assert_eq!(dates.len(), 2, "{list}");
    fixture.write(DOUBLE, "three\n");
    says(&fixture, &["reset", "01/double", "--back"], &[dates[0]]);
    assert_eq!(read(&fixture, DOUBLE), "two\n");
    says(&fixture, &["reset", "--back", "01/double"], &[]);
    assert_eq!(read(&fixture, DOUBLE), "three\n");
    says(
        &fixture,
        &["reset", "01/double", "--back", dates[1]],
        &[dates[1]],
    );
    assert_eq!(read(&fixture, DOUBLE), "one\n");
    let kept = files(&fixture.folder.join(".katakit/kept"), &[]);
    for text in ["one\n", "two\n", "three\n"] {
        assert!(kept.values().any(|kept| kept == text), "{text} is lost");
    }
    let none = says(&fixture, &["reset", "01/half", "--list"], &[]);
    assert_eq!(none, "no copies of exercises are kept\n");
}

#[test]
fn progress_stays_and_the_standing_follows_the_files() {
    let fixture = repository("reset-progress");
    let progress = "version = 1\n[exercise.01.double]\nstate = \"passed\"\npoints = 1\nattempts = 7\nhints = 2\n\
                    first_passed = \"2026-01-01T00:00:00Z\"\n\n# end\n";
    fixture.write(".katakit/progress.toml", progress);
    fixture.write(DOUBLE, "my double\n");
    says(&fixture, &["reset", "01/double"], &[]);
    assert_eq!(read(&fixture, ".katakit/progress.toml"), progress);
    assert!(fixture.kata(&["list"]).stdout.contains("· double"));
}

#[test]
fn what_cannot_be_done_is_one_line_and_touches_nothing() {
    let fixture = repository("reset-bad");
    fixture.write(DOUBLE, "my double\n");
    // A file where the copies should go: works even for root, whom no permission stops.
    fixture.write(".katakit/kept", "in the way");
    for (arguments, told) in [
        (&["reset", "09"][..], "there is no kata `09`"),
        (&["reset", "01/nope"], "has no exercise `nope`"),
        (&["reset", "01/double"], "cannot make .katakit/kept/"),
        (
            &["reset", "--back"],
            "which exercise is to be brought back?",
        ),
    ] {
        let seen = fixture.kata(arguments);
        assert_eq!(seen.status, Some(2), "{}", seen.stdout);
        assert_eq!(seen.stderr.lines().count(), 1, "{}", seen.stderr);
        assert!(seen.stderr.contains(told), "{}", seen.stderr);
    }
    assert_eq!(read(&fixture, DOUBLE), "my double\n");
    fixture.remove(".katakit/kept");
    let seen = fixture.kata(&["reset", "01/double", "--back", "2020"]);
    assert_eq!(seen.status, Some(2));
    assert!(
        seen.stderr.contains("no copy of 2020 of 01/double is kept"),
        "{}",
        seen.stderr
    );
}
