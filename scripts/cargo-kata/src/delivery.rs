//! Where a verdict goes: to the screen, to another program, into a file.

use crate::arguments::{CheckOptions, FormatOption};
use crate::screen::Answer;
use learner::write_atomically;
use report::{Format, Report};
use std::env;
use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};
use syllabus::{Problem, Result};

/// GitHub names the file for a job's summary here.
const JOB_SUMMARY: &str = "GITHUB_STEP_SUMMARY";

/// In which format a verdict is wanted, and where.
pub struct Delivery {
    /// None where people read it.
    pub format: Option<Format>,
    output: Option<PathBuf>,
}

impl Delivery {
    /// What the options of a check ask for.
    ///
    /// # Errors
    /// Where they name a file and no format for it.
    pub fn of(options: &CheckOptions) -> Result<Self> {
        let format = match options.format {
            Some(FormatOption::Junit) => Some(Format::Junit),
            Some(FormatOption::Exercism) => Some(Format::Exercism),
            Some(FormatOption::Gradescope) => Some(Format::Gradescope),
            Some(FormatOption::Github) => Some(Format::Github),
            Some(FormatOption::Json) => Some(Format::Json),
            None => options.json.then_some(Format::Json),
        };
        if format.is_none() && options.output.is_some() {
            return Err(Problem::new(
                "`--output` needs a format for the file: `--format json`, `junit`, `exercism`, `gradescope` or `github`",
            ));
        }
        Ok(Self {
            format,
            output: options.output.clone(),
        })
    }

    /// The answer: what people read, or the report in its format. Where the report goes into a file, people can read the
    /// verdict all the same, also when the file cannot be written.
    ///
    /// # Errors
    /// Where the report cannot be put together.
    pub fn answer(
        &self,
        screen: String,
        all_is_well: bool,
        report: impl FnOnce(Format) -> Result<Report>,
    ) -> Result<Answer> {
        let Some(format) = self.format else {
            return Ok(Answer::new(screen, all_is_well));
        };
        let Report { document, commands } = report(format)?;
        let for_github = format == Format::Github;
        let summary = env::var_os(JOB_SUMMARY).filter(|file| for_github && !file.is_empty());
        let written = match (&self.output, summary) {
            (Some(file), _) => write_whole(file, &document),
            (None, Some(file)) => append(Path::new(&file), &document),
            (None, None) => return Ok(Answer::new(document + &commands, all_is_well)),
        };
        // In a job's log, GitHub would take lines that a learner's code printed for commands.
        let text = if for_github { commands } else { screen };
        let mut answer = Answer::new(text, all_is_well);
        answer.problems.extend(written.err());
        Ok(answer)
    }
}

/// Writes a file so that nobody ever reads half of it. What is no file, such as a pipe or a device, is written to directly.
fn write_whole(path: &Path, text: &str) -> Result<()> {
    if fs::metadata(path).is_ok_and(|metadata| !metadata.is_file()) {
        return fs::write(path, text).map_err(|error| Problem::with_file("write", path, error));
    }
    write_atomically(path, text.as_bytes())
}

/// Adds to what earlier steps of a job have written.
fn append(path: &Path, text: &str) -> Result<()> {
    File::options()
        .append(true)
        .create(true)
        .open(path)
        .and_then(|mut file| file.write_all(text.as_bytes()))
        .map_err(|error| Problem::with_file("write", path, error))
}
