//! A terminal for tests: the real binary in a real pseudo-terminal, and the screen that a person would see.
//!
//! ```ignore
//! let mut terminal = Terminal::start(fixture.command(&["watch", "01"]), 80, 24);
//! terminal.wait_for("judged in", Duration::from_secs(20));
//! terminal.key(Key::Down);
//! assert_golden("watch-01", &terminal.screen());
//! ```
//!
//! What is started leads a session of its own and has the pseudo-terminal as its controlling terminal, as under a terminal
//! emulator. Two things are different from a person's shell:
//! - There is no shell. The kernel drops a SIGTSTP for a process group that nobody could take to the foreground again (POSIX:
//!   an orphaned one), so Ctrl-Z is tested with [`Terminal::start_in_shell`].
//! - The terminal answers no questions: a program that asks it for its name or its cursor waits in vain.

#![allow(dead_code, reason = "each test file uses its own part")]

mod golden;
mod key;
mod line;
mod picture;
mod process;

#[allow(unused_imports, reason = "each test file uses its own part")]
pub use golden::{assert_golden, golden_file, masked};
pub use key::Key;
#[allow(unused_imports, reason = "each test file uses its own part")]
pub use process::CpuTime;
#[allow(unused_imports, reason = "each test file uses its own part")]
pub use rustix::process::Signal;

use line::Line;
use picture::Picture;
use process::{ended_within, reap, session_command, shell_command};
use rustix::process::{Pid, kill_process, kill_process_group};
use std::os::unix::process::ExitStatusExt;
use std::process::{Child, Command, ExitStatus};
use std::time::Duration;
use vt100::Screen;

/// How long the harness waits for what only the kernel and its own thread have to do.
const SOON: Duration = Duration::from_secs(10);

/// A program in a pseudo-terminal. When this is dropped, the program is killed.
pub struct Terminal {
    line: Line,
    picture: Picture,
    child: Child,
    status: Option<ExitStatus>,
}

impl Terminal {
    /// Starts it in a terminal of that size. Colours are on, whatever the caller's own environment says.
    pub fn start(command: Command, columns: u16, rows: u16) -> Self {
        let line = Line::open(columns, rows);
        let picture = Picture::of(&line, columns, rows);
        let child = session_command(command, &line)
            .spawn()
            .expect("the program starts");
        Self {
            line,
            picture,
            child,
            status: None,
        }
    }

    /// Starts it as a job of an interactive shell, whose prompt is `shell> `. So Ctrl-Z stops it, and typing `fg` takes it back.
    /// [`Self::exit_status`], [`Self::signal`] and [`Self::cpu_time`] then mean the shell; for the job there is
    /// [`Self::signal_foreground`].
    pub fn start_in_shell(command: &Command, columns: u16, rows: u16) -> Self {
        let (shell, typed) = shell_command(command);
        let terminal = Self::start(shell, columns, rows);
        terminal.wait_for("shell>", SOON);
        terminal.press(&typed);
        terminal.key(Key::Enter);
        terminal
    }

    /// The process that was started.
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// Types a text, byte by byte as it stands.
    pub fn press(&self, keys: &str) {
        self.line.type_in(keys.as_bytes());
    }

    /// Presses one key that has no character.
    pub fn key(&self, key: Key) {
        self.line.type_in(&key.bytes());
    }

    /// Waits until some line of the screen holds the text. Lines end with their last character, so the text must too.
    ///
    /// # Panics
    /// When it does not come in time: with the whole screen.
    #[track_caller]
    pub fn wait_for(&self, text: &str, limit: Duration) {
        self.wait_until(&format!("{text:?} is on the screen"), limit, |screen| {
            picture::lines(screen)
                .iter()
                .any(|line| line.contains(text))
        });
    }

    /// Waits until that holds of the screen; `what` says it in words.
    ///
    /// # Panics
    /// When it does not hold in time: with the whole screen.
    #[track_caller]
    pub fn wait_until(&self, what: &str, limit: Duration, holds: impl FnMut(&Screen) -> bool) {
        assert!(
            self.picture.wait(limit, holds),
            "not within {limit:?}: {what}. The screen is:\n{}",
            self.framed()
        );
    }

