//! How a run of the learner's tests ended, and what it said.

use grader_kit::again::{Again, Ended};
use std::time::Duration;

/// The longest time for a run of the learner's tests.
const LIMIT: Duration = Duration::from_secs(10);

/// Runs it to its end, or to the limit.
pub fn started(again: Again) -> Result<Ended, String> {
    let ended = again.limit(LIMIT).run();
    ended.map_err(|error| format!("the tests could not be started: {error}"))
}

/// Whether libtest's last line says so.
pub fn none_passed(ended: &Ended) -> bool {
    let mut lines = ended.stdout.lines().rev();
    let last = lines.find(|line| line.starts_with("test result: "));
    last.is_some_and(|line| line.contains(". 0 passed; "))
}

/// What a failing test said, indented, after a colon.
pub fn reason(ended: &Ended) -> String {
    const MOST_LINES: usize = 16;
    if ended.timed_out() {
        return format!(": was still running after {} s", LIMIT.as_secs());
    }
    let words = ended.stderr.lines();
    let words = words.skip_while(|line| !line.contains(PANICKED_AT));
    let words =
        words.take_while(|line| !line.starts_with("note: ") && !line.contains("\tsuccesses: "));
    let lines: Vec<String> = words
        .take(MOST_LINES)
        .map(|line| format!("\n  {}", plain(line)))
        .collect();
    format!(":{}", lines.concat())
}

/// What std says before the place of a panic.
const PANICKED_AT: &str = " panicked at ";

/// Without the thread's name, which is the test's, and without the way from this binary's sources to the learner's.
fn plain(line: &str) -> String {
    const DETOUR: &str = "/../../../../katas/";
    let line = match line.split_once(PANICKED_AT) {
        Some((_, place)) => place,
        None => line,
    };
    match line.split_once(DETOUR) {
        Some((before, file)) => {
            let words = before.rfind(' ').map_or("", |end| &before[..=end]);
            format!("{words}katas/{file}")
        }
        None => line.to_owned(),
    }
}
