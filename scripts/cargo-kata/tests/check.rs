//! `cargo kata check` on the edits that people really make, wrong and right.

mod fixture;

use fixture::{Fixture, Said, with_body};
use serde_json::Value;

const FILE: &str = "katas/01-double/src/double.rs";

fn fixture(name: &str) -> Fixture {
    let fixture = Fixture::new(name);
    fixture.add_kata("01");
    fixture
}

/// The verdict on this body of `double`: as a person sees it, and as JSON; both must agree on the status.
fn verdict(fixture: &Fixture, body: &str) -> (Said, Value) {
    fixture.write(FILE, &with_body("01", body));
    let seen = fixture.kata(&["check", "01"]);
    let json = fixture.kata(&["check", "01", "--json"]);
    assert_eq!(seen.status, json.status, "{}\n{}", seen.stdout, json.stdout);
    let value = serde_json::from_str(&json.stdout)
        .unwrap_or_else(|error| panic!("{error}: {}", json.stdout));
    (seen, value)
}

/// The outcomes of the three checks, in their author's order.
fn outcomes(json: &Value) -> Vec<&str> {
    let checks = json["exercises"][0]["checks"]
        .as_array()
        .expect("an exercise has checks");
    checks
        .iter()
        .map(|check| check["outcome"].as_str().expect("an outcome is text"))
        .collect()
}

#[test]
fn the_stub_is_not_started_and_says_where_to_begin() {
    let fixture = fixture("check-stub");
    let (seen, json) = verdict(&fixture, "todo!()");
    assert_eq!(
        (seen.status, json["state"].as_str()),
        (Some(1), Some("not-started"))
    );
    assert_eq!(outcomes(&json), ["not-started"; 3]);
    assert!(
        seen.stdout
            .contains("begin with katas/01-double/src/double.rs"),
        "{}",
        seen.stdout
    );
}

#[test]
fn right_code_passes_and_the_list_remembers_it() {
    let fixture = fixture("check-right");
    let (seen, json) = verdict(&fixture, "n * 2");
    assert_eq!(
        (seen.status, json["state"].as_str(), json["points"].as_u64()),
        (Some(0), Some("passed"), Some(6))
    );
    assert!(seen.stdout.contains("6 of 6 points"), "{}", seen.stdout);
    assert!(fixture.kata(&["list"]).stdout.contains("✓ double"));
    fixture.write(FILE, &with_body("01", "n * 3"));
    // A pass stays one.
    assert!(fixture.kata(&["list"]).stdout.contains("✓ double"));
    let list = fixture.kata(&["list", "--json"]).stdout;
    assert!(list.contains("\"passed-before\""), "{list}");
}

#[test]
fn one_exercise_can_be_asked_for() {
    let fixture = fixture("check-exercise");
    fixture.write(FILE, &with_body("01", "n * 2"));
    assert_eq!(fixture.kata(&["check", "1/double"]).status, Some(0));
}

#[test]
fn wrong_code_is_explained() {
    let fixture = fixture("check-wrong");
    let (seen, json) = verdict(&fixture, "{ println!(\"looking at {n}\"); n.abs() * 2 }");
    assert_eq!(outcomes(&json), ["passed", "failed", "passed"]);
    for part in [
        "called    double(-3)",
        "returned  6",
        "expected  -6",
        "`double` gives twice",
        "looking at -3",
        "4 of 6",
    ] {
        assert!(
            seen.stdout.contains(part),
            "{part} is missing in:\n{}",
            seen.stdout
        );
    }
}

#[test]
fn a_panic_says_what_was_called_and_where_it_came_from() {
    let fixture = fixture("check-panic");
    let (seen, _) = verdict(
        &fixture,
        "[42, 0][usize::from(n != 21)] / i32::from(n >= 0)",
    );
    assert!(
        seen.stdout.contains("panicked  attempt to divide by zero"),
        "{}",
        seen.stdout
    );
    assert!(
        seen.stdout.contains("katas/01-double/src/double.rs:"),
        "{}",
        seen.stdout
    );
}

