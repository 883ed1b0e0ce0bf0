//! Commands of programs that only some people need, and that are built when they are first asked for: the workshop's client and
//! its service. All that was typed is theirs, `--help` too.

use crate::built::{self, NotBuilt};
use crate::screen::Answer;
use clap::Args;
use std::ffi::OsString;
use std::path::Path;
use std::process::Command;
use syllabus::{Problem, Result, Root};
use terminal_text::StatusLine;

/// A program beside this one.
pub struct Program {
    package: &'static str,
    /// What it is, and how long its first build takes.
    building: &'static str,
    /// What to say where it is not here.
    absent: &'static str,
}

/// A learner's half of a workshop.
pub const CLIENT: Program = Program {
    package: "dojo-client",
    building: "building the workshop's client, this once: about 20 s …",
    absent: "the workshop's client is not here: this copy of the kit has no scripts/dojo-client; ask whoever gave it to you for a newer one",
};

/// A host's half.
pub const SERVICE: Program = Program {
    package: "dojo",
    building: "building the workshop's service, this once: some minutes …",
    absent: "that is the host's: a learner's pack holds neither the service nor the graders. Whoever hosts the workshop runs it in the whole repository; `cargo kata join ADDRESS` is yours",
};

/// Whatever follows the command.
#[derive(Args, Debug)]
#[command(disable_help_flag = true)]
pub struct Options {
    #[arg(trailing_var_arg = true, allow_hyphen_values = true, hide = true)]
    arguments: Vec<OsString>,
}

/// Becomes the program, with this command of its own (where it is one of several) and what was typed after it.
pub fn run(
    root: &Root,
    program: &Program,
    command: Option<&str>,
    options: &Options,
) -> Result<Answer> {
    let tools = root.folder().join("scripts");
    let manifest = tools.join(program.package).join("Cargo.toml");
    if !manifest.is_file() {
        return Err(Problem::new(program.absent));
    }
    let waiting = StatusLine::new();
    let binary = built::fresh(&tools, program.package, || waiting.says(program.building));
    drop(waiting);
    let binary = binary.map_err(|not_built| match not_built {
        NotBuilt::Otherwise(reason) => Problem::new(reason),
        NotBuilt::Refused(said) => Problem::new(format!(
            "{} does not build: {}; `cargo build --package {} --manifest-path scripts/Cargo.toml` says all of it",
            program.package,
            first_error(&said),
            program.package
        )),
    })?;
    let mut start = Command::new(&binary);
    start.args(command).args(&options.arguments);
    become_it(&mut start, &binary)
}

/// The first line that cargo or rustc begins with `error`.
fn first_error(said: &str) -> &str {
    let is_error = |line: &&str| line.starts_with("error");
    let line = said.lines().find(is_error).or(said.lines().next());
    let line = line.unwrap_or("cargo says nothing");
    line.trim_start_matches("error: ")
}

fn become_it(start: &mut Command, binary: &Path) -> Result<Answer> {
    let failed = |error| Problem::with_file("start", binary, error);
    #[cfg(unix)]
    {
        let error = std::os::unix::process::CommandExt::exec(start);
        Err(failed(error))
    }
    #[cfg(not(unix))]
    {
        let status = start.status().map_err(failed)?;
        std::process::exit(status.code().unwrap_or(2))
    }
}

#[cfg(test)]
mod tests {
    use super::first_error;

    #[test]
    fn what_cargo_says_is_told_in_a_line() {
        let said = "warning: a\nerror: failed to download `ring`\n\nCaused by:\n  no network\n";
        assert_eq!(first_error(said), "failed to download `ring`");
        assert_eq!(first_error("killed"), "killed");
    }
}
