//! Compiles all cases that a run may need, once a process, with trybuild.
//!
//! trybuild is made for snapshots. What works for judging instead: copy the programs to a scratch folder with a manifest
//! whose only dependency is the kata, start trybuild there in its documented overwrite mode, and register every program as
//! `compile_fail` (one `pass` would make trybuild build case by case). Then a program that was refused has a `.stderr` beside
//! it, and one that compiled has none. A program that no compiler accepts goes with them: if even that one has no `.stderr`,
//! nothing was compiled at all.
//!
//! trybuild runs in a program of its own (`compile_cases.rs`). Linked into the graders it would cost each verdict a tenth.

use crate::Grader;
use crate::case::Results;
use std::env;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{self, Command};
use std::sync::OnceLock;

/// The program that no compiler accepts.
const CANARY: &str = "canary.rs";

/// What rustc said of every program.
pub(crate) fn results(grader: &Grader) -> Result<&'static Results, String> {
    static RESULTS: OnceLock<Result<Results, String>> = OnceLock::new();
    RESULTS
        .get_or_init(|| compile(grader))
        .as_ref()
        .map_err(String::clone)
}

fn compile(grader: &Grader) -> Result<Results, String> {
    let scratch = Scratch::new(grader)
        .map_err(|error| format!("the compile cases could not be laid out: {error}"))?;
    let output = scratch.compiler(grader).output();
    let output =
        output.map_err(|error| format!("the compile cases could not be started: {error}"))?;
    if !scratch
        .folder
        .join("ui")
        .join(CANARY)
        .with_extension("stderr")
        .exists()
    {
        return Err(format!(
            "the compile cases could not be compiled:\n{}{}",
            String::from_utf8_lossy(&output.stdout),
            String::from_utf8_lossy(&output.stderr)
        ));
    }
    scratch
        .results()
        .map_err(|error| format!("the compiler's answers could not be read: {error}"))
}

/// A folder below the target folder for this process alone; removed at the end.
struct Scratch {
    folder: PathBuf,
    /// `exercise/program.rs`
    programs: Vec<String>,
}

impl Scratch {
    fn new(grader: &Grader) -> io::Result<Self> {
        let folder =
            Path::new(grader.scratch_folder).join(format!("compile-cases-{}", process::id()));
        let mut scratch = Self {
            folder,
            programs: Vec::new(),
        };
        scratch.lay_out(grader)?;
        Ok(scratch)
    }

    fn lay_out(&mut self, grader: &Grader) -> io::Result<()> {
        let grader_folder = Path::new(grader.manifest_folder);
        for entry in fs::read_dir(grader_folder.join("ui"))? {
            let exercise = entry?;
            if !exercise.file_type()?.is_dir()
                || !is_wanted(grader_folder, &exercise.file_name().to_string_lossy())
            {
                continue;
            }
            let copies = self.folder.join("ui").join(exercise.file_name());
            fs::create_dir_all(&copies)?;
            for program in fs::read_dir(exercise.path())? {
                let program = program?;
                fs::copy(program.path(), copies.join(program.file_name()))?;
                let name = program.file_name().into_string().map_err(|name| {
                    io::Error::new(
                        io::ErrorKind::InvalidData,
                        format!("{} is no UTF-8", name.display()),
                    )
                })?;
                self.programs
                    .push(format!("{}/{name}", exercise.file_name().to_string_lossy()));
            }
        }
        fs::create_dir_all(self.folder.join("ui"))?;
        fs::write(
            self.folder.join("ui").join(CANARY),
            "fn main() { let () = 1; }\n",
        )?;
        let (number, kata) = kata_of(grader_folder);
        let manifest = format!(
            "[package]\nname = \"cases-{number}\"\nversion = \"0.0.0\"\nedition = \"2024\"\npublish = false\n\n\
             [lib]\npath = \"lib.rs\"\n\n[dependencies]\nkata-{number} = {{ path = {kata:?} }}\n\n[workspace]\n"
        );
        fs::write(self.folder.join("Cargo.toml"), manifest)?;
        fs::write(self.folder.join("lib.rs"), "")
    }

    fn compiler(&self, grader: &Grader) -> Command {
        let mut command = Command::new(grader.compile_cases);
        command
            .current_dir(&self.folder)
            .env("TRYBUILD", "overwrite")
            .env("CARGO_MANIFEST_DIR", &self.folder)
            .env(
                "CARGO_TARGET_DIR",
                Path::new(grader.scratch_folder).join("compile-judge"),
            );
        command
    }

    fn results(&self) -> io::Result<Results> {
        let read = |program: &String| {
            let stderr = self
                .folder
                .join("ui")
                .join(program)
                .with_extension("stderr");
            let said = if stderr.exists() {
                Some(fs::read_to_string(stderr)?)
            } else {
                None
            };
            Ok((program.clone(), said))
        };
        self.programs.iter().map(read).collect()
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        // What cannot be removed lies below the target folder, where it harms nobody.
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// The kata's number and folder: `graders/03-ownership` judges `katas/03-ownership`.
fn kata_of(grader: &Path) -> (String, PathBuf) {
    let name = grader.file_name().unwrap_or_default().to_string_lossy();
    let number = name.split('-').next().unwrap_or_default().to_owned();
    let root = grader.ancestors().nth(2).unwrap_or(grader);
    (number, root.join("katas").join(name.as_ref()))
}

/// Whether the filters that this test binary was started with may ask for the exercise: `cargo test stack` need not
/// compile the cases of the others.
fn is_wanted(grader_folder: &Path, exercise: &str) -> bool {
    let is_an_exercise = |name: &str| grader_folder.join("ui").join(name).is_dir();
    let may_ask = |filter: &String| match filter.split("::").next() {
        // A filter that is no exercise's name may match a check's name in any of them.
        Some(first) if is_an_exercise(first) => first == exercise,
        _ => true,
    };
    let mut filters = env::args()
        .skip(1)
        .filter(|argument| !argument.starts_with('-'))
        .peekable();
    filters.peek().is_none() || filters.any(|filter| may_ask(&filter))
}
