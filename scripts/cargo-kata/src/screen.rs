//! What a command shows, and the few styles that all commands share.

use anstyle::{AnsiColor, Style};
use judge::{Outcome, VerdictState};
use learner::Standing;
use serde::Serialize;
use syllabus::{Problem, Result};

/// A command's whole output.
pub struct Answer {
    /// What goes to standard output, with colours.
    pub text: String,
    /// Whether the exit status is 0 as far as this goes.
    pub all_is_well: bool,
    /// What could not be answered beside it: a line each on standard error, and the exit status says so.
    pub problems: Vec<Problem>,
    /// Whether it is long and read from top to bottom: on a terminal a pager shows it.
    pub is_a_page: bool,
}

impl Answer {
    /// Something to show, and whether it is good news.
    pub fn new(text: String, all_is_well: bool) -> Self {
        Self {
            text,
            all_is_well,
            problems: Vec::new(),
            is_a_page: false,
        }
    }

    /// Lines to be read at leisure, when nothing is wrong.
    pub fn page(lines: &[String]) -> Self {
        Self {
            is_a_page: true,
            ..Self::well(lines.join("\n") + "\n")
        }
    }

    /// Something to show when nothing is wrong.
    pub fn well(text: String) -> Self {
        Self::new(text, true)
    }

    /// A value as JSON for other programs.
    pub fn json(value: &impl Serialize, all_is_well: bool) -> Result<Self> {
        let text =
            serde_json::to_string_pretty(value).map_err(|error| Problem::new(error.to_string()))?;
        Ok(Self::new(text + "\n", all_is_well))
    }
}

pub const GOOD: Style = AnsiColor::Green.on_default();
pub const BAD: Style = AnsiColor::Red.on_default();
pub const QUIET: Style = AnsiColor::BrightBlack.on_default();
pub const STRONG: Style = Style::new().bold();
pub const COMMAND: Style = AnsiColor::Cyan.on_default();

/// The text in that style.
pub fn paint(style: Style, text: &str) -> String {
    format!("{style}{text}{style:#}")
}

/// One character for a state.
pub fn state_mark(state: VerdictState) -> String {
    match state {
        VerdictState::Passed => paint(GOOD, "✓"),
        VerdictState::Failed | VerdictState::DoesNotCompile => paint(BAD, "✗"),
        VerdictState::NotStarted | VerdictState::Closed | VerdictState::Empty => paint(QUIET, "·"),
        VerdictState::NotJudged => paint(QUIET, "?"),
    }
}

/// One character for how an exercise stands.
pub fn standing_mark(standing: Standing) -> String {
    match standing {
        Standing::Checked(state, _) => state_mark(state),
        Standing::NotStarted => state_mark(VerdictState::NotStarted),
        Standing::PassedBefore(_) => paint(QUIET, "✓"),
        Standing::Changed => paint(QUIET, "~"),
    }
}

/// One character for an outcome.
pub fn outcome_mark(outcome: Outcome) -> String {
    match outcome {
        Outcome::Passed => paint(GOOD, "✓"),
        Outcome::NotStarted => paint(QUIET, "·"),
        Outcome::NotJudged => paint(QUIET, "?"),
        _ => paint(BAD, "✗"),
    }
}

/// `1 point`, `2 points`.
pub fn counted(count: usize, noun: &str) -> String {
    if count == 1 {
        format!("1 {noun}")
    } else {
        format!("{count} {noun}s")
    }
}

/// `pop_on_empty_returns_none` as words.
pub fn words(name: &str) -> String {
    name.replace('_', " ").replace("::", " › ")
}

/// Every line moved to the right.
pub fn indented(text: &str, by: usize) -> String {
    let indent = " ".repeat(by);
    let lines: Vec<String> = text
        .lines()
        .map(|line| {
            if line.is_empty() {
                String::new()
            } else {
                format!("{indent}{line}")
            }
        })
        .collect();
    lines.join("\n")
}

/// What code printed or said, without what a terminal would obey: colours, moves of the cursor, bells.
pub fn without_commands(text: &str) -> String {
    let text = anstream::adapter::strip_str(text).to_string();
    let text = text.replace('\t', "    ");
    text.chars()
        .filter(|letter| !letter.is_control() || *letter == '\n')
        .map(|letter| {
            if turns_the_direction(letter) {
                '\u{fffd}'
            } else {
                letter
            }
        })
        .collect()
}

/// Whether what follows would be shown in another order than it has (Unicode TR9): "Trojan Source", CVE-2021-42574.
fn turns_the_direction(letter: char) -> bool {
    matches!(letter, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::without_commands;

    #[test]
    fn a_learners_output_moves_no_cursor() {
        let printed = "a\x1b[31mred\x1b[0m\x1b[2J\tb\x07\r\nc\u{9b}2J\u{202e}d";
        assert_eq!(without_commands(printed), "ared    b\nc2J\u{fffd}d");
    }
}
