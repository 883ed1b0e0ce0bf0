//! `cargo kata check` of many katas at once.

mod fixture;

use fixture::{CHECKS, Fixture, holds, is_one_line, json, right_wrong_and_broken, with_body};
use std::fs;

#[test]
fn every_kata_gets_a_line() {
    let fixture = right_wrong_and_broken("many-verdicts");
    let seen = fixture.kata(&["check", "--all"]);
    assert_eq!((seen.status, seen.stderr.as_str()), (Some(1), ""));
    holds(
        &seen.stdout,
        &[
            "01  Doubling  6 of 6    ✓ double\n",
            "02  Doubling  4 of 6    ✗ double\n",
            "03  Doubling  0 of 6    ✗ double  does not compile\n",
            "1 of 3 katas passed, 1 begun, 1 not compiling; 10 of 18 points",
            "Next: edit katas/02-double/src/double.rs, then cargo kata check 02",
        ],
    );
    holds(&fixture.kata(&["list"]).stdout, &["✓ double", "✗ double"]);

    let all = json(&fixture.kata(&["check", "--all", "--json"]));
    let states: Vec<&str> = all
        .as_array()
        .expect("many verdicts are a list")
        .iter()
        .filter_map(|verdict| verdict["state"].as_str())
        .collect();
    assert_eq!(states, ["passed", "failed", "does-not-compile"]);

    // Those that are named, each once, in this order; and one by itself is no list.
    let two = json(&fixture.kata(&["check", "2", "01", "02-double", "--json"]));
    assert_eq!(two.as_array().map(Vec::len), Some(2));
    assert_eq!(
        (&two[0]["kata"], &two[1]["kata"]),
        (&"02".into(), &"01".into())
    );
    let one = fixture.kata(&["check", "01", "--format", "json"]);
    assert_eq!((one.status, &json(&one)["kata"]), (Some(0), &"01".into()));
}

#[test]
fn what_cannot_be_judged_stands_in_nobody_elses_way() {
    let fixture = right_wrong_and_broken("many-problems");
    fixture.write("katas/02-double/kata.toml", "title = [\n");
    let seen = fixture.kata(&["check", "--all"]);
    is_one_line(&seen, "cargo kata: cannot use katas/02-double/kata.toml:");
    holds(
        &seen.stdout,
        &["1 of 2 katas passed", "1 kata could not be judged"],
    );
    let seen = fixture.kata(&["check", "01", "99", "--json"]);
    assert_eq!(
        (seen.status, json(&seen)[0]["state"].as_str()),
        (Some(2), Some("passed"))
    );
    holds(&seen.stderr, &["there is no kata `99`"]);

    // What cargo cannot read is in the way of all katas, and is told once.
    fixture.write("katas/03-double/Cargo.toml", "[package\n");
    let seen = fixture.kata(&["check", "01", "03"]);
    is_one_line(
        &seen,
        "katas 01, 03 could not be judged: cargo could not build:",
    );
    assert!(!seen.stdout.contains("All done"), "{}", seen.stdout);
}

#[test]
fn questions_that_make_no_sense() {
    let fixture = Fixture::new("many-nonsense");
    fixture.add_kata("01");
    let seen = fixture.kata(&["check", "01", "--output", "file"]);
    is_one_line(&seen, "`--output` needs a format");
    let seen = fixture.kata(&["check", "01/double", "01"]);
    is_one_line(
        &seen,
        "one exercise is judged by itself: `cargo kata check 01/double`",
    );
    for arguments in [
        &["check"][..],
        &["check", "--all", "01"],
        &["check", "01", "--json", "--format", "junit"],
    ] {
        assert_eq!(fixture.kata(arguments).status, Some(2), "{arguments:?}");
    }
}

#[test]
fn a_stub_that_nobody_has_touched_is_not_built() {
    let fixture = Fixture::new("many-untouched");
    fixture.add_kata("01");
    // Whoever built this would say that it does not compile.
    fixture.write("graders/01-double/tests/grade.rs", "no Rust");
    let seen = fixture.kata(&["check", "--all"]);
    assert_eq!((seen.status, seen.stderr.as_str()), (Some(1), ""));
    holds(
        &seen.stdout,
        &[
            "0 of 6    · double",
            "1 not started",
            "begin with katas/01-double/src/double.rs",
        ],
    );
    let all = json(&fixture.kata(&["check", "--all", "--json"]));
    assert_eq!(
        (&all[0]["state"], &all[0]["points_of"]),
        (&"not-started".into(), &6.into())
    );
    assert!(!fixture.folder.join(".katakit").exists());
}

/// Kata 01 is built first, yet its check of kind *speed* runs after everything that runs beside other things.
#[test]
fn what_is_timed_runs_when_everything_else_is_over() {
    let fixture = Fixture::new("many-timed");
    let over = fixture.folder.join("over");
    let _ = fs::remove_file(&over);
    fixture.add_kata("01");
    fixture.add_kata("02");
    let timed = CHECKS
        .replace("NN", "01")
        .replace("mod behaviour", "mod speed");
    fixture.write("graders/01-double/tests/grade.rs", &timed);
    let alone = "{ assert!(std::path::Path::new(\"../../over\").exists()); n * 2 }";
    fixture.write("katas/01-double/src/double.rs", &with_body("01", alone));
    let beside = "{ std::thread::sleep(std::time::Duration::from_millis(300)); \
                  std::fs::write(\"../../over\", \"\").unwrap(); n * 2 }";
    fixture.write("katas/02-double/src/double.rs", &with_body("02", beside));
    let seen = fixture.kata(&["check", "--all"]);
    assert_eq!(seen.status, Some(0), "{}{}", seen.stdout, seen.stderr);
    holds(&seen.stdout, &["2 of 2 katas passed", "All done"]);
    fs::remove_file(&over).expect("kata 02 has run");
    assert_eq!(fixture.kata(&["check", "01"]).status, Some(1));
}
