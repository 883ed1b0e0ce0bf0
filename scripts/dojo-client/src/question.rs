//! What is asked of the person before the terminal.

use std::io::{self, IsTerminal, Write};
use syllabus::{Problem, Result};
use terminal_text::printable;

/// Longer than any name or team may be.
const LONGEST: usize = 200;

/// Whether there is somebody who can answer.
pub fn somebody_is_there() -> bool {
    io::stdin().is_terminal() && io::stderr().is_terminal()
}

/// Asks until something is answered; Enter alone takes what is offered.
///
/// # Errors
/// Where the input ends without an answer.
pub fn ask(what: &str, offered: Option<&str>) -> Result<String> {
    loop {
        let offer = offered
            .map(|offered| format!(" [{offered}]"))
            .unwrap_or_default();
        // Where standard error is gone, the answer is awaited all the same.
        let _ = write!(io::stderr(), "{what}{offer}: ");
        let mut line = String::new();
        let count = io::stdin()
            .read_line(&mut line)
            .map_err(|error| Problem::new(format!("what was typed cannot be read: {error}")))?;
        if count == 0 {
            return Err(Problem::new("nothing was answered, so nothing was done"));
        }
        let typed = printable(&line);
        let typed: String = typed.trim().chars().take(LONGEST).collect();
        if !typed.is_empty() {
            return Ok(typed);
        }
        if let Some(offered) = offered {
            return Ok(offered.to_owned());
        }
    }
}

/// What this person is probably called: as in their commits, else as they log in.
pub fn likely_name() -> Option<String> {
    let git = std::process::Command::new("git")
        .args(["config", "user.name"])
        .stderr(std::process::Stdio::null())
        .output();
    let of_git = git.ok().filter(|output| output.status.success());
    let of_git = of_git.map(|output| String::from_utf8_lossy(&output.stdout).into_owned());
    let set = |name| std::env::var(name).ok();
    let names = [of_git, set("USER"), set("USERNAME")];
    let names = names.into_iter().flatten();
    let mut names = names.map(|name| printable(&name).trim().to_owned());
    names.find(|name| !name.is_empty())
}
