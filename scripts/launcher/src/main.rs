//! Starts `cargo kata` from any folder of the repository.
//!
//! The tools are a workspace of their own, and a cargo alias can name another workspace only by a path that is relative to
//! the current folder. This crate belongs to the katas' workspace, so the alias finds it from everywhere; it has no
//! dependencies, so it costs nothing; and it knows where the tools are.
//!
//! It asks cargo to build them only when something has changed (`built`, `stamp`), and stays with what it has started where that
//! might leave the terminal in disorder (`watched`).

#[path = "../../cargo-kata/src/built.rs"]
mod built;
#[path = "../../cargo-kata/src/stamp.rs"]
mod stamp;
#[cfg(unix)]
mod watched;

use built::NotBuilt;
use std::env;
use std::io::{IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

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
    let first_time = || {
        if std::io::stderr().is_terminal() {
            eprintln!("building the tools, this once: about half a minute …");
        }
    };
    built::fresh(tools, "cargo-kata", first_time).map_err(|not_built| match not_built {
        NotBuilt::Otherwise(reason) => reason,
        NotBuilt::Refused(said) => format!("the tools do not build:\n{said}"),
    })
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
