use crate::{Exercise, Kata, Problem, Result};
use std::collections::BTreeMap;
use std::fs;
use std::io::ErrorKind;
use std::path::PathBuf;

impl Kata {
    /// Where the two sentences for each exercise stand: what is worth noticing in the reference, for whoever has solved it.
    pub fn notices_file(&self) -> PathBuf {
        self.grader.join("solutions").join("notice.toml")
    }

    /// All sentences by the exercises' names; none where there is no such file.
    ///
    /// # Errors
    /// Where the file cannot be read, or holds anything but pairs of texts.
    pub fn notices(&self) -> Result<BTreeMap<String, [String; 2]>> {
        let path = self.notices_file();
        let text = match fs::read_to_string(&path) {
            Ok(text) => text,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(BTreeMap::new()),
            Err(error) => return Err(Problem::with_file("read", &path, error)),
        };
        toml::from_str(&text).map_err(|error| crate::kata::broken(&path, &text, &error))
    }

    /// The sentences for this exercise, where somebody has written them.
    ///
    /// # Errors
    /// As [`Kata::notices`].
    pub fn notice(&self, exercise: &Exercise) -> Result<Option<[String; 2]>> {
        Ok(self.notices()?.remove(&exercise.name))
    }
}