    /// The screen's lines without what is blank at their ends and below them.
    pub fn screen(&self) -> String {
        self.picture.see(|screen| {
            let lines = picture::lines(screen).join("\n");
            format!("{}\n", lines.trim_end())
        })
    }

    /// The same with colours and other styles, as SGR sequences that start afresh on each line.
    pub fn coloured(&self) -> String {
        self.picture.see(picture::coloured)
    }

    /// Every byte that was printed so far: what a screen shows no longer, such as modes that were left.
    pub fn printed(&self) -> Vec<u8> {
        self.picture.printed()
    }

    /// Whether the program draws on the alternate screen.
    pub fn is_alternate(&self) -> bool {
        self.picture.see(Screen::alternate_screen)
    }

    /// Whether the cursor is hidden.
    pub fn is_cursor_hidden(&self) -> bool {
        self.picture.see(Screen::hide_cursor)
    }

    /// Makes the window another size; the kernel tells the foreground processes by SIGWINCH.
    pub fn resize(&self, columns: u16, rows: u16) {
        self.picture.resize(columns, rows);
        self.line.resize(columns, rows);
    }

    /// Sends a signal to the process that was started, and to no other.
    pub fn signal(&self, signal: Signal) {
        kill_process(self.pid(), signal).expect("the process is there");
    }

    /// Sends a signal to every process of the foreground job, as the kernel does for Ctrl-C.
    pub fn signal_foreground(&self, signal: Signal) {
        let job = self.line.foreground().expect("there is a foreground job");
        kill_process_group(job, signal).expect("the job is there");
    }

    /// Whether the process that was started is stopped, by SIGSTOP or SIGTSTP.
    pub fn is_stopped(&self) -> bool {
        process::is_stopped(self.pid())
    }

    /// Closes the window: the kernel hangs the line up. The screen stays as it was last seen.
    pub fn close_master(&mut self) {
        self.picture.stop_reading();
        self.line.close_master();
    }

    /// Whether keys come one by one and unseen: neither lines (ICANON) nor an echo (ECHO).
    pub fn is_raw(&self) -> bool {
        self.line.is_raw()
    }

    /// Whether the line's settings are those that it was opened with.
    pub fn line_is_as_found(&self) -> bool {
        self.line.is_as_found()
    }

    /// Waits until the process has ended and all that it printed is on the screen.
    ///
    /// # Panics
    /// When it does not end in time: with the whole screen.
    #[track_caller]
    pub fn exit_status(&mut self, limit: Duration) -> ExitStatus {
        if let Some(status) = self.status {
            return status;
        }
        let Some(status) = ended_within(&mut self.child, limit) else {
            panic!(
                "it is still running after {limit:?}. The screen is:\n{}",
                self.framed()
            );
        };
        self.status = Some(status);
        self.picture.catch_up(&self.line, SOON);
        status
    }

    /// The exit code, or 128 and the number of the signal that ended it, as shells have it.
    #[track_caller]
    pub fn exit_code(&mut self, limit: Duration) -> i32 {
        let status = self.exit_status(limit);
        status
            .code()
            .or(status.signal().map(|signal| 128 + signal))
            .expect("it ended")
    }

    /// CPU time so far, to the kernel's 10 ms: of the process itself, and of all children that it has waited for, with theirs.
    #[cfg(target_os = "linux")]
    pub fn cpu_time(&self) -> CpuTime {
        CpuTime::of(self.pid())
    }

    fn pid(&self) -> Pid {
        Pid::from_child(&self.child)
    }

    fn framed(&self) -> String {
        let edge = "-".repeat(40);
        format!("{edge}\n{}{edge}", self.screen())
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        if let Some(job) = self.line.foreground() {
            let _ = kill_process_group(job, Signal::KILL);
        }
        if self.status.is_none() {
            reap(&mut self.child);
        }
        self.picture.stop_reading();
    }
}
