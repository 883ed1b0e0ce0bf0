//! A program that is asked something, and may not answer.

use judge::{Ended, run_watched};
use std::io::ErrorKind;
use std::process::Command;
use std::time::{Duration, Instant};

/// For questions that a program answers at once, such as its version. Generous, for a machine that is busy.
pub const AT_ONCE: Duration = Duration::from_secs(5);

/// For a small program to be compiled and linked; on a slow disk the first time takes seconds.
pub const COMPILING: Duration = Duration::from_secs(20);

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reply {
    /// It ended well, and printed this.
    Said(String),
    /// It ended badly, and printed this.
    Refused(String),
    /// It did not end in time, and was stopped.
    Silent,
    /// There is no such program.
    NotThere,
}

/// Runs the command to its end, or to the limit.
pub fn ask(command: &mut Command, limit: Duration) -> Reply {
    let began = Instant::now();
    match run_watched(command, || began.elapsed() < limit) {
        Ok(finished) if finished.succeeded() => Reply::Said(finished.output),
        Ok(finished) if finished.ended == Ended::Stopped => Reply::Silent,
        Ok(finished) => Reply::Refused(finished.output),
        Err(error) if error.kind() == ErrorKind::NotFound => Reply::NotThere,
        Err(error) => Reply::Refused(error.to_string()),
    }
}

impl Reply {
    /// The first line of what it said, where it ended well.
    pub fn first_line(&self) -> Option<&str> {
        match self {
            Self::Said(text) => Some(text.lines().next().unwrap_or_default().trim()),
            _ => None,
        }
    }

    /// Why there is no answer, in one line.
    pub fn complaint(&self) -> String {
        match self {
            Self::NotThere => "not found in PATH".to_owned(),
            Self::Silent => "did not answer in time".to_owned(),
            Self::Said(text) | Self::Refused(text) => {
                let lines = || text.lines().map(str::trim).filter(|line| !line.is_empty());
                let error = lines().find(|line| line.contains("error"));
                let line = error
                    .or_else(|| lines().next())
                    .unwrap_or("no reason given");
                let line = line.strip_prefix("error: ").unwrap_or(line);
                line.chars().take(160).collect()
            }
        }
    }
}

/// `1.95.0` out of `rustc 1.95.0 (59807616e 2026-04-14)`, `git version 2.39.5` or `valgrind-3.19.0`.
pub fn version(line: &str) -> &str {
    let words = line.split([' ', '-']);
    let mut numbers = words.filter(|word| {
        word.starts_with(|first: char| first.is_ascii_digit()) && word.contains('.')
    });
    numbers.next().unwrap_or(line)
}

#[cfg(test)]
mod tests {
    use super::{Reply, version};

    #[test]
    fn versions_are_found() {
        for (line, expected) in [
            ("rustc 1.95.0 (59807616e 2026-04-14)", "1.95.0"),
            ("git version 2.39.5 (Apple Git-154)", "2.39.5"),
            ("valgrind-3.19.0", "3.19.0"),
            ("clippy 0.1.95 (5980761 2026-04-14)", "0.1.95"),
            ("something else", "something else"),
        ] {
            assert_eq!(version(line), expected);
        }
    }

    #[test]
    fn a_complaint_is_the_line_with_the_error() {
        let refused = Reply::Refused("info: x\nerror: toolchain 'y' is not installed\nhelp".into());
        assert_eq!(refused.complaint(), "toolchain 'y' is not installed");
        assert_eq!(Reply::Refused(String::new()).complaint(), "no reason given");
    }
}
