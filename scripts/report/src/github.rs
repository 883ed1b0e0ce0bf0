//! What GitHub Actions shows of a job: a summary in Markdown, and annotations of files
//! (<https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands>).

use crate::case::{Case, Ending, cases};
use crate::plain_text::{plain, shortened};
use judge::{Verdict, VerdictState};
use std::fmt::Write as _;

/// GitHub drops a summary of more than 1 MiB as a whole, and other steps may add to the same job.
const LONGEST_SUMMARY: usize = 512 * 1024;

/// As much as is shown of one failure.
const LONGEST_TEXT: usize = 16 * 1024;

/// The job summary: a table of the katas, then what does not hold yet.
pub(crate) fn summary(verdicts: &[Verdict]) -> String {
    let several = verdicts.len() != 1;
    let mut text = format!("{}\n\n", heading(verdicts));
    text.push_str("| kata | points | exercises |\n| --- | --- | --- |\n");
    for verdict in verdicts {
        let exercises: Vec<String> = verdict
            .exercises
            .iter()
            .map(|exercise| format!("{} {}", mark(exercise.state), exercise.name))
            .collect();
        let _ = writeln!(
            text,
            "| {} {} | {} of {} | {} |",
            verdict.kata,
            verdict.title.replace('|', "\\|"),
            verdict.points,
            verdict.points_of,
            exercises.join(" &nbsp; ")
        );
    }
    text.push_str("\n✅ passed, ❌ not yet, ⬜ not started, ❔ not judged here\n");
    for case in verdicts.iter().flat_map(annotated) {
        let details = details(&case, several);
        if text.len() + details.len() > LONGEST_SUMMARY {
            text.push_str("\n… and more; `cargo kata check` shows it kata by kata.\n");
            break;
        }
        text.push_str(&details);
    }
    text
}

/// One `::error` for each compile error and each check that does not hold. GitHub shows the first ten of a step.
pub(crate) fn commands(verdicts: &[Verdict]) -> String {
    let mut commands = String::new();
    for verdict in verdicts {
        for error in &verdict.compile_errors {
            let place = match &error.kata_place {
                Some(place) => place.clone(),
                None => format!("{}:{}", error.file, error.line),
            };
            let (file, line) = place.rsplit_once(':').unwrap_or((&place, "1"));
            let title = format!("kata {} does not compile", verdict.kata);
            let message = plain(&error.rendered);
            command(&mut commands, file, Some(line), &title, &message);
        }
        for case in annotated(verdict) {
            if let Some((_, exercise)) = case.exercise {
                let title = case.full_name(true);
                let message = case.told_with_contract();
                command(&mut commands, &exercise.file, None, &title, &message);
            }
        }
    }
    commands
}

fn command(commands: &mut String, file: &str, line: Option<&str>, title: &str, message: &str) {
    let _ = write!(commands, "::error file={}", property(file));
    if let Some(line) = line {
        let _ = write!(commands, ",line={}", property(line));
    }
    let message = shortened(message.trim_end(), LONGEST_TEXT, "\n…");
    let _ = writeln!(commands, ",title={}::{}", property(title), data(&message));
}

/// What a learner has begun and what does not hold yet: a stub that nobody has touched is no error.
fn annotated(verdict: &Verdict) -> Vec<Case<'_>> {
    let begun = |case: &Case<'_>| match case.exercise {
        Some((_, exercise)) => exercise.state == VerdictState::Failed,
        None => true,
    };
    let refused = |case: &Case<'_>| matches!(case.ending, Ending::Failed | Ending::Error);
    let mut cases = cases(verdict);
    cases.retain(|case| begun(case) && refused(case));
    cases
}

fn heading(verdicts: &[Verdict]) -> String {
    let points: u32 = verdicts.iter().map(|verdict| verdict.points).sum();
    let points_of: u32 = verdicts.iter().map(|verdict| verdict.points_of).sum();
    if let [verdict] = verdicts {
        return format!(
            "## Kata {} {}: {points} of {points_of} points",
            verdict.kata, verdict.title
        );
    }
    let passed = verdicts
        .iter()
        .filter(|verdict| verdict.state == VerdictState::Passed);
    format!(
        "## {} of {} katas passed, {points} of {points_of} points",
        passed.count(),
        verdicts.len()
    )
}

fn mark(state: VerdictState) -> &'static str {
    match state {
        VerdictState::Passed => "✅",
        VerdictState::Failed | VerdictState::DoesNotCompile => "❌",
        VerdictState::NotStarted | VerdictState::Closed | VerdictState::Empty => "⬜",
        VerdictState::NotJudged => "❔",
    }
}

fn details(case: &Case<'_>, several: bool) -> String {
    let mut text = format!(
        "\n<details><summary>❌ {}</summary>\n\n{}",
        html(&case.full_name(several)),
        block(&case.told_with_contract())
    );
    if let Some(printed) = &case.printed {
        let _ = write!(text, "\nyour code printed:\n\n{}", block(printed));
    }
    let next = case.verdict.next.as_ref();
    let place = match case.exercise {
        Some((_, exercise)) => Some(&exercise.file),
        None => next.map(|next| &next.file),
    };
    if let Some(place) = place {
        let kata = &case.verdict.kata;
        let _ = write!(text, "\nEdit `{place}`, then `cargo kata check {kata}`.\n");
    }
    text.push_str("\n</details>\n");
    text
}

/// Text as it is, whatever Markdown would make of it. Where there is no file for summaries, it goes through the log, where
/// GitHub takes a line that begins with `::`, or a `##[` anywhere, for a command: a learner's code must not be able to give one.
fn block(text: &str) -> String {
    let text = shortened(text.trim_end(), LONGEST_TEXT, "\n…");
    let lines: Vec<String> = text.lines().map(line_of_block).collect();
    format!("<pre>{}</pre>\n", lines.join("\n"))
}

fn line_of_block(line: &str) -> String {
    let line = html(line).replace("##[", "#&#35;[");
    match line.trim_start().strip_prefix("::") {
        Some(rest) => {
            let indent = &line[..line.len() - rest.len() - 2];
            format!("{indent}&#58;:{rest}")
        }
        None => line,
    }
}

fn html(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

/// As GitHub's own `@actions/core` escapes what stands after the second `::`.
fn data(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

/// The same before it, where `:` and `,` have a meaning too.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
