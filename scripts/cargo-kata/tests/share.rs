//! `cargo kata share`: the picture says what has passed, and replaces nothing that it did not make.

mod fixture;

use fixture::{Fixture, Said, said, with_body};
use std::fs;

const PICTURE: &str = "katakit-progress.svg";

fn fixture(name: &str) -> Fixture {
    let fixture = Fixture::new(name);
    fixture.add_kata("01");
    fixture.add_kata("30");
    let _ = fs::remove_file(fixture.folder.join(PICTURE));
    fixture
}

fn share(fixture: &Fixture, arguments: &[&str]) -> Said {
    let mut command = fixture.command(&[&["share"], arguments].concat());
    command.env("SOURCE_DATE_EPOCH", "1795219200");
    said(command.output().expect("the binary starts"))
}

fn picture(fixture: &Fixture) -> String {
    fs::read_to_string(fixture.folder.join(PICTURE)).expect("the picture is there")
}

#[test]
fn the_picture_grows_with_what_has_passed() {
    let fixture = fixture("share-1");
    let seen = share(&fixture, &[]);
    assert_eq!(seen.status, Some(0), "{}", seen.stderr);
    assert!(seen.stdout.contains(PICTURE), "{}", seen.stdout);
    let before = picture(&fixture);
    for part in [
        r#"role="img""#,
        "Foundations: 0 of 1 exercise, 0 of 1 kata.",
        "Concurrency and async: 0 of 1 exercise, 0 of 1 kata.",
        "Production: no exercise yet.",
        "0 of 12 points",
        ">2026-11-21</text>",
    ] {
        assert!(before.contains(part), "{part} is missing in:\n{before}");
    }
    fixture.write("katas/01-double/src/double.rs", &with_body("01", "n * 2"));
    assert_eq!(fixture.kata(&["check", "01"]).status, Some(0));
    assert_eq!(share(&fixture, &["--name", "A & B"]).status, Some(0));
    let after = picture(&fixture);
    for part in [
        "Foundations: yellow belt: all of 1 exercise.",
        "6 of 12 points",
        "1 of 2 exercises, 1 of 2 katas, 1 of 2 belts",
        ">A &amp; B</text>",
    ] {
        assert!(after.contains(part), "{part} is missing in:\n{after}");
    }
    // A pass stays one, until the exercise is begun anew.
    for (body, points) in [("n * 3", "6 of 12 points"), ("todo!()", "0 of 12 points")] {
        fixture.write("katas/01-double/src/double.rs", &with_body("01", body));
        let printed = share(&fixture, &["-"]).stdout;
        assert!(printed.contains(points), "{printed}");
    }
    assert_eq!(picture(&fixture), after);
}

#[test]
fn nothing_else_is_replaced() {
    let fixture = fixture("share-2");
    for path in ["notes.svg", "katas/01-double/src/double.rs"] {
        let before = "somebody's work";
        fixture.write(path, before);
        let seen = share(&fixture, &[path]);
        assert_eq!(seen.status, Some(2), "{}", seen.stdout);
        assert_eq!(seen.stderr.lines().count(), 1, "{}", seen.stderr);
        assert!(
            seen.stderr.contains("replace it with --force"),
            "{}",
            seen.stderr
        );
        let after = fs::read_to_string(fixture.folder.join(path)).expect("it is there");
        assert_eq!(after, before);
    }
    assert_eq!(share(&fixture, &["notes.svg", "--force"]).status, Some(0));
    assert_eq!(share(&fixture, &["notes.svg"]).status, Some(0));
    let beside = fs::read_dir(&fixture.folder).expect("it can be read");
    let names = beside.map(|entry| entry.expect("an entry").file_name());
    let left: Vec<_> = names
        .filter(|name| name.to_string_lossy().starts_with(".katakit-"))
        .collect();
    assert!(left.is_empty(), "{left:?}");
}

#[test]
fn a_place_that_cannot_be_written_is_named() {
    let fixture = fixture("share-3");
    for (place, part) in [
        ("katas", "cannot write katas: it is no ordinary file"),
        #[cfg(unix)]
        (
            "/dev/zero",
            "cannot write /dev/zero: it is no ordinary file",
        ),
        ("nowhere/a.svg", "cannot write nowhere/a.svg"),
    ] {
        let seen = share(&fixture, &[place]);
        assert_eq!(seen.status, Some(2), "{}", seen.stdout);
        assert_eq!(seen.stderr.lines().count(), 1, "{}", seen.stderr);
        assert!(seen.stderr.contains(part), "{}", seen.stderr);
    }
}

#[test]
fn a_broken_manifest_is_named_and_the_rest_is_drawn() {
    let fixture = fixture("share-4");
    fixture.write("katas/30-double/kata.toml", "title =");
    let seen = share(&fixture, &["-"]);
    assert_eq!(seen.status, Some(2), "{}", seen.stderr);
    assert!(
        seen.stderr.contains("katas/30-double/kata.toml:1"),
        "{}",
        seen.stderr
    );
    assert!(seen.stdout.contains("0 of 6 points"), "{}", seen.stdout);
}
