//! JUnit XML: a suite is a kata, a class is an exercise, a test case is a check.
//!
//! The format has no one specification. What is written here is what both Jenkins and GitLab read
//! (<https://docs.gitlab.com/ci/testing/unit_test_reports/>): GitLab shows `classname` as the suite and drops a second test
//! case of the same class and name; Jenkins takes what stands before the class's last dot for its package.

use crate::case::{Case, Ending, cases};
use judge::Verdict;
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};
use std::io;
use syllabus::{Problem, Result};

pub(crate) fn write(verdicts: &[Verdict]) -> Result<String> {
    let suites: Vec<Suite<'_>> = verdicts.iter().map(Suite::new).collect();
    let mut writer = Writer::new_with_indent(Vec::new(), b' ', 2);
    document(&mut writer, &suites).map_err(|error| Problem::new(error.to_string()))?;
    let mut bytes = writer.into_inner();
    bytes.push(b'\n');
    String::from_utf8(bytes).map_err(|error| Problem::new(error.to_string()))
}

struct Suite<'a> {
    verdict: &'a Verdict,
    cases: Vec<Case<'a>>,
}

impl<'a> Suite<'a> {
    fn new(verdict: &'a Verdict) -> Self {
        Self {
            verdict,
            cases: cases(verdict),
        }
    }
}

/// The counts that stand on a suite, and on all of them together.
fn counts<'a>(cases: impl Iterator<Item = &'a Case<'a>> + Clone) -> [(&'static str, String); 5] {
    let of = |ending| {
        let found = cases.clone().filter(|case| case.ending == ending);
        found.count().to_string()
    };
    let time: u64 = cases.clone().map(Case::milliseconds).sum();
    [
        ("tests", cases.clone().count().to_string()),
        ("failures", of(Ending::Failed)),
        ("errors", of(Ending::Error)),
        ("skipped", of(Ending::Skipped)),
        ("time", seconds(time)),
    ]
}

fn document(writer: &mut Writer<Vec<u8>>, suites: &[Suite<'_>]) -> io::Result<()> {
    writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    let all = suites.iter().flat_map(|suite| &suite.cases);
    let mut root = writer
        .create_element("testsuites")
        .with_attribute(("name", "katakit"));
    for (name, value) in counts(all) {
        root = root.with_attribute((name, value.as_str()));
    }
    root.write_inner_content(|writer| suites.iter().try_for_each(|one| suite(writer, one)))?;
    Ok(())
}

fn suite(writer: &mut Writer<Vec<u8>>, suite: &Suite<'_>) -> io::Result<()> {
    let name = format!("{} {}", suite.verdict.kata, suite.verdict.title);
    let mut element = writer
        .create_element("testsuite")
        .with_attribute(("name", name.as_str()));
    for (name, value) in counts(suite.cases.iter()) {
        element = element.with_attribute((name, value.as_str()));
    }
    element.write_inner_content(|writer| {
        let mut cases = suite.cases.iter();
        cases.try_for_each(|case| test_case(writer, case))
    })?;
    Ok(())
}

fn test_case(writer: &mut Writer<Vec<u8>>, case: &Case<'_>) -> io::Result<()> {
    let class = format!("kata-{}.{}", case.verdict.kata, case.exercise_name());
    let (name, time) = (case.name(), seconds(case.milliseconds()));
    let mut element = writer.create_element("testcase").with_attributes([
        ("classname", class.as_str()),
        ("name", name.as_str()),
        ("time", time.as_str()),
    ]);
    if let Some((_, exercise)) = case.exercise {
        element = element.with_attribute(("file", exercise.file.as_str()));
    }
    let tag = match case.ending {
        Ending::Passed => {
            element.write_empty()?;
            return Ok(());
        }
        Ending::Failed => "failure",
        Ending::Error => "error",
        Ending::Skipped => "skipped",
    };
    // A reader turns newlines in an attribute into spaces, so it has the first line alone.
    let first_line = case.told.lines().next().unwrap_or_default();
    element.write_inner_content(|writer| {
        writer
            .create_element(tag)
            .with_attributes([("message", first_line), ("type", case.state)])
            .write_text_content(BytesText::new(&case.told_with_contract()))?;
        if let Some(printed) = &case.printed {
            writer
                .create_element("system-out")
                .write_text_content(BytesText::new(printed))?;
        }
        Ok(())
    })?;
    Ok(())
}

fn seconds(milliseconds: u64) -> String {
    format!("{}.{:03}", milliseconds / 1000, milliseconds % 1000)
}
