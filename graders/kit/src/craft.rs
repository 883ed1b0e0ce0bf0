//! The kind *craft*: how the code is written. The judges are the tools that every Rust developer has, `rustfmt` and
//! `clippy`; where one is missing, the check is "not judged here", never passed.
//!
//! Checks of this kind start processes, so they carry `not_under_miri`. Whoever asks the tools before the checks run, because they
//! must not, leaves the answers in the folder that `KATAKIT_COMPILED` names: for rustfmt about `src/a.rs` in `rustfmt src a.rs`, a
//! line with the tool's status and then what it printed.

use crate::program::target_folder;
use crate::run::NotJudged;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// Whether `rustfmt` would leave the file as it is. `kata` is the kata's folder, `file` stands below it.
///
/// # Errors
/// With the lines that `cargo fmt` would change, and the command that changes them.
pub fn formatted(kata: &Path, file: &str) -> Result<(), String> {
    let path = kata.join(file);
    let said = remembered("rustfmt", file).unwrap_or_else(|| {
        tool(
            Command::new("rustfmt")
                .args(["--check", "--edition", "2024", "--color", "never"])
                .arg(&path),
            "rustfmt",
        )
    });
    if said.succeeded {
        return Ok(());
    }
    let findings = said
        .text
        .replace(&format!("{}:", path.display()), &format!("{file}:"));
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
    let said = remembered("clippy", file).unwrap_or_else(|| clippy(kata));
    let findings = said.text;
    let separators_of_this_system = file.replace('/', std::path::MAIN_SEPARATOR_STR);
    let about_the_file: Vec<&str> = findings
        .lines()
        .filter_map(|line| {
            line.find(&separators_of_this_system)
                .map(|start| &line[start..])
        })
        .collect();
    if about_the_file.is_empty() && said.succeeded {
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

fn clippy(kata: &Path) -> Said {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    tool(
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
    )
}

/// What a tool said, and whether it had nothing to complain about.
struct Said {
    succeeded: bool,
    text: String,
}

/// What the tool said about the file before the checks ran.
fn remembered(tool: &str, file: &str) -> Option<Said> {
    let folder = PathBuf::from(std::env::var_os("KATAKIT_COMPILED")?);
    let text =
        fs::read_to_string(folder.join(format!("{tool} {}", file.replace('/', " ")))).ok()?;
    let (status, text) = text.split_once('\n')?;
    Some(Said {
        succeeded: status == "0",
        text: text.to_owned(),
    })
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

fn tool(command: &mut Command, component: &str) -> Said {
    let missing = match command.output() {
        Ok(output) if !text(&output).contains("is not installed") => {
            return Said {
                succeeded: output.status.success(),
                text: text(&output),
            };
        }
        Ok(output) => text(&output).lines().next().unwrap_or_default().to_owned(),
        Err(error) => error.to_string(),
    };
    let message = format!(
        "not judged here: {component} could not run ({missing}). Get it with `rustup component add {component}`"
    );
    std::panic::resume_unwind(Box::new(NotJudged(message)))
}
