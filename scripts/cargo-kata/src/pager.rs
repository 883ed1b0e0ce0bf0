//! Long texts in the reader's pager, as git shows them.

use crate::terminal;
use std::env;
use std::io::{self, IsTerminal, Write};
use std::process::{Command, Stdio};

/// Colours pass, what fits on the screen is just printed and stays there, and Ctrl-C ends it: as it ends us too, a pager that
/// went on would fight with the shell for the keys.
const LESS: &str = "-R -F -X -K";

/// The first `less` that lets links pass with `-R`.
const LESS_WITH_LINKS: u32 = 566;

/// Shows the text in the pager. `false` where nobody watches, or no pager is to be had: then the text is still to be written.
pub fn show(text: &str) -> bool {
    let Some(words) = command().filter(|_| io::stdout().is_terminal()) else {
        return false;
    };
    let text = if terminal::shows_colours() {
        text.to_owned()
    } else {
        anstream::adapter::strip_str(text).to_string()
    };
    let mut pager = Command::new(&words[0]);
    pager.args(&words[1..]).stdin(Stdio::piped());
    if env::var_os("LESS").is_none() {
        pager.env("LESS", LESS);
    }
    let Ok(mut child) = pager.spawn() else {
        return false;
    };
    if let Some(mut input) = child.stdin.take() {
        // Whoever quits before the end has seen enough.
        let _ = input.write_all(text.as_bytes());
    }
    child.wait().is_ok_and(|status| status.code() != Some(127))
}

/// Whether links arrive on the terminal: with no pager, or with one that is known not to spoil them.
pub fn lets_links_pass() -> bool {
    let Some(words) = command() else {
        return true;
    };
    let is_less = words[0].rsplit('/').next() == Some("less");
    let version = || {
        let output = Command::new(&words[0]).arg("--version").output().ok()?;
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        let number = said.strip_prefix("less ")?;
        let digits = number
            .split(|character: char| !character.is_ascii_digit())
            .next()?;
        digits.parse::<u32>().ok()
    };
    is_less && version().is_some_and(|version| version >= LESS_WITH_LINKS)
}

/// What `PAGER` says, split at spaces; else `less`. `None` where it says that there shall be none.
fn command() -> Option<Vec<String>> {
    let words: Vec<String> = match env::var("PAGER") {
        Ok(pager) => pager.split_whitespace().map(String::from).collect(),
        Err(_) => vec![String::from("less")],
    };
    let first = words.first()?;
    (first != "cat").then_some(words)
}
