use super::plain_text;
use dojo_protocol::{Bundle, MOST_BYTES_A_FILE};

/// A file of source text, line by line.
pub(crate) struct SourceFile {
    pub path: String,
    pub lines: Vec<String>,
}

impl SourceFile {
    pub fn new(path: &str, text: &str) -> Self {
        let text = plain_text::lines(text, MOST_BYTES_A_FILE);
        Self {
            path: plain_text::one_line(path, 200),
            lines: text.lines().map(str::to_owned).collect(),
        }
    }

    /// The files of a submission.
    pub fn of_bundle(bundle: &Bundle) -> Vec<Self> {
        let files = bundle.files.iter();
        files.map(|(path, text)| Self::new(path, text)).collect()
    }
}
