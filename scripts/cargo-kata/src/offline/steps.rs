//! What `offline` does, step by step. No step's failure ends it: what counts is whether all is there at the end.

use crate::built::{self, NotBuilt};
use crate::doctor::{question::Question, toolchain};
use judge::{VerdictState, cargo, cargo_reason, judge};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use syllabus::{Kata, Root};

/// A step that is over.
pub struct Done {
    pub outcome: Prepared,
    pub took: Duration,
}

pub enum Prepared {
    Well,
    /// All but what the learner's own code is needed for.
    WithoutItsOwnCode,
    /// Why not, in one line.
    Failed(String),
}

fn timed(step: impl FnOnce() -> Result<Prepared, String>) -> Done {
    let began = Instant::now();
    Done {
        outcome: step().unwrap_or_else(Prepared::Failed),
        took: began.elapsed(),
    }
}

/// Has rustup install what `rust-toolchain.toml` asks for.
pub fn install_toolchain(question: &Question) -> Done {
    timed(|| {
        let words = toolchain::install(question)
            .ok_or("the repository names no toolchain, so rustup has nothing to install")?;
        let mut command = Command::new("rustup");
        command
            .args(words)
            .current_dir(question.root.folder())
            .env("RUST_BACKTRACE", "0");
        finish(&mut command).map(|()| Prepared::Well)
    })
}

/// Fetches the crates of a workspace, for this platform alone where cargo can be told which that is: those of all platforms
/// are several times as large.
pub fn fetch(root: &Root, workspace: &Path) -> Done {
    timed(|| {
        let fetch = |locked: bool| {
            let mut command = cargo(workspace, None);
            command.args(["fetch", "--quiet", "--target", "host-tuple"]);
            if locked {
                command.arg("--locked");
            }
            finish(&mut command)
        };
        // A learner may have added a dependency, as some exercises ask; then the lock file follows, as in their next build.
        let fetched = fetch(true).or_else(|reason| {
            if reason.contains("--locked") {
                fetch(false)
            } else {
                Err(reason)
            }
        });
        fetched
            .map(|()| Prepared::Well)
            .map_err(|reason| root.shortened(&reason))
    })
}

/// Builds what the kata's verdict and its examples stand on, by giving the verdict once.
pub fn prepare(root: &Root, kata: &Kata) -> Done {
    timed(|| {
        let verdict = judge(root, kata, None, None, false)
            .map_err(|problem| root.shortened(&problem.to_string()))?;
        let compiles = verdict.state != VerdictState::DoesNotCompile;
        if !compiles && !kata.is_graded_by_host {
            // What does not compile, and what stands on it, is left out. `cargo test` itself knows no such option.
            let _ = build_tests(root, &kata.grader_package());
        }
        match build_tests(root, &kata.package()) {
            // The learner's own tests may be half done, although the checks can use the library.
            Err(reason) if compiles && !reason.contains("could not compile") => Err(reason),
            _ if compiles => Ok(Prepared::Well),
            _ => Ok(Prepared::WithoutItsOwnCode),
        }
    })
}

/// Builds the program that sends work to a workshop.
pub fn build_client(tools: &Path) -> Done {
    timed(|| match built::fresh(tools, "dojo-client", || {}) {
        Ok(_) => Ok(Prepared::Well),
        Err(NotBuilt::Otherwise(reason)) => Err(reason),
        Err(NotBuilt::Refused(said)) => Err(cargo_reason(&said)),
    })
}

fn build_tests(root: &Root, package: &str) -> Result<(), String> {
    let mut command = cargo(root.folder(), None);
    command.args([
        "build",
        "--tests",
        "--keep-going",
        "--quiet",
        "--package",
        package,
    ]);
    finish(&mut command)
}

/// Runs it to its end, however long that takes: only whoever sits there knows how slow the network is.
fn finish(command: &mut Command) -> Result<(), String> {
    let name = command.get_program().to_string_lossy().into_owned();
    let output = command
        .env("CARGO_TERM_COLOR", "never")
        .stdin(Stdio::null())
        .output()
        .map_err(|error| format!("{name} cannot be started: {error}"))?;
    if output.status.success() {
        return Ok(());
    }
    Err(cargo_reason(&String::from_utf8_lossy(&output.stderr)))
}
