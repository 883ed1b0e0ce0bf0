use std::fmt::{self, Display};
use std::path::Path;

/// What went wrong, in one line that says what to look at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem(String);

impl Problem {
    /// A problem in words.
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// A problem with a file or folder: what was tried, on what, and why it failed.
    pub fn with_file(tried: &str, path: &Path, reason: impl Display) -> Self {
        Self(format!("cannot {tried} {}: {reason}", path.display()))
    }
}

impl Display for Problem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl std::error::Error for Problem {}
