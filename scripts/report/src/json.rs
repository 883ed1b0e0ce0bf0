use serde::Serialize;
use syllabus::{Problem, Result};

/// A value for other programs, with a newline at its end.
pub(crate) fn write(value: &(impl Serialize + ?Sized)) -> Result<String> {
    serde_json::to_string_pretty(value)
        .map(|text| text + "\n")
        .map_err(|error| Problem::new(error.to_string()))
}
