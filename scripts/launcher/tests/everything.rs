//! `cargo test` at the root proves everything, whichever workspace holds it: first the tools' own tests, then every grader.
//!
//! One test, so that its two long steps come one after the other and print as they go.

#![cfg(not(miri))]

use std::env;
use std::path::Path;
use std::process::Command;

#[test]
fn the_tools_pass_their_tests_and_every_grader_is_proven() {
    let scripts = Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("the launcher stands in scripts/");
    step(
        scripts,
        &["test", "--quiet", "--manifest-path", "Cargo.toml"],
    );
    step(
        scripts,
        &[
            "run",
            "--quiet",
            "--manifest-path",
            "Cargo.toml",
            "--package",
            "cargo-kata",
            "--",
            "prove",
        ],
    );
}

fn step(folder: &Path, arguments: &[&str]) {
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let status = Command::new(cargo)
        .args(arguments)
        .current_dir(folder)
        // A target folder that the caller chose would be shared by workspaces with different locks and profiles.
        .env_remove("CARGO_TARGET_DIR")
        .status()
        .expect("cargo can be started");
    assert!(
        status.success(),
        "cargo {} failed; what it found stands above",
        arguments.join(" ")
    );
}
