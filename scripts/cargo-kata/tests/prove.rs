//! The prover on graders that are good, and on graders that must make it fail: one kata for each way.

mod fixture;

use fixture::{CHECKS, Fixture, with_body};
use serde_json::Value;

/// What is changed in a good kata: a file below `katas/NN-double` or `graders/NN-double`, and its new contents.
type Change = (&'static str, String);

fn checks(number: &str, from: &str, to: &str) -> String {
    let checks = CHECKS.replace("NN", number);
    assert!(checks.contains(from), "the fixture's checks hold {from:?}");
    checks.replace(from, to)
}

fn wrong(number: &str, caught_by: &str, body: &str) -> String {
    format!(
        "//@ wrong: on purpose\n//@ caught by: {caught_by}\n{}",
        with_body(number, body)
    )
}

/// Each way in which a grader can be bad, and words of the finding that must come of it.
fn bad_graders() -> Vec<(&'static str, Change, &'static str)> {
    let zero = "double::behaviour::zero";
    vec![
        (
            "02",
            (
                "graders/solutions/wrong/double/hole.rs",
                wrong("02", zero, "n * 2"),
            ),
            "zero accepts this wrong solution, and so does every other: a hole",
        ),
        (
            "03",
            (
                "graders/tests/grade.rs",
                checks("03", "expect_eq!(double(0), 0);", "expect_eq!(0, 0);"),
            ),
            "zero passes on the untouched stub",
        ),
        (
            "04",
            (
                "graders/solutions/other/double/refused.rs",
                format!("//@ right: not at all\n{}", with_body("04", "n.abs() * 2")),
            ),
            "a_negative_number refuses this right solution every time",
        ),
        (
            "05",
            (
                "graders/solutions/wrong/double/sometimes.rs",
                wrong(
                    "05",
                    zero,
                    "{ if n == 0 && std::env::var(\"KATAKIT_SEED\").is_ok_and(|seed| seed == \"1\") \
                     { std::process::abort() } n + i32::from(n == 0) }",
                ),
            ),
            "zero refuses this wrong solution, but not in the same way each time",
        ),
        (
            "06",
            (
                "graders/tests/grade.rs",
                checks(
                    "06",
                    "use kata_06::double::double;",
                    "use kata_06::double::*;",
                ),
            ),
            "a glob import of a kata",
        ),
        (
            "07",
            (
                "graders/solutions/reference/src/double.rs",
                with_body("07", "let forgotten = n;\n    n * 2"),
            ),
            "clippy refuses it",
        ),
        (
            "08",
            (
                "graders/solutions/wrong/double/another_reason.rs",
                wrong("08", zero, "n.abs() * 2"),
            ),
            "it fails for another reason, in double::behaviour::a_negative_number",
        ),
        (
            "09",
            (
                "graders/tests/grade.rs",
                checks(
                    "09",
                    "expect_eq!(double(0), 0);",
                    "expect_eq!(double(0), 0); expect_eq!(double(1), 2);",
                ),
            ),
            "could be deleted, and no wrong solution would pass",
        ),
        (
            "10",
            (
                "graders/solutions/wrong/double/flaky.rs",
                wrong(
                    "10",
                    zero,
                    "{ let lucky = std::env::var(\"KATAKIT_SEED\").is_ok_and(|seed| seed == \"1\"); \
                 n * 2 + i32::from(n == 0 && !lucky) }",
                ),
            ),
            "zero accepts this wrong solution in some of three runs",
        ),
        (
            "11",
            (
                "graders/solutions/reference/src/double.rs",
                with_body("11", "n * 2").replace("(21), 42", "(21), 43"),
            ),
            "its doc examples fail",
        ),
        (
            "12",
            (
                "graders/solutions/wrong/double/nobody.rs",
                wrong("12", "double::behaviour::nobody", "n"),
            ),
            "names the check double::behaviour::nobody, which does not exist",
        ),
        (
            "13",
            (
                "graders/solutions/wrong/double/unfinished.rs",
                wrong("13", zero, "{ if n == 0 { todo!() } n * 2 }"),
            ),
            "a wrong solution is wrong, not unfinished",
        ),
        (
            "14",
            (
                "graders/solutions/wrong/double/no_rust.rs",
                wrong("14", zero, "\"two\""),
            ),
            "does not compile with the grader",
        ),
        (
            "15",
            (
                "graders/tests/grade.rs",
                checks(
                    "15",
                    "points = 2, contract = \"`double` gives twice the number.\", seconds = 2)]\n        fn zero",
                    "points = 3, contract = \"`double` gives twice the number.\", seconds = 2)]\n        fn zero",
                ),
            ),
            "kata.toml says 6 points, its checks add up to 7",
        ),
        (
            "18",
            (
                "graders/stub/src/double.rs",
                with_body("18", "todo!()").replace("(21), 42", "(21, 42), 42"),
            ),
            "its doc examples fail",
        ),
        (
            "19",
            (
                "graders/solutions/wrong/double/stale.edit.rs",
                format!(
                    "//@ wrong: on purpose\n//@ caught by: {zero}\n//@ instead of\n    n * 3\n//@ write\n    n\n"
                ),
            ),
            "the lines from `n * 3` on do not stand in the reference",
        ),
        (
            "20",
            (
                "graders/solutions/wrong/double/more_than_it_says.rs",
                wrong("20", zero, "n * 2 + 1").replace("caught by", "caught only by"),
            ),
            "is refused by double::behaviour::a_negative_number too, and says that no other check does",
        ),
        (
            "21",
            (
                "graders/solutions/notice.toml",
                "halve = [\"one\", \"two\"]\n".to_owned(),
            ),
            "exercise double: graders/21-double/solutions/notice.toml does not say what to notice",
        ),
        (
            "16",
            (
                "graders/solutions/wrong/double/nameless.rs",
                with_body("16", "n"),
            ),
            "it lacks its line `//@ wrong: …`",
        ),
    ]
}

#[test]
fn good_graders_are_proven_and_each_bad_one_is_found_out() {
    let fixture = Fixture::new("prove");
    fixture.add_kata("01");
    let bad = bad_graders();
    for (number, (path, contents), _) in &bad {
        fixture.add_kata(number);
        let (side, rest) = path
            .split_once('/')
            .expect("a change is below katas/ or graders/");
        fixture.write(&format!("{side}/{number}-double/{rest}"), contents);
    }
    assert_eq!(fixture.kata(&["new", "17-empty"]).status, Some(0));

    let seen = fixture.kata(&["prove", "--json"]);
    let proofs: Value = serde_json::from_str(&seen.stdout)
        .unwrap_or_else(|_| panic!("{}{}", seen.stdout, seen.stderr));
    assert_eq!(seen.status, Some(1));
    let proof = |number: &str| {
        let proofs = proofs.as_array().expect("a list of proofs");
        proofs
            .iter()
            .find(|proof| proof["kata"] == number)
            .expect("every kata has a proof")
            .clone()
    };
    assert_eq!(
        proof("01")["findings"],
        Value::Array(Vec::new()),
        "{:#}",
        proof("01")["findings"]
    );
    assert_eq!(
        (&proof("17")["empty"], &proof("17")["findings"]),
        (&Value::Bool(true), &Value::Array(Vec::new()))
    );
    for (number, _, told) in bad {
        let findings = proof(number)["findings"]
            .as_array()
            .expect("a list of findings")
            .clone();
        let texts: Vec<&str> = findings
            .iter()
            .filter_map(|finding| finding["text"].as_str())
            .collect();
        assert!(
            texts.iter().any(|text| text.contains(told)),
            "{number}: no {told:?} in {texts:#?}"
        );
    }

    // What learners read of a solution changes nothing that was seen of it.
    fixture.write(
        "graders/01-double/solutions/notice.toml",
        "double = [\"Another sentence.\", \"And one more.\"]\n",
    );
    let again = fixture.kata(&["prove", "01"]);
    assert_eq!(again.status, Some(0), "{}", again.stdout);
    assert!(
        again.stdout.contains("0 solutions judged"),
        "what did not change is known: {}",
        again.stdout
    );
}

#[test]
fn a_manifest_that_names_a_missing_file_is_one_line() {
    let fixture = Fixture::new("prove-missing");
    fixture.add_kata("01");
    fixture.remove("katas/01-double/src/double.rs");
    let seen = fixture.kata(&["prove"]);
    assert_eq!(seen.status, Some(2));
    assert_eq!(
        seen.stderr,
        "cargo kata: cannot use katas/01-double/kata.toml: exercise `double` names `src/double.rs`, and there is no such file\n"
    );
}

#[test]
fn a_learners_work_in_katas_changes_no_proof() {
    let fixture = Fixture::new("prove-learner");
    fixture.add_kata("01");
    fixture.write("katas/01-double/src/double.rs", "not even Rust");
    fixture.write("katas/01-double/Cargo.toml", "not even TOML");
    let seen = fixture.kata(&["prove", "01", "--workers", "1"]);
    assert_eq!(seen.status, Some(0), "{}{}", seen.stdout, seen.stderr);
}
