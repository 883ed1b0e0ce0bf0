//! Every format on every sort of verdict: the whole text, and the rules of its specification.

mod fixture;

use fixture::{all_sorts, does_not_compile, empty, every_outcome, not_judged, passed};
use judge::Verdict;
use report::{Format, of_many, of_one};
use roxmltree::{Document, Node};
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

fn document(format: Format, verdicts: &[Verdict]) -> String {
    of_many(format, verdicts)
        .expect("it can be written")
        .document
}

fn json(format: Format, verdicts: &[Verdict]) -> Value {
    serde_json::from_str(&document(format, verdicts)).expect("it is JSON")
}

/// Compares with the file in `golden/`. `KATAKIT_WRITE_GOLDEN=1` writes it instead, to be read before it is committed.
fn is_golden(name: &str, text: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/golden")
        .join(name);
    if std::env::var_os("KATAKIT_WRITE_GOLDEN").is_some() {
        fs::write(&path, text).expect("it can be written");
    }
    let golden = fs::read_to_string(&path).expect("it can be read");
    assert_eq!(text, golden, "{name} has changed");
}

#[test]
fn the_whole_texts() {
    for (name, format) in [
        ("junit.xml", Format::Junit),
        ("exercism.json", Format::Exercism),
        ("gradescope.json", Format::Gradescope),
        ("github.md", Format::Github),
    ] {
        is_golden(name, &document(format, &all_sorts()));
    }
    let one = of_one(Format::Exercism, &every_outcome()).expect("it can be written");
    is_golden("exercism_one_kata.json", &one.document);
    let github = of_many(Format::Github, &all_sorts()).expect("it can be written");
    is_golden("github_commands.txt", &github.commands);
}

#[test]
fn json_holds_the_verdicts_as_they_are() {
    let one = of_one(Format::Json, &every_outcome()).expect("it can be written");
    let back: Verdict = serde_json::from_str(&one.document).expect("it is a verdict");
    let same = |a: &Verdict, b: &Verdict| {
        serde_json::to_value(a).expect("JSON") == serde_json::to_value(b).expect("JSON")
    };
    assert!(same(&back, &every_outcome()));
    let back: Vec<Verdict> =
        serde_json::from_str(&document(Format::Json, &all_sorts())).expect("they are verdicts");
    assert_eq!(back.len(), all_sorts().len());
    assert!(back.iter().zip(&all_sorts()).all(|(a, b)| same(a, b)));
}

#[test]
fn junit_counts_what_it_holds_and_no_two_cases_share_a_name() {
    let text = document(Format::Junit, &all_sorts());
    // This parser refuses the characters that XML 1.0 cannot hold.
    let document = Document::parse(&text).expect("it is XML");
    let root = document.root_element();
    assert_eq!(root.tag_name().name(), "testsuites");
    let suites: Vec<Node> = root.children().filter(Node::is_element).collect();
    assert_eq!(suites.len(), all_sorts().len());
    for suite in suites.iter().chain([&root]) {
        for (attribute, tag) in [
            ("tests", "testcase"),
            ("failures", "failure"),
            ("errors", "error"),
            ("skipped", "skipped"),
        ] {
            let found = suite.descendants().filter(|node| node.has_tag_name(tag));
            let count = found.count().to_string();
            assert_eq!(suite.attribute(attribute), Some(count.as_str()), "{tag}");
        }
    }
    let cases: Vec<Node> = root
        .descendants()
        .filter(|node| node.has_tag_name("testcase"))
        .collect();
    let names: BTreeSet<_> = cases
        .iter()
        .map(|case| (case.attribute("classname"), case.attribute("name")))
        .collect();
    assert_eq!(names.len(), cases.len());
    let printed = root
        .descendants()
        .find(|node| node.has_tag_name("system-out"))
        .and_then(|node| node.text());
    let all =
        "red  <b>&amp; ]]> 100%\n::add-mask::secret\n  ::error::forged\n##[set-env name=X]Y\n";
    assert_eq!(printed, Some(all));
}

