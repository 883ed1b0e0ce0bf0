//! The kind *craft*: how the code is written. The judges are the tools that every Rust developer has, `rustfmt` and
//! `clippy`; where one is missing, the check is "not judged here", never passed.
//!
//! Checks of this kind start processes, so they carry `not_under_miri`.

use crate::program::target_folder;
use crate::run::NotJudged;
use std::path::Path;
use std::process::{Command, Output};

/// Whether `rustfmt` would leave the file as it is. `kata` is the kata's folder, `file` stands below it.
///
/// # Errors
/// With the lines that `cargo fmt` would change, and the command that changes them.
pub fn formatted(kata: &Path, file: &str) -> Result<(), String> {
    let path = kata.join(file);
    let output = tool(
        Command::new("rustfmt")
            .args(["--check", "--edition", "2024", "--color", "never"])
            .arg(&path),
        "rustfmt",
    );
    if output.status.success() {
        return Ok(());
    }
    let findings = text(&output).replace(&format!("{}:", path.display()), &format!("{file}:"));
    Err(format!(
        "{file} is not formatted as rustfmt would.\n{}\ndo next   cargo fmt -p {}",
        first_lines(&findings),
        package(kata)
    ))
}

/// Whether clippy has nothing to say about the file. Costs a `cargo clippy` of the kata, about a quarter of a second.
///
/// # Errors
/// With clippy's findings in that file, and the command that shows them in full.
pub fn clippy_is_silent(kata: &Path, file: &str) -> Result<(), String> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = tool(
        Command::new(cargo)
            .args([
                "clippy",
                "--quiet",
                "--lib",
                "--message-format=short",
                "--color=never",
                "--manifest-path",
            ])
            .arg(kata.join("Cargo.toml"))
            .arg("--target-dir")
            // Apart from the learner's, so that this build neither waits for theirs nor spoils it.
            .arg(target_folder().join("tests").join("craft")),
        "clippy",
    );
    let findings = text(&output);
    let separators_of_this_system = file.replace('/', std::path::MAIN_SEPARATOR_STR);
    let about_the_file: Vec<&str> = findings
        .lines()
        .filter_map(|line| {
            line.find(&separators_of_this_system)
                .map(|start| &line[start..])
        })
        .collect();
    if about_the_file.is_empty() && output.status.success() {
        return Ok(());
    }
    let shown = if about_the_file.is_empty() {
        findings.clone()
    } else {
        about_the_file.join("\n")
    };
    Err(format!(
        "clippy has something to say about {file}:\n{}\ndo next   cargo clippy -p {}",
        first_lines(&shown),
        package(kata)
    ))
}

fn package(kata: &Path) -> String {
    let folder = kata.file_name().unwrap_or_default().to_string_lossy();
    match folder.split_once('-') {
        Some((number, _)) if number.bytes().all(|byte| byte.is_ascii_digit()) => {
            format!("kata-{number}")
        }
        _ => format!("capstone-{folder}"),
    }
}

fn first_lines(text: &str) -> String {
    const MOST: usize = 12;
    let mut lines: Vec<String> = text
        .lines()
        .take(MOST)
        .map(|line| format!("  {line}"))
        .collect();
    let all = text.lines().count();
    if all > MOST {
        lines.push(format!("  … and {} more lines", all - MOST));
    }
    lines.join("\n")
}

fn text(output: &Output) -> String {
    format!(
        "{}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    )
}

fn tool(command: &mut Command, component: &str) -> Output {
    let missing = match command.output() {
        Ok(output) if !text(&output).contains("is not installed") => return output,
        Ok(output) => text(&output).lines().next().unwrap_or_default().to_owned(),
        Err(error) => error.to_string(),
    };
    let message = format!(
        "not judged here: {component} could not run ({missing}). Get it with `rustup component add {component}`"
    );
    std::panic::resume_unwind(Box::new(NotJudged(message)))
}
