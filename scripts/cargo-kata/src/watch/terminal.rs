//! The terminal while the watcher has it: taken on the way in, given back on every way out.

use crossterm::cursor::{Hide, Show};
use crossterm::event::{DisableBracketedPaste, EnableBracketedPaste};
use crossterm::execute;
use crossterm::style::ResetColor;
use crossterm::terminal::{
    DisableLineWrap, EnableLineWrap, EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode,
    enable_raw_mode,
};
use std::io::{self, IsTerminal, Write};
use std::panic;
use std::sync::Once;
use syllabus::{Problem, Result};

/// As long as it lives, keys come one by one and nothing but the watcher writes to the screen.
pub struct Terminal(());

impl Terminal {
    /// Takes the terminal.
    ///
    /// # Errors
    /// Where there is none that can show a screen.
    pub fn take() -> Result<Self> {
        if !is_there() {
            return Err(Problem::new(
                "the watcher needs a terminal; `cargo kata check NN` judges once and prints the verdict",
            ));
        }
        restore_on_panic();
        enter().map_err(|error| Problem::new(format!("the terminal cannot be used: {error}")))?;
        Ok(Self(()))
    }

    /// Gives the terminal to somebody else, such as an editor, until they are done with it.
    pub fn lend<T>(&mut self, to: impl FnOnce() -> T) -> io::Result<T> {
        leave();
        let result = to();
        enter()?;
        Ok(result)
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        leave();
    }
}

/// Whether keys can be read and a screen be shown.
pub fn is_there() -> bool {
    let dumb = std::env::var_os("TERM").is_some_and(|term| term == "dumb");
    io::stdin().is_terminal() && io::stdout().is_terminal() && !dumb
}

fn enter() -> io::Result<()> {
    enable_raw_mode()?;
    let mut stdout = io::stdout();
    // Text that is pasted by accident must not be taken for keys.
    let entered = execute!(
        stdout,
        EnterAlternateScreen,
        EnableBracketedPaste,
        DisableLineWrap,
        Hide
    );
    if entered.is_err() {
        leave();
    }
    entered
}

/// Where even this fails, the terminal is gone, and with it whoever could be told.
fn leave() {
    let mut stdout = io::stdout();
    let _ = execute!(
        stdout,
        ResetColor,
        EnableLineWrap,
        DisableBracketedPaste,
        LeaveAlternateScreen,
        Show
    );
    let _ = stdout.flush();
    let _ = disable_raw_mode();
}

/// A mistake of the watcher's own must not leave a terminal that shows nothing of what is typed.
fn restore_on_panic() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        panic::set_hook(Box::new(|panic| {
            leave();
            let what = panic.payload_as_str().unwrap_or("it gave no reason");
            let place = panic.location().map(ToString::to_string);
            // Standard error may be closed as well.
            let _ = writeln!(
                io::stderr(),
                "cargo kata: the watcher itself failed ({what}, at {}). Your files are as you saved them; please report it.",
                place.unwrap_or_default()
            );
            // Another thread's panic would leave the watcher waiting for it.
            std::process::exit(i32::from(crate::COULD_NOT_ANSWER));
        }));
    });
}
