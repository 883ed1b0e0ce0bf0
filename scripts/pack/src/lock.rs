//! Lock files, cut down by cargo itself.

use judge::{cargo, cargo_reason};
use std::path::Path;
use std::process::Stdio;
use syllabus::{Problem, Result};

/// Has cargo take out of the workspace's lock file what its members do not need. Versions stay; nothing asks the network.
///
/// # Errors
/// Where cargo cannot do it with what is in its cache.
pub fn cut_down(workspace: &Path) -> Result<()> {
    let output = cargo(workspace, None)
        .args(["update", "--workspace", "--offline", "--quiet"])
        .env("CARGO_TERM_COLOR", "never")
        .stdin(Stdio::null())
        .output()
        .map_err(|error| Problem::new(format!("cargo cannot be started: {error}")))?;
    if output.status.success() {
        return Ok(());
    }
    let reason = cargo_reason(&String::from_utf8_lossy(&output.stderr));
    // What is missing, without cargo's advice and the folder in which the pack is put together.
    let reason = reason.split("; ").next().unwrap_or_default();
    Err(Problem::new(format!(
        "cargo cannot cut the pack's Cargo.lock down without network: {reason}; `cargo kata offline` fetches what is missing"
    )))
}
