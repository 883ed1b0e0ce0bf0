use crate::{FileTree, Problem, Result, Root, Tier};
use serde::Deserialize;
use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

/// One topic: a stub that a learner makes right, and the grader beside it.
#[derive(Clone, Debug)]
pub struct Kata {
    /// `03`: what learners' notes and scores refer to, for ever. A capstone has its name instead.
    pub number: String,
    /// `03-ownership`: the folder's name below `katas/` (or `capstones/`) and below `graders/`.
    pub name: String,
    /// `katas/03-ownership`: the learner's folder as it reads from the repository's.
    pub place: String,
    /// The learner's folder.
    pub folder: PathBuf,
    /// The grader's folder. A learner's half of a workshop has none: [`Kata::is_graded_by_host`].
    pub grader: PathBuf,
    /// The pristine stub's folder.
    pub stub: PathBuf,
    /// Whether the checks are with the host of a workshop, and not here.
    pub is_graded_by_host: bool,
    /// The topic in words.
    pub title: String,
    /// The question that the topic answers.
    pub question: String,
    /// Numbers of katas whose ideas it needs.
    pub builds_on: Vec<String>,
    /// Whether an exercise opens only when the one before it passes, as the stages of a capstone do.
    pub stages: bool,
    /// From a first step to a hard last one; empty in a fresh skeleton.
    pub exercises: Vec<Exercise>,
}

/// One source file of a kata.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Exercise {
    /// The module that its checks stand in.
    pub name: String,
    /// What it is about.
    pub title: String,
    /// The file to edit, below the kata's folder.
    pub file: String,
    /// Further files to edit.
    #[serde(default)]
    pub also: Vec<String>,
    /// What its checks are worth together.
    pub points: u32,
    /// The rows of the table of topics that it pays.
    pub topics: Vec<String>,
    /// A question that points, the idea, nearly the answer. A learner's half of a workshop has as many of them as the host
    /// allows.
    pub hints: Vec<String>,
}

impl Exercise {
    /// Every file to edit, the one that it is about first.
    pub fn files(&self) -> impl Iterator<Item = &str> {
        std::iter::once(&self.file)
            .chain(&self.also)
            .map(String::as_str)
    }
}

/// `kata.toml` as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Manifest {
    title: String,
    question: String,
    #[serde(default)]
    builds_on: Vec<String>,
    #[serde(default)]
    stages: bool,
    #[serde(default, rename = "exercise")]
    exercises: Vec<Exercise>,
}

/// The folders of a kata whose files are code: a learner's own, and a solution's.
pub const SOURCES: [&str; 2] = ["src", "tests"];

impl Kata {
    /// What all exercises are worth.
    pub fn points(&self) -> u32 {
        self.exercises.iter().map(|exercise| exercise.points).sum()
    }

    /// Whether it is a project of its own, with a name instead of a number.
    pub fn is_capstone(&self) -> bool {
        self.place.starts_with("capstones/")
    }

    /// The tier that its number belongs to.
    pub fn tier(&self) -> Tier {
        Tier::of(self.number.parse().unwrap_or(u8::MAX))
    }

    /// The learner's package.
    pub fn package(&self) -> String {
        let kind = if self.is_capstone() {
            "capstone"
        } else {
            "kata"
        };
        format!("{kind}-{}", self.number)
    }

    /// The grader's package.
    pub fn grader_package(&self) -> String {
        format!("grader-{}", self.number)
    }

    /// The exercise of that name.
    ///
    /// # Errors
    /// Where there is none; it lists those that there are.
    pub fn exercise(&self, name: &str) -> Result<&Exercise> {
        self.exercises
            .iter()
            .find(|exercise| exercise.name == name)
            .ok_or_else(|| {
                let names: Vec<&str> = self
                    .exercises
                    .iter()
                    .map(|exercise| exercise.name.as_str())
                    .collect();
                let known = if names.is_empty() {
                    "no exercise yet".to_owned()
                } else {
                    names.join(", ")
                };
                Problem::new(format!(
                    "kata {} has no exercise `{name}`; it has {known}",
                    self.number
                ))
            })
    }

    /// The stub as learners first meet it: `Cargo.toml`, perhaps a `build.rs`, and what stands in [`SOURCES`].
    /// Its one home is the grader's `stub/` (in a learner's half of a workshop, `stubs/`), so that a learner's edits change nothing of it.
    ///
    /// # Errors
    /// Where it cannot be read.
    pub fn pristine(&self) -> Result<FileTree> {
        FileTree::read(&self.stub)
    }

    /// The model answer: the pristine stub with the reference's files in their places.
    ///
    /// # Errors
    /// Where it cannot be read, or is with the host.
    pub fn reference(&self) -> Result<FileTree> {
        self.has_grader()?;
        let mut files = self.pristine()?;
        files.overlay(&FileTree::read(&self.grader.join("solutions/reference"))?);
        Ok(files)
    }

