use crate::Run;
use grader_kit::Failure;
use std::collections::BTreeMap;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::{Mutex, PoisonError};

/// A program that has been built, or was there already.
#[derive(Clone, Debug)]
pub struct Program {
    path: PathBuf,
}

impl Program {
    /// The only program of the learner's package, built with `cargo build --release`.
    ///
    /// # Panics
    /// Where it does not build: the check then fails with what rustc said.
    pub fn of(package: &str) -> Self {
        Self::built(&["--package", package])
    }

    /// What `cargo build --release` makes with these further arguments; they must leave just one program.
    ///
    /// It is built in the workspace of the folder that the grader runs in, into the target folder that the grader's own
    /// binary stands in, so what cargo knows already it does not build again. Other checks wait meanwhile.
    ///
    /// # Panics
    /// Where it does not build: the check then fails with what rustc said.
    pub fn built(arguments: &[&str]) -> Self {
        static BUILT: Mutex<BTreeMap<String, Result<PathBuf, String>>> =
            Mutex::new(BTreeMap::new());
        let mut built = BUILT.lock().unwrap_or_else(PoisonError::into_inner);
        let outcome = built
            .entry(arguments.join(" "))
            .or_insert_with(|| build(arguments))
            .clone();
        drop(built);
        match outcome {
            Ok(path) => Self { path },
            Err(reason) => Failure::new(reason).raise(),
        }
    }

    /// A program of the system's, by its name in `PATH`; where it is missing, the check is "not judged here".
    ///
    /// # Panics
    /// Where it is missing, without the panic hook's noise.
    pub fn of_the_system(name: &str) -> Self {
        let folders = std::env::var_os("PATH").unwrap_or_default();
        let found = std::env::split_paths(&folders)
            .map(|folder| folder.join(name))
            .find(|path| path.is_file());
        match found {
            Some(path) => Self { path },
            None => grader_kit::not_judged(&format!("this system has no `{name}`")),
        }
    }

    /// Where the program's file stands.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// A run with these words on its command line, to be described further and then started.
    pub fn with<W: Into<OsString>>(&self, words: impl IntoIterator<Item = W>) -> Run {
        Run::new(&self.path, words.into_iter().map(Into::into).collect())
    }
}

fn build(arguments: &[&str]) -> Result<PathBuf, String> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .args(["build", "--release", "--quiet", "--color=never"])
        .arg("--message-format=json-render-diagnostics")
        .args(arguments)
        .arg("--target-dir")
        .arg(grader_kit::program::target_folder())
        .stdin(Stdio::null())
        .output()
        .map_err(|error| format!("cargo cannot be started: {error}"))?;
    let said = String::from_utf8_lossy(&output.stderr);
    if !output.status.success() {
        return Err(format!(
            "the program does not build: cargo build --release {}\n{}",
            arguments.join(" "),
            said.trim_end()
        ));
    }
    let messages = String::from_utf8_lossy(&output.stdout);
    let program = messages.lines().rev().find_map(executable);
    program.ok_or_else(|| {
        format!(
            "cargo build --release {} makes no program",
            arguments.join(" ")
        )
    })
}

/// The path in `"executable":"…"`, in one line of cargo's JSON. A parser of JSON would be the only library that this needs.
fn executable(message: &str) -> Option<PathBuf> {
    let (_, rest) = message.split_once(r#""executable":""#)?;
    let mut path = String::new();
    let mut characters = rest.chars();
    loop {
        match characters.next()? {
            '"' => return Some(path.into()),
            '\\' => path.push(characters.next()?),
            character => path.push(character),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Program, executable};
    use std::path::Path;

    #[test]
    fn the_path_is_read_from_the_message() {
        let message =
            r#"{"reason":"compiler-artifact","executable":"C:\\a b\\grep.exe","fresh":true}"#;
        assert_eq!(
            executable(message).as_deref(),
            Some(Path::new(r"C:\a b\grep.exe"))
        );
        assert_eq!(executable(r#"{"executable":null}"#), None);
    }

    #[cfg(unix)]
    #[test]
    fn a_program_of_the_system_is_found() {
        let finished = Program::of_the_system("cat")
            .with(["-"])
            .reads(b"x")
            .finish();
        assert_eq!((finished.status, &*finished.stdout.0), (Some(0), &b"x"[..]));
    }
}
