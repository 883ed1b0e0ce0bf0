//! Starts `cargo kata` from any folder of the repository.
//!
//! The tools are a workspace of their own, and a cargo alias can name another workspace only by a path that is relative to
//! the current folder. This crate belongs to the katas' workspace, so the alias finds it from everywhere; it has no
//! dependencies, so it costs nothing; and it knows where the tools are.
//!
//! It asks cargo to build them only when something has changed (`stamp`), and stays with what it has started where that might
//! leave the terminal in disorder (`watched`).

mod stamp;
#[cfg(unix)]
mod watched;

use stamp::Stamp;
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
    match fresh_binary(tools).and_then(|binary| start(&binary)) {
        Ok(status) => ExitCode::from(status),
        Err(message) => {
            say(&message);
            ExitCode::from(COULD_NOT_ANSWER)
        }
    }
}

/// Says one thing on standard error, which may be closed; then there is nobody left to tell.
fn say(message: &str) {
    let _ = writeln!(std::io::stderr(), "cargo kata: {message}");
}

/// Where the tools' binary is, built anew if anything that it is made of has changed.
fn fresh_binary(tools: &Path) -> Result<PathBuf, String> {
    let target = tools.join("target");
    let binary = target
        .join("debug")
        .join(format!("cargo-kata{}", env::consts::EXE_SUFFIX));
    // The tools may be half old and half new then, and not build; those that began the update are the ones to finish it.
    let update_was_interrupted = tools.join("../.katakit/update.toml").exists();
    if update_was_interrupted && binary.exists() {
        return Ok(binary);
    }
    let cargo = env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo"));
    // Looked at before the build: what is edited meanwhile then counts as changed next time.
    let stamp = Stamp::of(tools, Path::new(&cargo));
    if !stamp.still_holds_for(&binary) {
        build(tools, &target, &binary, &cargo)?;
        stamp.write_for(&binary);
    }
    Ok(binary)
}

fn build(tools: &Path, target: &Path, binary: &Path, cargo: &OsString) -> Result<(), String> {
    let first_time = !binary.exists() && std::io::stderr().is_terminal();
    if first_time {
        eprintln!("building the tools, this once: about half a minute …");
    }
    let output = Command::new(cargo)
        .args([
            "build",
            "--quiet",
            "--package",
            "cargo-kata",
            "--manifest-path",
        ])
        .arg(tools.join("Cargo.toml"))
        .arg("--target-dir")
        .arg(target)
        // It would put the binary into a folder of that name.
        .env_remove("CARGO_BUILD_TARGET")
        .stderr(Stdio::piped())
        .output()
        .map_err(|error| format!("cargo cannot be started: {error}"))?;
    if output.status.success() && !binary.is_file() {
        return Err(format!(
            "the tools were built, but not as {}; does a cargo configuration set `build.target`?",
            binary.display()
        ));
    }
    if output.status.success() {
        return Ok(());
    }
    let said = String::from_utf8_lossy(&output.stderr);
    Err(format!("the tools do not build:\n{}", said.trim_end()))
}

/// Becomes the tools' binary, or starts it and waits; gives its exit status.
fn start(binary: &Path) -> Result<u8, String> {
    let mut command = Command::new(binary);
    command.args(env::args_os().skip(1));
    let failed = |error| format!("{} cannot be started: {error}", binary.display());
    #[cfg(unix)]
    {
        // Only what reads keys from a terminal and draws on one can leave it in disorder.
        if std::io::stdin().is_terminal() && std::io::stdout().is_terminal() {
            return watched::run(&mut command).map_err(failed);
        }
        Err(failed(std::os::unix::process::CommandExt::exec(
            &mut command,
        )))
    }
    #[cfg(not(unix))]
    {
        let status = command.status().map_err(failed)?;
        Ok(status
            .code()
            .and_then(|code| u8::try_from(code).ok())
            .unwrap_or(1))
    }
}
