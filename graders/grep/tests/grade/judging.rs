//! One run of the learner's program against what the specification says of it.

use grader_kit::expect_eq;
use grader_kit_program::{Bytes, Program, Run};

/// What a run shows to whoever started it.
#[derive(Debug, PartialEq, Eq)]
pub struct Outcome {
    pub printed: Bytes,
    pub status: Option<i32>,
    /// The lines on standard error. Of an expected message only the judged part.
    pub messages: Vec<Bytes>,
}

/// The learner's program with these words on its command line.
pub fn grep<const N: usize>(words: [&str; N]) -> Run {
    Program::of("capstone-grep").with(words)
}

/// Runs the program. It must print this, end with this status, and say nothing on standard error.
pub fn judge(run: &Run, printed: impl AsRef<[u8]>, status: i32) {
    judge_with_messages(run, printed, status, &[]);
}

/// The same, where standard error holds a message that begins like this for each of `beginnings`, and nothing else.
pub fn judge_with_messages(
    run: &Run,
    printed: impl AsRef<[u8]>,
    status: i32,
    beginnings: &[&[u8]],
) {
    let expected = Outcome {
        printed: printed.as_ref().into(),
        status: Some(status),
        messages: beginnings
            .iter()
            .map(|beginning| (*beginning).into())
            .collect(),
    };
    expect_eq!(outcome_of(run, beginnings), expected, "{run}");
}

fn outcome_of(run: &Run, beginnings: &[&[u8]]) -> Outcome {
    let finished = run.finish();
    let said = finished.stderr.0.split(|byte| *byte == b'\n');
    let mut said: Vec<&[u8]> = said.filter(|line| !line.is_empty()).collect();
    // A message about the command line may go on for several lines.
    if beginnings == [b"grep: "] && said.first().is_some_and(|line| line.starts_with(b"grep: ")) {
        said.truncate(1);
    }
    let messages = said.iter().enumerate().map(|(index, line)| {
        let beginning = beginnings.get(index).copied().unwrap_or(b"");
        // Where the reason is up to the program, there must be one.
        if beginning.ends_with(b": ") && line.starts_with(beginning) && *line != beginning {
            beginning.into()
        } else {
            (*line).into()
        }
    });
    let messages = messages.collect();
    Outcome {
        printed: finished.stdout,
        status: finished.status,
        messages,
    }
}
