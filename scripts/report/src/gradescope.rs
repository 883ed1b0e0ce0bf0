//! The `results.json` of a Gradescope autograder:
//! <https://gradescope-autograders.readthedocs.io/en/latest/specs/#output-format>.

use crate::case::{Case, Ending, cases};
use judge::{Verdict, VerdictState};
use serde::Serialize;
use syllabus::Result;

#[derive(Serialize)]
struct Results {
    score: u32,
    /// What the checks took together, in seconds.
    execution_time: f64,
    output: String,
    /// Without it, Gradescope takes a text at the top for HTML.
    output_format: &'static str,
    visibility: &'static str,
    tests: Vec<Test>,
}

#[derive(Serialize)]
struct Test {
    score: u32,
    max_score: u32,
    /// None for what nobody judged: Gradescope then goes by the points.
    #[serde(skip_serializing_if = "Option::is_none")]
    status: Option<&'static str>,
    name: String,
    number: String,
    output: String,
    output_format: &'static str,
    tags: Vec<String>,
    visibility: &'static str,
}

pub(crate) fn write(verdicts: &[Verdict]) -> Result<String> {
    let several = verdicts.len() != 1;
    let cases: Vec<Case<'_>> = verdicts.iter().flat_map(cases).collect();
    let milliseconds: u64 = cases.iter().map(Case::milliseconds).sum();
    let output: Vec<String> = verdicts.iter().map(headline).collect();
    crate::json::write(&Results {
        score: cases.iter().map(|case| case.points).sum(),
        execution_time: milliseconds as f64 / 1000.0,
        output: output.join("\n"),
        output_format: "text",
        visibility: "visible",
        tests: numbered(&cases, several),
    })
}

/// `03 Ownership: 4 of 12 points`, and what to do next.
fn headline(verdict: &Verdict) -> String {
    let Verdict { kata, title, .. } = verdict;
    let next = match (&verdict.next, verdict.state) {
        (Some(next), VerdictState::DoesNotCompile) => {
            format!(
                " The compiler does not accept it yet; look at {}.",
                next.file
            )
        }
        (Some(next), _) => format!(" Next: {}.", next.file),
        (None, _) => String::new(),
    };
    format!(
        "{kata} {title}: {} of {} points.{next}",
        verdict.points, verdict.points_of
    )
}

/// `2.1` is the first check of the second exercise; with its kata before it where there are several.
fn numbered(cases: &[Case<'_>], several: bool) -> Vec<Test> {
    let (mut before, mut within) = (None, 0);
    let mut tests = Vec::new();
    for case in cases {
        let place = case.exercise.map_or(0, |(place, _)| place);
        let here = Some((&case.verdict.kata, place));
        within = if before == here { within + 1 } else { 1 };
        before = here;
        let number = if several {
            format!("{}.{place}.{within}", case.verdict.kata)
        } else {
            format!("{place}.{within}")
        };
        tests.push(test(case, several, number));
    }
    tests
}

fn test(case: &Case<'_>, several: bool, number: String) -> Test {
    let mut output = case.told_with_contract();
    if let Some(printed) = &case.printed {
        output.push_str("\n\nyour code printed:\n");
        output.push_str(printed);
    }
    let kind = case.check.map(|check| check.kind.clone());
    Test {
        score: case.points,
        max_score: case.points_of,
        status: match case.ending {
            Ending::Passed => Some("passed"),
            Ending::Failed | Ending::Error => Some("failed"),
            Ending::Skipped => None,
        },
        name: case.full_name(several),
        number,
        output,
        output_format: "text",
        tags: kind.into_iter().chain([case.state.to_owned()]).collect(),
        visibility: "visible",
    }
}
