//! What a process printed before its end, put into words for the learner. Nothing is concluded from it: outcomes come from
//! records alone.

use crate::child::{Ended, Finished};
use crate::record::Announced;
use crate::{Judged, Outcome};

/// The outcome of a check whose process ended while it was running.
pub fn died(check: &Announced, finished: &Finished) -> Judged {
    let what = match finished.ended {
        Ended::Stopped => "the process stood still, and was stopped".to_owned(),
        Ended::Itself(_) if finished.output.contains("overflowed its stack") => {
            "the stack overflowed. A function that calls itself without end, or far too deep? Look for the case that \
             should stop the recursion."
                .to_owned()
        }
        Ended::Itself(_) if finished.output.contains("memory allocation of") => {
            "the code asked for more memory than there is. A loop that collects without end?".to_owned()
        }
        Ended::Itself(status) => format!("the code brought the whole process down ({status})"),
    };
    let last_words = printed_by_the_code(&finished.output, check);
    let last_words = last_words.trim();
    let message = if last_words.is_empty() {
        what
    } else {
        format!("{what}\nlast words\n{}", tail(last_words, 6))
    };
    Judged {
        path: check.path.clone(),
        outcome: Outcome::Killed,
        message,
        site: None,
        milliseconds: 0,
        ratio: None,
    }
}

/// The outcome of a check whose process ended well, without a word about it.
pub fn missing(check: &Announced, finished: &Finished) -> Judged {
    let message = format!(
        "the check left no record. Its process said:\n{}",
        tail(finished.output.trim(), 6)
    );
    Judged {
        path: check.path.clone(),
        outcome: Outcome::Missing,
        message,
        site: None,
        milliseconds: 0,
        ratio: None,
    }
}

fn tail(text: &str, most: usize) -> String {
    let lines: Vec<String> = text
        .lines()
        .map(|line| line.chars().take(200).collect())
        .collect();
    lines[lines.len().saturating_sub(most)..].join("\n")
}

/// Without the frame that libtest prints around a check: this is for a person's eyes, nothing is concluded from it.
pub fn printed_by_the_code(output: &str, check: &Announced) -> String {
    let output = output
        .trim_start_matches('\n')
        .trim_start_matches("running 1 test\n");
    let output = output.replacen(&format!("test {} ... ", check.path), "", 1);
    let end = ["\nfailures:\n", "\ntest result: "]
        .iter()
        .filter_map(|mark| output.find(mark))
        .min();
    let output = output[..end.unwrap_or(output.len())].trim_matches('\n');
    let without_result = ["FAILED", "ok"]
        .iter()
        .find_map(|result| output.strip_suffix(result));
    without_result
        .unwrap_or(output)
        .trim_matches('\n')
        .to_owned()
}
