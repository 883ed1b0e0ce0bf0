//! The one file that says how far a learner has come: `.katakit/progress.toml`.

use crate::standing::fingerprint;
use crate::{folder_of_the_learner, lock, now, write_atomically};
use judge::{Verdict, VerdictState};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use syllabus::{FileTree, Kata, Problem, Result, Root};

/// What the file's format is called; a newer kit may write another.
const VERSION: u32 = 1;

/// The last line. A file without it has lost its end.
const END: &str = "# end";

const HEADING: &str =
    "# What `cargo kata` remembers of your work. It is yours: nothing of it is sent anywhere.\n";

/// What is remembered of one learner.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Progress {
    version: u32,
    /// `03/stack`: the exercise that was worked on last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last: Option<String>,
    #[serde(default, rename = "exercise")]
    katas: BTreeMap<String, BTreeMap<String, Entry>>,
    /// Where a damaged file was set aside to, if that happened on this reading.
    #[serde(skip)]
    pub set_aside: Option<PathBuf>,
}

/// As much of a file as every format has.
#[derive(Deserialize)]
struct Format {
    version: u32,
}

/// What is remembered of an exercise.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Entry {
    /// What the last check said; none where there was no check yet.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state: Option<VerdictState>,
    /// What the passed checks were worth.
    pub points: u32,
    /// Which files it said that of.
    pub files: String,
    /// How many different states of the files have been judged.
    pub attempts: u32,
    /// How many rungs of the hints have been taken.
    pub hints: u8,
    /// When it was judged last.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub checked: Option<String>,
    /// When it passed for the first time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first_passed: Option<String>,
    /// When the solution was asked for before it passed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gave_up: Option<String>,
    /// The best time of a speed check, as a multiple of the reference's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub best_ratio: Option<f64>,
}

impl Default for Progress {
    fn default() -> Self {
        Self {
            version: VERSION,
            last: None,
            katas: BTreeMap::new(),
            set_aside: None,
        }
    }
}

impl Progress {
    /// What is remembered. A damaged file is set aside, which [`Progress::set_aside`] says, and nothing is remembered then:
    /// checking the katas again finds out what passes; hints and dates are in the file that was set aside.
    ///
    /// # Errors
    /// Where the file cannot be read, or is of a newer kit.
    pub fn read(root: &Root) -> Result<Self> {
        let path = path(root);
        match understood(&path)? {
            Some(progress) => Ok(progress),
            None => {
                let _lock = lock(root, "progress")?;
                // Another process may have mended it meanwhile.
                match understood(&path)? {
                    Some(progress) => Ok(progress),
                    None => set_aside(&path),
                }
            }
        }
    }

    /// Changes what is remembered and gives what is remembered then. Processes that do so at the same time wait for each other.
    ///
    /// # Errors
    /// Where the file cannot be read or written; then it is as it was.
    pub fn change(root: &Root, change: impl FnOnce(&mut Self)) -> Result<Self> {
        let path = path(root);
        let _lock = lock(root, "progress")?;
        let mut progress = match understood(&path)? {
            Some(progress) => progress,
            None => set_aside(&path)?,
        };
        let before = progress.clone();
        change(&mut progress);
        if progress != before || !path.exists() {
            write_atomically(&path, progress.text()?.as_bytes())?;
        }
        Ok(progress)
    }

    /// What is remembered of an exercise.
    pub fn entry(&self, kata: &str, exercise: &str) -> Option<&Entry> {
        self.katas.get(kata)?.get(exercise)
    }

    /// The same to be changed; there is one from then on.
    pub fn entry_mut(&mut self, kata: &str, exercise: &str) -> &mut Entry {
        let of_kata = self.katas.entry(kata.to_owned()).or_default();
        of_kata.entry(exercise.to_owned()).or_default()
    }

    /// Adds a verdict on these files of the kata: as they were read before it was judged, so that a change during the
    /// judging is not taken for judged.
    pub fn add(&mut self, kata: &Kata, judged: &FileTree, verdict: &Verdict) {
        for exercise in &kata.exercises {
            let Some(seen) = verdict
                .exercises
                .iter()
                .find(|seen| seen.name == exercise.name)
            else {
                continue;
            };
            // Examples that hold are no pass, and no failure: the host's checks decide.
            if seen.state == VerdictState::NotJudged && verdict.checks_are_with_host() {
                self.entry_mut(&kata.number, &exercise.name).state = None;
                continue;
            }
            let files = fingerprint(exercise, judged);
            let entry = self.entry_mut(&kata.number, &exercise.name);
            let same_files = entry.files == files && entry.state.is_some();
            let said_nothing = matches!(
                seen.state,
                VerdictState::DoesNotCompile | VerdictState::Closed
            );
            // A judge of memory errors may have watched the last time.
            let said_less =
                seen.state == VerdictState::NotJudged && entry.state == Some(VerdictState::Passed);
            // Some other file of the kata keeps it from being judged: what was said of these files still holds.
            if same_files && (said_nothing || said_less) {
                continue;
            }
            if !same_files && seen.state != VerdictState::NotStarted {
                entry.attempts += 1;
            }
            if seen.state == VerdictState::Passed && entry.first_passed.is_none() {
                entry.first_passed = Some(now());
            }
            entry.state = Some(seen.state);
            entry.points = seen.points;
            entry.files = files;
            entry.checked = Some(now());
            for ratio in seen.checks.iter().filter_map(|check| check.judged.ratio) {
                entry.best_ratio = Some(entry.best_ratio.map_or(ratio, |best| best.min(ratio)));
            }
        }
    }

