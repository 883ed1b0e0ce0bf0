//! A child that has the terminal, and a parent that puts it in order where the child no longer can.
//!
//! A program restores the terminal after a panic and after the signals that it can catch. After SIGKILL or a crash it cannot,
//! and its user would be left with a shell that echoes nothing. So this stays, where `exec` would be simpler, and must then be
//! as good as absent: it outlives Ctrl-C, passes SIGTERM and SIGHUP on, stops when the child stops, and ends as the child ended.
//!
//! The C library is declared here in the few functions that this needs, because a dependency would be in the lock file that
//! every verdict reads. The numbers are the same on Linux, macOS and the BSDs.

mod line;
mod signals;

use line::Line;
use std::io::{self, Write};
use std::os::unix::process::ExitStatusExt;
use std::process::{Command, ExitStatus};

/// What undoes, where it was done, and is without effect or ignored where it was not: an unfinished synchronized update, the
/// kitty keyboard, bracketed paste, reports of the mouse and of the focus, application keys, lines that do not wrap, a hidden
/// cursor, a scrolling region, colours, and last the alternate screen.
const IN_ORDER: &str = "\x1b[?2026l\x1b[<u\x1b[?2004l\x1b[?1000l\x1b[?1002l\x1b[?1003l\x1b[?1006l\x1b[?1004l\x1b[?1l\x1b>\
                        \x1b[?7h\x1b[?25h\x1b[r\x1b[0m\x1b[?1049l\x1b[0m";

/// Runs it to its end and gives its exit status; ends this process by the same signal where one of the usual ones ended it.
///
/// # Errors
/// Where it cannot be started.
pub fn run(command: &mut Command) -> io::Result<u8> {
    let found = Line::now();
    signals::stay_for_the_child();
    let child = command.spawn()?;
    let status = signals::wait_for(child.id())?;
    if let Some(found) = found
        && !found.is_current()
    {
        // Raw mode and the alternate screen go together: whoever left the line as it was has left nothing else either. And on
        // a screen that is not the alternate one, leaving it would move the cursor.
        if status.code().is_none() {
            let mut stdout = io::stdout();
            let _ = stdout
                .write_all(IN_ORDER.as_bytes())
                .and_then(|()| stdout.flush());
        }
        found.restore();
    }
    if let Some(code) = status.code() {
        return Ok(u8::try_from(code).unwrap_or(1));
    }
    let signal = status.signal().unwrap_or_default();
    if signals::ends_in_peace(signal) {
        signals::end_by(signal);
    }
    crate::say(&last_words(status));
    Ok(crate::COULD_NOT_ANSWER)
}

/// What happened, that nothing is lost, and what to do.
fn last_words(status: ExitStatus) -> String {
    let happened = if status.signal() == Some(signals::KILL) {
        "it was killed from outside, by somebody or because memory ran out".to_owned()
    } else {
        format!("it crashed ({status}), which is a defect of the kit and not of your code")
    };
    format!(
        "{happened}; your files are as you saved them, and every verdict up to then is kept: start it again"
    )
}