    /// Whether the learner's folder still holds the stub as it came.
    ///
    /// # Errors
    /// Where something cannot be read.
    pub fn is_untouched(&self) -> Result<bool> {
        Ok(self.current()? == self.pristine()?)
    }

    /// Whether the grader is here.
    ///
    /// # Errors
    /// Where it is with the host.
    pub fn has_grader(&self) -> Result<()> {
        if self.is_graded_by_host {
            return Err(Problem::new(format!(
                "the checks and the solutions of kata {} are with the host",
                self.number
            )));
        }
        Ok(())
    }

    /// What the grader judges with: all of its files but the solutions and the pristine stub. Nothing in a learner's half of a
    /// workshop.
    ///
    /// # Errors
    /// Where it cannot be read.
    pub fn judging_files(&self) -> Result<FileTree> {
        let mut files = FileTree::default();
        for (path, contents) in FileTree::read(&self.grader)?.files() {
            if !path.starts_with("solutions/") && !path.starts_with("stub/") {
                files.insert(path, contents);
            }
        }
        Ok(files)
    }

    /// What stands in the learner's folder at the places of the pristine stub.
    ///
    /// # Errors
    /// Where it cannot be read.
    pub fn current(&self) -> Result<FileTree> {
        let mut tree = FileTree::default();
        for sources in SOURCES {
            for (path, contents) in FileTree::read(&self.folder.join(sources))?.files() {
                tree.insert(format!("{sources}/{path}"), contents);
            }
        }
        let within_sources = |path: &str| {
            SOURCES
                .iter()
                .any(|sources| path.starts_with(&format!("{sources}/")))
        };
        for (path, _) in self.pristine()?.files() {
            if within_sources(path) {
                continue;
            }
            let file = self.folder.join(path);
            let contents =
                fs::read(&file).map_err(|error| Problem::with_file("read", &file, error))?;
            tree.insert(path, contents);
        }
        Ok(tree)
    }

    pub(crate) fn read(root: &Root, place: &str) -> Result<Self> {
        let kata = Self::described(root, place)?;
        kata.has_its_files()?;
        Ok(kata)
    }

    pub(crate) fn described(root: &Root, place: &str) -> Result<Self> {
        let (kind, name) = place.split_once('/').unwrap_or(("", place));
        let folder = root.folder().join(place);
        let path = folder.join("kata.toml");
        let text =
            fs::read_to_string(&path).map_err(|error| Problem::with_file("read", &path, error))?;
        let manifest: Manifest =
            toml::from_str(&text).map_err(|error| broken(&path, &text, &error))?;
        let number = match name.split_once('-') {
            Some((number, _)) if kind == "katas" => number,
            _ => name,
        };
        let kata = Self {
            number: number.to_owned(),
            name: name.to_owned(),
            place: place.to_owned(),
            grader: root.graders().join(name),
            stub: root.stub(name),
            is_graded_by_host: root.is_pack(),
            folder,
            title: manifest.title,
            question: manifest.question,
            builds_on: manifest.builds_on,
            stages: manifest.stages,
            exercises: manifest.exercises,
        };
        kata.consistent(&path)?;
        Ok(kata)
    }

    fn consistent(&self, manifest: &Path) -> Result<()> {
        let mut names = HashSet::new();
        for exercise in &self.exercises {
            if !names.insert(&exercise.name) {
                let reason = format!("the exercise `{}` stands in it twice", exercise.name);
                return Err(Problem::with_file("use", manifest, reason));
            }
            // In a pack there are as many as the host allows.
            if exercise.hints.len() != 3 && !(self.is_graded_by_host && exercise.hints.len() < 3) {
                let reason = format!(
                    "exercise `{}` has {} hints instead of 3",
                    exercise.name,
                    exercise.hints.len()
                );
                return Err(Problem::with_file("use", manifest, reason));
            }
        }
        Ok(())
    }

    fn has_its_files(&self) -> Result<()> {
        for exercise in &self.exercises {
            for file in exercise.files() {
                if !self.folder.join(file).is_file() {
                    let reason = format!(
                        "exercise `{}` names `{file}`, and there is no such file",
                        exercise.name
                    );
                    return Err(Problem::with_file(
                        "use",
                        &self.folder.join("kata.toml"),
                        reason,
                    ));
                }
            }
        }
        Ok(())
    }
}

/// toml's own message fills several lines; one with the place is enough.
pub(crate) fn broken(path: &Path, text: &str, error: &toml::de::Error) -> Problem {
    let line = error.span().map_or(1, |span| {
        text[..span.start.min(text.len())].matches('\n').count() + 1
    });
    let place = PathBuf::from(format!("{}:{line}", path.display()));
    Problem::with_file("use", &place, error.message().replace('\n', "; "))
}