    fn text(&self) -> Result<String> {
        let body = toml::to_string(self).map_err(|error| Problem::new(error.to_string()))?;
        Ok(format!("{HEADING}{body}\n{END}\n"))
    }
}

fn path(root: &Root) -> PathBuf {
    folder_of_the_learner(root).join("progress.toml")
}

/// What the file says; an empty progress where there is none, nothing where it is damaged.
fn understood(path: &Path) -> Result<Option<Progress>> {
    let bytes = match fs::read(path) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            return Ok(Some(Progress::default()));
        }
        Err(error) => return Err(Problem::with_file("read", path, error)),
    };
    let text = str::from_utf8(&bytes).ok();
    // Its version alone, whatever else a newer format holds.
    let format = text.and_then(|text| toml::from_str::<Format>(text).ok());
    if format.is_some_and(|format| format.version > VERSION) {
        let reason = "a newer kit wrote it; update this one with `cargo kata update`";
        return Err(Problem::with_file("use", path, reason));
    }
    let whole = text.filter(|text| text.trim_end().ends_with(END));
    let Some(progress) = whole.and_then(|text| toml::from_str::<Progress>(text).ok()) else {
        return Ok(None);
    };
    Ok(Some(progress))
}

fn set_aside(path: &Path) -> Result<Progress> {
    let date = now().replace(':', "-");
    let aside = path.with_file_name(format!("progress-damaged-{date}.toml"));
    fs::rename(path, &aside).map_err(|error| Problem::with_file("set aside", path, error))?;
    Ok(Progress {
        set_aside: Some(aside),
        ..Progress::default()
    })
}

#[cfg(test)]
mod tests {
    use super::{Entry, Progress, path};
    use judge::VerdictState;
    use std::fs;
    use syllabus::Root;
    use tempfile::TempDir;

    fn repository() -> (TempDir, Root) {
        let folder = tempfile::tempdir().expect("a folder");
        for part in ["katas", "graders"] {
            fs::create_dir(folder.path().join(part)).expect("made");
        }
        let root = Root::at(folder.path()).expect("a repository");
        (folder, root)
    }

    fn some(progress: &mut Progress) {
        progress.last = Some("03/stack".to_owned());
        *progress.entry_mut("03", "stack") = Entry {
            state: Some(VerdictState::Passed),
            points: 9,
            best_ratio: Some(1.25),
            ..Entry::default()
        };
    }

    #[test]
    fn what_is_written_is_read_again() {
        let (_folder, root) = repository();
        let written = Progress::change(&root, some).expect("written");
        assert_eq!(Progress::read(&root).expect("read"), written);
        assert_eq!(
            written.entry("03", "stack").map(|entry| entry.points),
            Some(9)
        );
    }

    #[test]
    fn a_file_that_lost_any_of_its_end_is_set_aside() {
        let (_folder, root) = repository();
        Progress::change(&root, some).expect("written");
        let whole = fs::read(path(&root)).expect("there");
        for length in (0..whole.len() - 1).step_by(7) {
            fs::write(path(&root), &whole[..length]).expect("written");
            let progress = Progress::read(&root).expect("read");
            let aside = progress.set_aside.expect("set aside");
            assert_eq!(fs::read(aside).expect("kept"), &whole[..length]);
            assert_eq!(progress.katas.len(), 0);
            assert!(Progress::read(&root).expect("read").set_aside.is_none());
        }
    }

    #[test]
    fn a_newer_format_is_left_alone() {
        let (_folder, root) = repository();
        let text = "version = 2\nlast = [\"of\", \"another\", \"type\"]\n";
        fs::create_dir_all(path(&root).parent().expect("a folder")).expect("made");
        fs::write(path(&root), text).expect("written");
        assert!(Progress::read(&root).is_err() && Progress::change(&root, some).is_err());
        assert_eq!(fs::read_to_string(path(&root)).expect("there"), text);
    }

    #[test]
    fn writers_at_the_same_time_lose_nothing() {
        let (_folder, root) = repository();
        std::thread::scope(|scope| {
            for _ in 0..8 {
                scope.spawn(|| {
                    for _ in 0..10 {
                        let count = |progress: &mut Progress| {
                            progress.entry_mut("03", "stack").attempts += 1;
                        };
                        Progress::change(&root, count).expect("written");
                    }
                });
            }
        });
        let progress = Progress::read(&root).expect("read");
        assert_eq!(
            progress.entry("03", "stack").map(|entry| entry.attempts),
            Some(80)
        );
    }
}
