//! The environment that this process has, and the running of what opens a file.

use super::choice::EDIT_COMMAND;
use super::family::stem;
use super::{Environment, Opening};
use std::env;
use std::io::{Read, Seek};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};
use std::thread;
use std::time::Duration;
use syllabus::{Problem, Result};
use wait_timeout::ChildExt;

/// How long a window's command is watched for a failure. Those that only pass the file on have ended by then; those that
/// stay are editors, and all is well with them.
const TIME_TO_FAIL: Duration = Duration::from_secs(3);

/// This process's own environment.
#[derive(Debug, Default)]
pub struct ThisProcess {
    edit_command: Option<String>,
}

impl ThisProcess {
    /// With an edit command from the command line, which counts more than the variable.
    pub fn new(edit_command: Option<String>) -> Self {
        Self { edit_command }
    }
}

impl Environment for ThisProcess {
    fn variable(&self, name: &str) -> Option<String> {
        let given = self.edit_command.clone().filter(|_| name == EDIT_COMMAND);
        let value = given.or_else(|| env::var(name).ok())?;
        (!value.trim().is_empty()).then_some(value)
    }

    fn program(&self, name: &str) -> Option<PathBuf> {
        which::which(name).ok()
    }

    fn printed_by(&self, command: &mut Command) -> Option<String> {
        let output = command.stdin(Stdio::null()).output().ok()?;
        let printed = String::from_utf8(output.stdout).ok()?;
        output.status.success().then_some(printed)
    }
}

/// Opens the file, and waits for an editor that takes over this terminal.
///
/// # Errors
/// Where the command cannot be started, or says that it failed.
pub fn run(opening: Opening) -> Result<()> {
    match opening {
        Opening::InThisTerminal(mut command) => {
            let status = command.status();
            let status = status.map_err(|error| not_started(&command, &error))?;
            ended(&command, status, "")
        }
        Opening::Elsewhere(command) => hand_over(command),
    }
}

/// Starts it away from this terminal: it reads nothing from it, prints nothing on it, and Ctrl-C here does not end it.
fn hand_over(mut command: Command) -> Result<()> {
    let failed = |error| Problem::new(format!("no temporary file can be made: {error}"));
    // A file, because an editor that stays would be killed by writing to a pipe that nobody reads any more.
    let mut said = tempfile::tempfile().map_err(failed)?;
    let stderr = said.try_clone().map_err(failed)?;
    command.stdin(Stdio::null()).stdout(Stdio::null());
    command.stderr(stderr);
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(&mut command, 0);
    let child = command.spawn();
    let mut child = child.map_err(|error| not_started(&command, &error))?;
    let waited = child.wait_timeout(TIME_TO_FAIL);
    let Some(status) = waited.map_err(|error| not_started(&command, &error))? else {
        // Nobody else waits for it, and whoever started it may live longer.
        thread::spawn(move || child.wait());
        return Ok(());
    };
    let mut text = String::new();
    // What it said only adds to the problem; without it there is still the status.
    let _ = said
        .rewind()
        .and_then(|()| said.take(4096).read_to_string(&mut text));
    ended(&command, status, &text)
}

fn ended(command: &Command, status: ExitStatus, said: &str) -> Result<()> {
    if status.success() {
        return Ok(());
    }
    let said = said.lines().map(str::trim).find(|line| !line.is_empty());
    let said = said.map_or(String::new(), |line| format!(" and said: {line}"));
    let program = Path::new(command.get_program());
    let advice = match stem(program).as_str() {
        "tmux" | "zellij" => "make room for another pane",
        _ => "another editor can be named with --edit-cmd",
    };
    Err(Problem::new(format!(
        "`{}` ended with {status}{said}; {advice}",
        program.display()
    )))
}

fn not_started(command: &Command, error: &std::io::Error) -> Problem {
    Problem::new(format!(
        "`{}` cannot be started: {error}; another editor can be named with --edit-cmd",
        command.get_program().display()
    ))
}
