//! Opens a file in the learner's own editor, at a line.
//!
//! Which editor is meant, from what was said most plainly to what can only be guessed:
//!
//! 1. the edit command: `--edit-cmd`, else `$KATAKIT_EDITOR`;
//! 2. `$VISUAL`: nobody but the person sets it, and `git commit` follows it in the same terminal;
//! 3. the editor whose terminal this is: VS Code and its kin, Zed, Neovim, Emacs, a JetBrains IDE;
//! 4. `$EDITOR`, which systems and packages set as well;
//! 5. what is found on `PATH`.
//!
//! A `vim` in `$VISUAL` does not count inside Neovim's own terminal: it would be an editor within an editor.
//!
//! rustlings has `--edit-cmd` too, and likewise asks for VS Code's terminal and for Zellij; it knows no lines, and closes the
//! pane of the exercise before, with whatever was not saved there. Here nothing is ever closed.

mod choice;
mod family;
mod process;
mod split_pane;
mod surrounding;

pub use choice::Editor;
pub use process::{ThisProcess, run};

use std::path::{Path, PathBuf};
use std::process::Command;
use syllabus::Result;

/// How a file is opened.
#[derive(Debug)]
pub enum Opening {
    /// The command takes over this terminal until it is left.
    InThisTerminal(Command),
    /// The command opens it in a window or pane of its own, and asks nothing of this terminal.
    Elsewhere(Command),
}

/// What the choice of an editor depends on; tests bring their own.
pub trait Environment {
    /// The variable's value; `None` where it is not set, is empty, or is not UTF-8.
    fn variable(&self, name: &str) -> Option<String>;

    /// Where the program of that name stands on `PATH`; a path names itself, where there is a program.
    fn program(&self, name: &str) -> Option<PathBuf>;

    /// What a command prints, where it ends well.
    fn printed_by(&self, command: &mut Command) -> Option<String>;
}

/// How the file is opened at that line, in the editor that is meant. Lines count from 1.
///
/// In tmux it asks which panes there are: a few milliseconds.
///
/// # Errors
/// Where an editor is named that is not on this machine, or none is to be found.
pub fn opening(environment: &impl Environment, file: &Path, line: usize) -> Result<Opening> {
    Ok(Editor::meant(environment)?.opening(environment, file, line))
}

#[cfg(test)]
mod tests;
