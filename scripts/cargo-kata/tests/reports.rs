//! `cargo kata check` in the formats of other programs, and into files.

mod fixture;

use fixture::{holds, is_one_line, json, right_wrong_and_broken, said};
use std::fs;

#[test]
fn every_format_has_the_same_verdicts() {
    let fixture = right_wrong_and_broken("report-formats");
    let junit = fixture.kata(&["check", "--all", "--format", "junit"]);
    assert_eq!((junit.status, junit.stderr.as_str()), (Some(1), ""));
    holds(
        &junit.stdout,
        &[
            "<testsuites name=\"katakit\" tests=\"7\" failures=\"1\" errors=\"1\" skipped=\"0\"",
            "<testcase classname=\"kata-02.double\" name=\"behaviour › a negative number\"",
            "called    double(-3)",
            "type=\"does-not-compile\">error[E0308]: mismatched types",
        ],
    );

    let exercism = json(&fixture.kata(&["check", "02", "--format", "exercism"]));
    let statuses: Vec<&str> = exercism["tests"]
        .as_array()
        .expect("there are tests")
        .iter()
        .filter_map(|test| test["status"].as_str())
        .collect();
    assert_eq!(
        (&exercism["version"], &exercism["status"]),
        (&3.into(), &"fail".into())
    );
    assert_eq!(statuses, ["pass", "fail", "pass"]);
    let refused = json(&fixture.kata(&["check", "03", "--format", "exercism"]));
    assert_eq!(refused["status"], "error");

    let gradescope = json(&fixture.kata(&["check", "--all", "--format", "gradescope"]));
    assert_eq!(gradescope["score"], 10);
    assert_eq!(gradescope["tests"].as_array().map(Vec::len), Some(7));

    let github = fixture.kata(&["check", "--all", "--format", "github"]);
    holds(
        &github.stdout,
        &[
            "## 1 of 3 katas passed, 10 of 18 points",
            "\n::error file=katas/02-double/src/double.rs,title=02 › double › behaviour › a negative number::called",
            "\n::error file=katas/03-double/src/double.rs,line=9,title=kata 03 does not compile::error[E0308]",
        ],
    );
}

#[test]
fn a_report_goes_into_a_file_whole_or_not_at_all() {
    let fixture = right_wrong_and_broken("report-output");
    let _ = fs::remove_dir_all(fixture.folder.join("reports"));
    fixture.write(
        "reports/verdicts.xml",
        "an old report that is longer than nothing",
    );
    let arguments =
        |output: &'static str| ["check", "01", "02", "--format", "junit", "--output", output];
    let seen = fixture.kata(&arguments("reports/verdicts.xml"));
    assert_eq!(seen.status, Some(1), "{}", seen.stderr);
    // People see the verdict as always.
    holds(&seen.stdout, &["1 of 2 katas passed"]);
    let reports = fixture.folder.join("reports");
    let text = fs::read_to_string(reports.join("verdicts.xml")).expect("it is there");
    assert!(
        text.starts_with("<?xml") && text.ends_with("</testsuites>\n"),
        "{text}"
    );
    assert_eq!(fs::read_dir(&reports).expect("a folder").count(), 1);

    let seen = fixture.kata(&arguments("nowhere/verdicts.xml"));
    is_one_line(&seen, "cannot write nowhere/verdicts.xml");
    holds(&seen.stdout, &["1 of 2 katas passed"]);

    let summary = fixture.folder.join("reports/summary.md");
    fs::write(&summary, "from a step before\n").expect("written");
    let mut command = fixture.command(&["check", "02", "--format", "github"]);
    command.env("GITHUB_STEP_SUMMARY", &summary);
    let seen = said(command.output().expect("the binary starts"));
    assert_eq!(seen.status, Some(1), "{}", seen.stderr);
    assert_eq!(seen.stdout.lines().count(), 1, "{}", seen.stdout);
    holds(
        &seen.stdout,
        &["::error file=katas/02-double/src/double.rs,title="],
    );
    let text = fs::read_to_string(&summary).expect("it is there");
    assert!(
        text.starts_with("from a step before\n## Kata 02 Doubling: 4 of 6 points\n"),
        "{text}"
    );
    command.env(
        "GITHUB_STEP_SUMMARY",
        fixture.folder.join("nowhere/summary.md"),
    );
    let seen = said(command.output().expect("the binary starts"));
    assert_eq!(
        (seen.status, seen.stderr.lines().count()),
        (Some(2), 1),
        "{}",
        seen.stderr
    );
    holds(&seen.stdout, &["::error file="]);
}

/// A device stays a device: nothing is laid in its place.
#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_under_a_report() {
    use std::os::unix::fs::FileTypeExt;
    let fixture = right_wrong_and_broken("report-full");
    let seen = fixture.kata(&["check", "01", "--json", "--output", "/dev/full"]);
    is_one_line(&seen, "cannot write /dev/full: No space left");
    holds(&seen.stdout, &["6 of 6 points"]);
    let device = fs::metadata("/dev/full").expect("Linux has /dev/full");
    assert!(device.file_type().is_char_device());

    let full = fs::File::options()
        .write(true)
        .open("/dev/full")
        .expect("it is there");
    let mut command = fixture.command(&["check", "01", "02", "--format", "junit"]);
    let seen = said(command.stdout(full).output().expect("the binary starts"));
    is_one_line(&seen, "the output cannot be written");
}