#[test]
fn exercism_keeps_to_its_specification() {
    let many = json(Format::Exercism, &all_sorts());
    let tests = many["tests"].as_array().expect("there are tests");
    assert_eq!(
        (&many["version"], &many["status"]),
        (&3.into(), &"fail".into())
    );
    // All that was judged, but for what nobody could judge.
    assert_eq!(tests.len(), 8 + 2 + 1 + 1 + 1);
    for test in tests {
        let status = test["status"].as_str().expect("a status is text");
        assert!(["pass", "fail", "error"].contains(&status), "{test}");
        assert!(test["name"].is_string() && test.get("task_id").is_none());
        assert_eq!(test["message"].is_null(), status == "pass", "{test}");
    }
    for (verdict, status) in [
        (passed(), "pass"),
        (every_outcome(), "fail"),
        (does_not_compile(), "error"),
        (not_judged(), "error"),
        (empty(), "error"),
    ] {
        let one = json(Format::Exercism, &[verdict]);
        assert_eq!(one["status"], status);
        assert_eq!(one["message"].is_string(), status == "error", "{one}");
    }
    let refused = json(Format::Exercism, &[does_not_compile()]);
    let message = refused["message"].as_str().expect("a message is text");
    assert!(message.starts_with("error[E0308]: mismatched types"));
    let both = json(Format::Exercism, &[passed(), not_judged()]);
    assert_eq!(both["status"], "pass");
}

#[test]
fn exercism_takes_five_hundred_characters_of_output_and_no_more() {
    let mut verdict = every_outcome();
    let next = verdict.next.as_mut().expect("there is a next step");
    next.printed = Some("äöü ".repeat(1000));
    let one = json(Format::Exercism, &[verdict]);
    let output = one["tests"][1]["output"].as_str().expect("output is text");
    assert!(output.chars().count() <= 500 && output.ends_with("Please limit to 500 chars"));
}

#[test]
fn gradescope_keeps_to_its_specification_and_to_the_points() {
    let results = json(Format::Gradescope, &all_sorts());
    let tests = results["tests"].as_array().expect("there are tests");
    let sum = |key: &str| -> u64 { tests.iter().filter_map(|test| test[key].as_u64()).sum() };
    let (points, points_of) = all_sorts().iter().fold((0, 0), |(points, of), verdict| {
        (
            points + u64::from(verdict.points),
            of + u64::from(verdict.points_of),
        )
    });
    assert_eq!((sum("score"), sum("max_score")), (points, points_of));
    assert_eq!(results["score"].as_u64(), Some(points));
    // Nine checks of the first kata and one of each of two others, 1.25 s each.
    assert_eq!(results["execution_time"].as_f64(), Some(11.0 * 1.25));
    let mut numbers = BTreeSet::new();
    for test in tests {
        let status = test.get("status").and_then(Value::as_str);
        assert!([None, Some("passed"), Some("failed")].contains(&status));
        assert_eq!(test["visibility"], "visible");
        assert_eq!(test["output_format"], "text");
        assert!(numbers.insert(test["number"].to_string()), "{test}");
        let full = test["score"] == test["max_score"];
        assert_eq!(status == Some("passed"), full, "{test}");
    }
}

#[test]
fn github_takes_no_command_from_a_learner() {
    let report = of_many(Format::Github, &all_sorts()).expect("it can be written");
    for line in report.document.lines() {
        assert!(!line.trim_start().starts_with("::"), "{line}");
        assert!(!line.contains("##["), "{line}");
    }
    let commands: Vec<&str> = report.commands.lines().collect();
    // What is begun: six refused checks, one stage, one compile error.
    assert_eq!(commands.len(), 6 + 1 + 1, "{}", report.commands);
    for command in &commands {
        let rest = command.strip_prefix("::error file=katas/").expect(command);
        let (properties, message) = rest.split_once("::").expect(command);
        assert!(properties.contains(",title=") && !message.is_empty());
        assert!(!command.contains(|character: char| character.is_control()));
    }
    let compile = "::error file=katas/03-stack/src/stack.rs,line=8,title=kata 03 does not compile::error[E0308]: mismatched types, 100%25 \"sure\"%0A --> katas/03-stack/src/stack.rs:8:5";
    assert!(commands.contains(&compile), "{}", report.commands);
}

#[test]
fn a_summary_stays_below_what_github_takes() {
    let mut verdict = every_outcome();
    let exercise = &mut verdict.exercises[0];
    let mut failing = exercise.checks[1].clone();
    failing.judged.message = "<&>".repeat(10_000);
    exercise.checks = vec![failing; 20];
    let summary = document(Format::Github, &[verdict]);
    assert!(summary.len() < 1 << 20, "{} bytes", summary.len());
    assert!(summary.contains("… and more; `cargo kata check`"));
}
