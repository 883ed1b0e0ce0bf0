//! The `results.json` of an exercism test runner, version 3:
//! <https://exercism.org/docs/building/tooling/test-runners/interface>.

use crate::case::{Case, Ending, cases};
use crate::plain_text::{plain, shortened};
use judge::Verdict;
use serde::Serialize;
use syllabus::Result;

/// The most that the specification allows in an `output`, and what it proposes to say where there was more.
const MOST_OUTPUT: usize = 500;
const OUTPUT_WAS_CUT: &str = "\nOutput was truncated. Please limit to 500 chars";

/// The most that it allows in the message of a solution that could not be run.
const MOST_MESSAGE: usize = 65_535;

#[derive(Serialize)]
struct Results {
    version: u8,
    status: Status,
    message: Option<String>,
    tests: Vec<Test>,
}

#[derive(Serialize)]
struct Test {
    name: String,
    status: Status,
    message: Option<String>,
    output: Option<String>,
    /// A grader's code is not shown to learners; the sentence of the contract says what is tested.
    test_code: Option<String>,
    /// An exercise is a task.
    #[serde(skip_serializing_if = "Option::is_none")]
    task_id: Option<usize>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
enum Status {
    Pass,
    Fail,
    Error,
}

/// Several katas are one list of tests, each named with its kata, and none has a task's number then.
pub(crate) fn write(verdicts: &[Verdict]) -> Result<String> {
    let several = verdicts.len() != 1;
    let cases: Vec<Case<'_>> = verdicts.iter().flat_map(cases).collect();
    // The format has no word for what nobody judged, and such a check does not stand in the way of a pass.
    let (not_judged, told): (Vec<Case<'_>>, Vec<Case<'_>>) = cases
        .into_iter()
        .partition(|case| case.state == "not-judged");
    let nothing_ran = told.iter().all(|case| case.state == "does-not-compile");
    let results = if nothing_ran {
        Results {
            version: 3,
            status: Status::Error,
            message: Some(why_nothing_ran(&told, &not_judged)),
            tests: Vec::new(),
        }
    } else {
        let all_pass = told.iter().all(|case| case.ending == Ending::Passed);
        Results {
            version: 3,
            status: if all_pass { Status::Pass } else { Status::Fail },
            message: None,
            tests: told.iter().map(|case| test(case, several)).collect(),
        }
    };
    crate::json::write(&results)
}

fn why_nothing_ran(told: &[Case<'_>], not_judged: &[Case<'_>]) -> String {
    let reasons: Vec<&str> = told.iter().map(|case| case.told.as_str()).collect();
    let message = match (told, not_judged) {
        ([], []) => "There is no exercise here yet.".to_owned(),
        ([], [first, ..]) => format!("Nothing could be judged. {}", first.told),
        _ => reasons.join("\n\n"),
    };
    shortened(&message, MOST_MESSAGE, "\n…")
}

fn test(case: &Case<'_>, several: bool) -> Test {
    let status = match case.ending {
        Ending::Passed => Status::Pass,
        Ending::Error => Status::Error,
        Ending::Failed | Ending::Skipped => Status::Fail,
    };
    // Where one exercise alone was judged, its place in the kata is not known.
    let task = case
        .exercise
        .filter(|_| !several && case.verdict.exercises.len() > 1);
    Test {
        name: case.full_name(several),
        status,
        message: (!case.told.is_empty()).then(|| case.told.clone()),
        output: case
            .printed
            .as_ref()
            .map(|printed| shortened(printed, MOST_OUTPUT, OUTPUT_WAS_CUT)),
        test_code: case.check.map(|check| plain(&check.contract)),
        task_id: task.map(|(place, _)| place),
    }
}
