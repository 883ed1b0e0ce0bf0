//! Starts `cargo kata` from any folder of the repository.
//!
//! The tools are a workspace of their own, and a cargo alias can name another workspace only by a path that is relative to
//! the current folder. This crate belongs to the katas' workspace, so the alias finds it from everywhere; it has no
//! dependencies, so it costs nothing; and it knows where the tools are.

use std::env;
use std::ffi::OsString;
use std::io::{IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};

const COULD_NOT_ANSWER: u8 = 2;

fn main() -> ExitCode {
    let tools = Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .unwrap_or(Path::new("."));
    match build(tools).and_then(|binary| start(&binary)) {
        Ok(status) => ExitCode::from(status),
        Err(message) => {
            // Standard error may be closed; then there is nobody left to tell.
            let _ = writeln!(std::io::stderr(), "cargo kata: {message}");
            ExitCode::from(COULD_NOT_ANSWER)
        }
    }
}

/// Builds the tools where they are not fresh, and says where they are.
fn build(tools: &Path) -> Result<PathBuf, String> {
    let target = tools.join("target");
    let binary = target
        .join("debug")
        .join(format!("cargo-kata{}", env::consts::EXE_SUFFIX));
    let first_time = !binary.exists() && std::io::stderr().is_terminal();
    if first_time {
        eprintln!("building the tools, this once …");
    }
    let output = Command::new(env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo")))
        .args([
            "build",
            "--quiet",
            "--package",
            "cargo-kata",
            "--manifest-path",
        ])
        .arg(tools.join("Cargo.toml"))
        .arg("--target-dir")
        .arg(&target)
        .stderr(Stdio::piped())
        .output()
        .map_err(|error| format!("cargo cannot be started: {error}"))?;
    if output.status.success() {
        return Ok(binary);
    }
    let said = String::from_utf8_lossy(&output.stderr);
    Err(format!("the tools do not build:\n{}", said.trim_end()))
}

fn start(binary: &Path) -> Result<u8, String> {
    let status = Command::new(binary)
        .args(env::args_os().skip(1))
        .status()
        .map_err(|error| format!("{} cannot be started: {error}", binary.display()))?;
    // Without a code a signal ended it, such as Ctrl-C, and there is nothing to add.
    Ok(status
        .code()
        .and_then(|code| u8::try_from(code).ok())
        .unwrap_or(1))
}
