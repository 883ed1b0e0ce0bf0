//! Whether programs can be compiled, linked and started here: a tiny one in Rust, one in C, and the first one under valgrind.

use super::finding::{Finding, Group};
use super::memory_judges;
use super::question::Question;
use super::run_program::{AT_ONCE, COMPILING, Reply, ask};
use super::system::{Package, how_to_get};
use super::toolchain::compiler;
use std::env::{self, consts::EXE_SUFFIX};
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use syllabus::{Problem, Result};
use tempfile::TempDir;

const GROUP: Group = Group::Compilers;

/// What both programs print.
const GREETING: &str = "katakit";

/// The linker and the C compiler; and what valgrind says, where a kata asks for it.
///
/// # Errors
/// Where there is no folder for temporary files.
pub fn examine(question: &Question) -> Result<(Vec<Finding>, Option<Reply>)> {
    let folder = TempDir::new().map_err(|error| {
        Problem::with_file("make a temporary folder in", &env::temp_dir(), error)
    })?;
    let (rust, program) = linker(question, folder.path());
    let mut findings = vec![rust];
    findings.extend(c_compiler(question, folder.path()));
    let valgrind = memory_judges::valgrind(question, program.as_deref());
    Ok((findings, valgrind))
}

fn linker(question: &Question, folder: &Path) -> (Finding, Option<PathBuf>) {
    let program = folder.join(format!("in-rust{EXE_SUFFIX}"));
    let source = format!("fn main() {{ println!(\"{GREETING}\") }}\n");
    let edition = question.toolchain.edition.as_deref().unwrap_or("2021");
    let mut command = compiler(question);
    command.args(["--edition", edition, "-o"]).arg(&program);
    let reply = compiled(&mut command, &folder.join("program.rs"), &source, &program);
    match reply {
        Reply::Said(said) if said.trim() == GREETING => {
            let found = format!("a program in Rust {edition} compiles, links and runs");
            (GROUP.ok("linker", found, question.all()), Some(program))
        }
        other => {
            let remedy = match other.complaint() {
                complaint if complaint.contains("linker") => how_to_get(Package::CCompiler),
                complaint if complaint.contains("No space left") => {
                    "make room on the disk".to_owned()
                }
                _ => "see what is said of rustc above; once it is well, ask again".to_owned(),
            };
            let found = format!(
                "a tiny program does not build and run: {}",
                other.complaint()
            );
            (GROUP.missing("linker", found, remedy, question.all()), None)
        }
    }
}

/// What crate `cc` would take: `CC`, or the usual name. Beside Microsoft's linker it finds the compiler by the registry, which
/// is not looked at here.
fn c_compiler(question: &Question, folder: &Path) -> Option<Finding> {
    let katas = question.those_that(|needs| needs.c_compiler);
    if katas.is_empty() {
        return None;
    }
    let by_name = env::var_os("CC").filter(|name| !name.is_empty());
    if cfg!(target_env = "msvc") && by_name.is_none() {
        let found =
            "not examined: Microsoft's comes with the linker, and is found when it is needed";
        return Some(GROUP.ok("c-compiler", found, katas));
    }
    let usual = if cfg!(windows) { "gcc" } else { "cc" };
    let name = by_name.unwrap_or_else(|| OsString::from(usual));
    let shown = name.to_string_lossy().into_owned();
    // `CC` may hold options, as in `ccache gcc`.
    let mut words = shown.split_whitespace();
    let mut command = question.program(words.next().unwrap_or(usual));
    let program = folder.join(format!("in-c{EXE_SUFFIX}"));
    command.args(words).arg("-o").arg(&program);
    let source =
        format!("#include <stdio.h>\nint main(void) {{ puts(\"{GREETING}\"); return 0; }}\n");
    let reply = compiled(&mut command, &folder.join("program.c"), &source, &program);
    Some(match reply {
        Reply::Said(said) if said.trim() == GREETING => GROUP.ok(
            "c-compiler",
            format!("`{shown}` compiles, links and runs"),
            katas,
        ),
        other => GROUP.missing(
            "c-compiler",
            format!(
                "`{shown}`: {}; C libraries cannot be built",
                other.complaint()
            ),
            how_to_get(Package::CCompiler),
            katas,
        ),
    })
}

/// What the program says that the command, with the source's path added, makes of the source.
fn compiled(command: &mut Command, file: &Path, source: &str, program: &Path) -> Reply {
    if let Err(error) = fs::write(file, source) {
        return Reply::Refused(format!("{} cannot be written: {error}", file.display()));
    }
    match ask(command.arg(file), COMPILING) {
        Reply::Said(_) => ask(&mut Command::new(program), AT_ONCE),
        other => other,
    }
}
