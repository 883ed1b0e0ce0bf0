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
use crate::remembered;
use std::env;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{self, Command, Output};
use std::sync::OnceLock;

/// The program that no compiler accepts.
const CANARY: &str = "canary.rs";

/// A compiler that was stopped leaves a file of this name.
const GAVE_UP: &str = "gave-up";

/// What rustc said of every program of a case.
pub(crate) fn results(grader: &Grader) -> Result<&'static Results, String> {
    static RESULTS: OnceLock<Result<Results, String>> = OnceLock::new();
    RESULTS
        .get_or_init(|| compile(grader, Sort::Cases))
        .as_ref()
        .map_err(String::clone)
}

/// Which programs a batch compiles.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sort {
    Cases,
    Runs,
}

impl Sort {
    fn of(program: &str) -> Self {
        if program.ends_with(".run.rs") {
            Self::Runs
        } else {
            Self::Cases
        }
    }
}

/// What rustc says of every program of the sort, each by itself.
pub(crate) fn compile(grader: &Grader, sort: Sort) -> Result<Results, String> {
    let told = |error| format!("the compile cases could not be laid out: {error}");
    let programs = programs(grader, sort).map_err(told)?;
    if let Some(known) = remembered::recall(&programs) {
        return Ok(known);
    }
    let scratch = Scratch::new(grader, sort, programs).map_err(told)?;
    let output = watched(grader, &scratch.folder, |command| {
        command
            .env("TRYBUILD", "overwrite")
            .env("CARGO_MANIFEST_DIR", &scratch.folder)
            .env("CARGO_TARGET_DIR", judge_folder(grader))
    })?;
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
    let results = scratch
        .results()
        .map_err(|error| format!("the compiler's answers could not be read: {error}"))?;
    remembered::keep(&scratch.programs, &results);
    Ok(results)
}

/// Runs `compile_cases.rs` to its end, which it cannot miss.
pub(crate) fn watched(
    grader: &Grader,
    folder: &Path,
    prepared: impl FnOnce(&mut Command) -> &mut Command,
) -> Result<Output, String> {
    let mut command = Command::new(grader.compile_cases);
    // It ends its whole group when the compiler takes too long.
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(&mut command, 0);
    prepared(command.current_dir(folder));
    let output = command.output();
    let output = output.map_err(|error| format!("the compiler could not be started: {error}"))?;
    if folder.join(GAVE_UP).exists() {
        // Where it cannot be removed, the next run says the same.
        let _ = fs::remove_file(folder.join(GAVE_UP));
        return Err(
            "the compiler did not come to an end and was stopped. A macro that never does?\n\
             Look for a loop that takes no token from its input."
                .to_owned(),
        );
    }
    Ok(output)
}

/// Where trybuild's cargo puts what it compiles.
pub(crate) fn judge_folder(grader: &Grader) -> PathBuf {
    Path::new(grader.scratch_folder).join("compile-judge")
}

/// The programs of the sort in the exercises that this run may need, as `exercise/program.rs`.
pub(crate) fn programs(grader: &Grader, sort: Sort) -> io::Result<Vec<String>> {
    let grader_folder = Path::new(grader.manifest_folder);
    let mut programs = Vec::new();
    for entry in fs::read_dir(grader_folder.join("ui"))? {
        let exercise = entry?;
        let folder = exercise.file_name().to_string_lossy().into_owned();
        if !exercise.file_type()?.is_dir() || !is_wanted(grader_folder, &folder) {
            continue;
        }
        for program in fs::read_dir(exercise.path())? {
            let name = program?.file_name().into_string().map_err(|name| {
                let text = format!("{} is no UTF-8", name.display());
                io::Error::new(io::ErrorKind::InvalidData, text)
            })?;
            if Sort::of(&name) == sort {
                programs.push(format!("{folder}/{name}"));
            }
        }
    }
    programs.sort();
    Ok(programs)
}

/// A folder below the target folder for this process alone; removed at the end.
struct Scratch {
    folder: PathBuf,
    /// `exercise/program.rs`
    programs: Vec<String>,
}

impl Scratch {
    fn new(grader: &Grader, sort: Sort, programs: Vec<String>) -> io::Result<Self> {
        let name = match sort {
            Sort::Cases => "compile-cases",
            Sort::Runs => "compile-runs",
        };
        let folder = Path::new(grader.scratch_folder).join(format!("{name}-{}", process::id()));
        let scratch = Self { folder, programs };
        scratch.lay_out(grader)?;
        Ok(scratch)
    }

    fn lay_out(&self, grader: &Grader) -> io::Result<()> {
        let grader_folder = Path::new(grader.manifest_folder);
        for program in &self.programs {
            let copy = self.folder.join("ui").join(program);
            fs::create_dir_all(copy.parent().unwrap_or(&self.folder))?;
            fs::copy(grader_folder.join("ui").join(program), copy)?;
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
        // The versions that the kata itself is compiled with.
        let lock = workspace_of(grader_folder).join("Cargo.lock");
        if lock.exists() {
            fs::copy(lock, self.folder.join("Cargo.lock"))?;
        }
        fs::write(self.folder.join("lib.rs"), "")
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
pub(crate) fn kata_of(grader: &Path) -> (String, PathBuf) {
    let name = grader.file_name().unwrap_or_default().to_string_lossy();
    let number = name.split('-').next().unwrap_or_default().to_owned();
    (
        number,
        workspace_of(grader).join("katas").join(name.as_ref()),
    )
}

/// The folder that holds `graders` and `katas`.
pub(crate) fn workspace_of(grader: &Path) -> &Path {
    grader.ancestors().nth(2).unwrap_or(grader)
}

/// Whether the filters that this test binary was started with may ask for the exercise: `cargo test stack` need not
/// compile the cases of the others.
fn is_wanted(grader_folder: &Path, exercise: &str) -> bool {
    // The first segment of `::compile::` is empty, and names no exercise.
    let is_an_exercise =
        |name: &str| !name.is_empty() && grader_folder.join("ui").join(name).is_dir();
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
