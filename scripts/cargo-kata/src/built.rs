//! One of the programs of `scripts/`, built anew if anything that it is made of has changed.
//!
//! The launcher, which may depend on nothing, has this file as a module of its own.

use crate::stamp::Stamp;
use std::env;
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Why there is no program.
pub enum NotBuilt {
    /// cargo could not even be asked, or put the program elsewhere.
    Otherwise(String),
    /// cargo says no; these are its words.
    Refused(String),
}

/// Where the program is. `first_time` is called before a build that has never been before, which takes a while.
pub fn fresh(tools: &Path, package: &str, first_time: impl FnOnce()) -> Result<PathBuf, NotBuilt> {
    let target = tools.join("target");
    let binary = target
        .join("debug")
        .join(format!("{package}{}", env::consts::EXE_SUFFIX));
    // The tools may be half old and half new then, and not build; those that began the update are the ones to finish it.
    let update_was_interrupted = tools.join("../.katakit/update.toml").exists();
    if update_was_interrupted && binary.exists() {
        return Ok(binary);
    }
    let cargo = env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo"));
    // Looked at before the build: what is edited meanwhile then counts as changed next time.
    let stamp = Stamp::of(tools, Path::new(&cargo));
    if !stamp.still_holds_for(&binary) {
        if !binary.exists() {
            first_time();
        }
        build(tools, package, &target, &binary, &cargo)?;
        stamp.write_for(&binary);
    }
    Ok(binary)
}

fn build(
    tools: &Path,
    package: &str,
    target: &Path,
    binary: &Path,
    cargo: &OsStr,
) -> Result<(), NotBuilt> {
    let output = Command::new(cargo)
        .args(["build", "--quiet", "--package", package, "--manifest-path"])
        .arg(tools.join("Cargo.toml"))
        .arg("--target-dir")
        .arg(target)
        // It would put the binary into a folder of that name.
        .env_remove("CARGO_BUILD_TARGET")
        .stderr(Stdio::piped())
        .output()
        .map_err(|error| NotBuilt::Otherwise(format!("cargo cannot be started: {error}")))?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        return Err(NotBuilt::Refused(said.trim_end().to_owned()));
    }
    if !binary.is_file() {
        return Err(NotBuilt::Otherwise(format!(
            "{package} was built, but not as {}; does a cargo configuration set `build.target`?",
            binary.display()
        )));
    }
    Ok(())
}