#[test]
fn what_rustc_refuses_is_shown_with_its_place() {
    let fixture = fixture("check-compile");
    for (body, told) in [
        ("n * ", "expected expression"),
        ("\"two\"", "mismatched types"),
    ] {
        let (seen, json) = verdict(&fixture, body);
        assert_eq!(
            (seen.status, json["state"].as_str()),
            (Some(1), Some("does-not-compile"))
        );
        assert!(seen.stdout.contains(told), "{}", seen.stdout);
        assert!(
            seen.stdout.contains("edit katas/01-double/src/double.rs:"),
            "{}",
            seen.stdout
        );
    }
    let another_signature = with_body("01", "n")
        .replace("n: i32", "n: String")
        .replace("-> i32", "-> String");
    for not_the_contract in ["//! No function any more.\n", &another_signature] {
        fixture.write(FILE, not_the_contract);
        let seen = fixture.kata(&["check", "01"]);
        assert!(
            seen.stdout.contains("the checks cannot use it"),
            "{}",
            seen.stdout
        );
    }
    let seen = fixture.kata(&["check", "01"]);
    assert!(
        seen.stdout
            .contains("compare katas/01-double/src/double.rs:8 with its contract"),
        "{}",
        seen.stdout
    );
}

#[test]
fn an_endless_loop_is_stopped_and_the_others_are_judged() {
    let fixture = fixture("check-endless");
    let (seen, json) = verdict(&fixture, "{ while n < 0 {} n * 2 }");
    assert_eq!(outcomes(&json), ["passed", "timed-out", "passed"]);
    assert!(
        seen.stdout.contains("still running after 2 s"),
        "{}",
        seen.stdout
    );
}

#[test]
fn whatever_kills_the_process_is_named_and_the_others_are_judged() {
    let fixture = fixture("check-kills");
    for (body, outcome, told) in [
        (
            "{ if n < 0 { std::process::exit(0) } n * 2 }",
            "ended-process",
            "std::process::exit",
        ),
        (
            "{ if n < 0 { std::process::abort() } n * 2 }",
            "killed",
            "brought the whole process down",
        ),
        (
            "if n < 0 { 1 + double(n - 1) } else { n * 2 }",
            "killed",
            "the stack overflowed",
        ),
    ] {
        let (seen, json) = verdict(&fixture, body);
        assert_eq!(
            outcomes(&json),
            ["passed", outcome, "passed"],
            "{body}\n{}",
            seen.stdout
        );
        assert!(seen.stdout.contains(told), "{body}\n{}", seen.stdout);
    }
}

/// Elsewhere nothing limits a child's memory, and this loop meets the time limit instead.
#[cfg(target_os = "linux")]
#[test]
fn a_loop_that_collects_without_end_takes_no_machine_down() {
    let fixture = fixture("check-memory");
    let body =
        "{ if n < 0 { let mut all = vec![]; loop { all.push(vec![0_u8; 1 << 30]) } } n * 2 }";
    let (seen, json) = verdict(&fixture, body);
    assert_eq!(
        outcomes(&json),
        ["passed", "killed", "passed"],
        "{}",
        seen.stdout
    );
    assert!(
        seen.stdout.contains("more memory than there is"),
        "{}",
        seen.stdout
    );
}

#[test]
fn a_thread_that_outlives_its_check_holds_nothing_up() {
    let fixture = fixture("check-thread");
    let (_, json) = verdict(
        &fixture,
        "{ std::thread::spawn(|| loop { std::thread::yield_now() }); n * 2 }",
    );
    assert_eq!(outcomes(&json), ["passed"; 3]);
    let exits =
        "{ if n < 0 { let _ = std::thread::spawn(|| std::process::exit(0)).join(); } n * 2 }";
    let (_, json) = verdict(&fixture, exits);
    assert_eq!(
        (outcomes(&json)[0], outcomes(&json)[2]),
        ("passed", "passed")
    );
    assert!(
        ["killed", "ended-process"].contains(&outcomes(&json)[1]),
        "{json}"
    );
}

#[test]
fn ten_million_lines_fill_no_screen() {
    let fixture = fixture("check-prints");
    let body = "{ if n < 0 { for line in 0..10_000_000 { println!(\"line {line}\") } } n * 3 }";
    fixture.write(FILE, &with_body("01", body));
    let seen = fixture.kata(&["check", "01"]);
    assert_eq!(seen.status, Some(1));
    assert!(
        seen.stdout.lines().count() < 60 && seen.stdout.len() < 10_000,
        "{} bytes",
        seen.stdout.len()
    );
}
