//! Verdicts as other programs want to read them: one module a format.
//!
//! Nothing here reads files, the environment or a terminal: a verdict goes in, a text comes out. What a learner's code printed
//! may hold anything, so every text is taken apart into what the format can hold (`plain_text`) and escaped as the format asks.

mod case;
mod exercism;
mod github;
mod gradescope;
mod json;
mod junit;
mod plain_text;

use judge::Verdict;
use syllabus::Result;

/// A way to write verdicts down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// The verdicts as they are.
    Json,
    /// JUnit XML, as Jenkins and GitLab read it.
    Junit,
    /// The `results.json` of an exercism test runner, version 3.
    Exercism,
    /// The `results.json` of a Gradescope autograder.
    Gradescope,
    /// A Markdown job summary for GitHub Actions, and annotations of the files.
    Github,
}

/// What there is to write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// The whole report, which is to be kept as a file or printed.
    pub document: String,
    /// Workflow commands, which GitHub reads from the standard output of a job and from nowhere else. Empty in the other formats.
    pub commands: String,
}

/// One verdict: of a whole kata, or of one of its exercises.
///
/// # Errors
/// Where the text cannot be put together; no verdict is known that does this.
pub fn of_one(format: Format, verdict: &Verdict) -> Result<Report> {
    if format == Format::Json {
        return json::write(verdict).map(Report::without_commands);
    }
    of_many(format, std::slice::from_ref(verdict))
}

/// The verdicts of several katas in one report. As JSON they are a list, even where there is only one.
///
/// # Errors
/// As in [`of_one`].
pub fn of_many(format: Format, verdicts: &[Verdict]) -> Result<Report> {
    Ok(match format {
        Format::Json => Report::without_commands(json::write(verdicts)?),
        Format::Junit => Report::without_commands(junit::write(verdicts)?),
        Format::Exercism => Report::without_commands(exercism::write(verdicts)?),
        Format::Gradescope => Report::without_commands(gradescope::write(verdicts)?),
        Format::Github => Report {
            document: github::summary(verdicts),
            commands: github::commands(verdicts),
        },
    })
}

impl Report {
    fn without_commands(document: String) -> Self {
        Self {
            document,
            commands: String::new(),
        }
    }
}
