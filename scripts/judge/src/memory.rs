//! Judges of memory errors that can stand in for Miri: each watches a run of the checks of kind *memory*.
//!
//! Neither sees violations of the aliasing rules, nor invalid values; AddressSanitizer does not see uninitialised reads either.
//! Both see use after free, double free, heap overruns and leaks.

use crate::Session;
use crate::build::{Build, build_with, cargo};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;
use syllabus::{Kata, Result, Root};

/// What a judge's process ends with where it found something.
pub(crate) const FOUND: i32 = 99;

/// Who watches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MemoryJudge {
    /// `valgrind --tool=memcheck` on the ordinary test binary.
    Valgrind,
    /// A test binary that a nightly rustc has built with `-Zsanitizer=address`.
    AddressSanitizer,
}

impl MemoryJudge {
    /// As a verdict names it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Valgrind => "valgrind",
            Self::AddressSanitizer => "AddressSanitizer",
        }
    }

    /// Those that this machine has. Asks for versions only, and only the first time.
    pub fn available() -> &'static [Self] {
        static AVAILABLE: OnceLock<Vec<MemoryJudge>> = OnceLock::new();
        AVAILABLE.get_or_init(|| {
            [Self::Valgrind, Self::AddressSanitizer]
                .into_iter()
                .filter(|judge| judge.version().is_some())
                .collect()
        })
    }

    /// What it says of its own version; `None` where it is not here.
    pub fn version(self) -> Option<String> {
        match self {
            Self::Valgrind => answer(Command::new("valgrind").arg("--version")),
            Self::AddressSanitizer if cfg!(all(target_os = "linux", target_arch = "x86_64")) => {
                answer(Command::new("rustup").args(["run", "nightly", "rustc", "--version"]))
            }
            Self::AddressSanitizer => None,
        }
    }

    /// A build of the grader for this judge, in a target folder of its own: with line numbers, which the ordinary one leaves out
    /// because they cost every verdict a third.
    ///
    /// # Errors
    /// Where cargo itself fails.
    pub(crate) fn build(self, session: &Session, root: &Root, kata: &Kata) -> Result<Build> {
        let target = root.folder().join("target/memory").join(self.name());
        let mut command = match self {
            Self::Valgrind => cargo(root.folder(), Some(&target)),
            Self::AddressSanitizer => nightly(root.folder(), &target),
        };
        command.env("CARGO_PROFILE_DEV_DEBUG", "line-tables-only");
        command.arg("test");
        if self == Self::AddressSanitizer {
            // With a target named, build scripts and procedural macros are built without the sanitizer.
            command.args(["--target", "x86_64-unknown-linux-gnu"]);
        }
        build_with(session, command, kata, false)
    }

    /// The command that runs the binary while the judge watches; what it finds goes to `log`.
    pub(crate) fn command(self, binary: &Path, log: &Path) -> Command {
        let mut command = match self {
            Self::Valgrind => {
                let mut command = Command::new("valgrind");
                command
                    .args(["--quiet", "--leak-check=full", "--num-callers=16"])
                    // Other kinds of leaks are libtest's and the standard library's own.
                    .args([
                        "--show-leak-kinds=definite",
                        "--errors-for-leak-kinds=definite",
                    ])
                    .arg(format!("--error-exitcode={FOUND}"))
                    .arg(format!("--log-file={}", log.display()))
                    .arg(binary);
                command
            }
            Self::AddressSanitizer => {
                let mut command = Command::new(binary);
                command.env(
                    "ASAN_OPTIONS",
                    format!(
                        "exitcode={FOUND}:detect_leaks=1:color=never:log_path={}",
                        log.display()
                    ),
                );
                command
            }
        };
        command.env("KATAKIT_MEMORY_JUDGE", self.name());
        command
    }

    /// The files into which it may have written what it found: AddressSanitizer adds the process's number.
    pub(crate) fn logs(self, log: &Path) -> Vec<PathBuf> {
        let folder = log.parent().and_then(|folder| folder.read_dir().ok());
        let name = log
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let mut logs: Vec<PathBuf> = folder
            .into_iter()
            .flatten()
            .filter_map(|entry| Some(entry.ok()?.path()))
            .filter(|path| {
                let own = path
                    .file_name()
                    .unwrap_or_default()
                    .to_string_lossy()
                    .into_owned();
                own.starts_with(&name)
            })
            .collect();
        logs.sort();
        logs
    }
}

/// A nightly toolchain's cargo, whatever toolchain this process was started with.
fn nightly(folder: &Path, target: &Path) -> Command {
    let mut command = Command::new("rustup");
    command
        .args(["run", "nightly", "cargo"])
        .current_dir(folder)
        .env_remove("RUSTUP_TOOLCHAIN")
        .env_remove("CARGO")
        .env_remove("RUSTC")
        .env("CARGO_TARGET_DIR", target)
        .env("RUSTFLAGS", "-Zsanitizer=address");
    command
}

fn answer(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).output().ok()?;
    let said = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    output.status.success().then_some(said)
}
