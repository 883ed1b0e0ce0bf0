use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fs;
use syllabus::{Kata, Problem, Result};

/// The most bytes that one file of a submission may have.
pub const MOST_BYTES_A_FILE: usize = 256 * 1024;

/// The most files that a submission may have.
pub const MOST_FILES: usize = 64;

/// A learner's work on one kata: the text of each file that the kata declares as theirs to edit, and of nothing else. No
/// archive, no manifest, no build script ever travels.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bundle {
    /// `03`, or a capstone's name.
    pub kata: String,
    /// Text by path below the kata's folder, with `/` on every system.
    pub files: BTreeMap<String, String>,
}

impl Bundle {
    /// The work as it stands in the learner's folder.
    ///
    /// # Errors
    /// Where a file cannot be read, is no UTF-8, or is too large.
    pub fn of(kata: &Kata) -> Result<Self> {
        let mut files = BTreeMap::new();
        for path in declared(kata) {
            let file = kata.folder.join(&path);
            let bytes =
                fs::read(&file).map_err(|error| Problem::with_file("read", &file, error))?;
            let text = String::from_utf8(bytes)
                .map_err(|_| Problem::with_file("send", &file, "it is not UTF-8 text"))?;
            files.insert(path, text);
        }
        let bundle = Self {
            kata: kata.number.clone(),
            files,
        };
        bundle.fits(kata)?;
        Ok(bundle)
    }

    /// Whether it is for this kata and holds exactly what the kata declares, within the limits.
    ///
    /// # Errors
    /// Where it does not; one line for whoever sent it.
    pub fn fits(&self, kata: &Kata) -> Result<()> {
        if self.kata != kata.number {
            return Err(Problem::new(format!(
                "this is work on kata {}, not on kata {}",
                self.kata, kata.number
            )));
        }
        let declared = declared(kata);
        if declared.len() > MOST_FILES {
            return Err(Problem::new(format!("more than {MOST_FILES} files")));
        }
        if let Some(path) = self.files.keys().find(|path| !declared.contains(path)) {
            let shown: String = path.chars().take(80).collect();
            return Err(Problem::new(format!(
                "`{}` is not a file that kata {} asks for",
                shown.escape_default(),
                kata.number
            )));
        }
        if let Some(path) = declared.iter().find(|path| !self.files.contains_key(*path)) {
            return Err(Problem::new(format!(
                "`{path}` is missing in what was sent: all files of kata {} come together",
                kata.number
            )));
        }
        for (path, text) in &self.files {
            if text.len() > MOST_BYTES_A_FILE {
                return Err(Problem::new(format!(
                    "`{path}` has {} KiB; {} are the limit",
                    text.len() / 1024,
                    MOST_BYTES_A_FILE / 1024
                )));
            }
        }
        Ok(())
    }

    /// The same work has the same digest, wherever and whenever it is sent.
    pub fn digest(&self) -> String {
        let mut hasher = blake3::Hasher::new();
        let mut field = |text: &str| {
            hasher.update(&(text.len() as u64).to_le_bytes());
            hasher.update(text.as_bytes());
        };
        field(&self.kata);
        for (path, text) in &self.files {
            field(path);
            field(text);
        }
        hasher.finalize().to_hex().to_string()
    }
}

/// The files that are the learner's to edit, and may travel: code below `src` and `tests`. A kata whose exercise is a manifest or
/// a build script keeps that one at home.
fn declared(kata: &Kata) -> Vec<String> {
    let files = kata.exercises.iter().flat_map(|exercise| exercise.files());
    let mut files: Vec<String> = files
        .filter(|file| file.ends_with(".rs") && *file != "build.rs")
        .map(str::to_owned)
        .collect();
    files.sort();
    files.dedup();
    files
}
