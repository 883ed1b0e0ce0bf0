//! Everything that the watcher waits for comes in one queue: keys, signals, saved files, what a judging has to say.

use crate::watch::judging::Heard;
use crossterm::event::{Event as TerminalEvent, KeyEvent, KeyEventKind, read};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;
use syllabus::{Problem, Result};

/// Something that happened.
#[derive(Debug)]
pub enum Event {
    /// A key was pressed. The next one is read once [`Keyboard::go_on`] was called.
    Key(KeyEvent),
    /// The window has another size.
    Resized,
    /// Nobody types any more: the terminal was closed.
    InputEnded,
    /// Some of these files were written, replaced or removed.
    Saved(Vec<PathBuf>),
    /// Something that an editor in a window of its own had to say, in a line.
    Remark(String),
    /// Files can no longer be watched, and why.
    Blind(String),
    /// A judging has something to say.
    Judging(Heard),
    /// Somebody asked the process to end.
    Terminate,
    /// Somebody asked the process to stand still, as Ctrl-Z does.
    Suspend,
    /// It stood still, and goes on.
    Continued,
}

/// The keys, one at a time: while an editor has the terminal, nobody else may read from it.
pub struct Keyboard(Sender<()>);

impl Keyboard {
    /// Reads keys on a thread of its own.
    pub fn listen(events: Sender<Event>) -> Self {
        let (go_on, wait) = channel();
        thread::spawn(move || listen(&events, &wait));
        Self(go_on)
    }

    /// Lets the next key be read.
    pub fn go_on(&self) {
        // The thread is gone once the input has ended.
        let _ = self.0.send(());
    }
}

fn listen(events: &Sender<Event>, wait: &Receiver<()>) {
    loop {
        let event = match read() {
            Ok(TerminalEvent::Key(key)) if key.kind != KeyEventKind::Release => Event::Key(key),
            Ok(TerminalEvent::Resize(..)) => Event::Resized,
            Ok(_) => continue,
            Err(_) => Event::InputEnded,
        };
        let (is_key, is_end) = (
            matches!(event, Event::Key(_)),
            matches!(event, Event::InputEnded),
        );
        if events.send(event).is_err() || is_end || is_key && wait.recv().is_err() {
            return;
        }
    }
}

/// Hands on what other processes ask of this one; `lent` says whether an editor has the terminal.
///
/// # Errors
/// Where the system does not let signals be handled.
#[cfg(unix)]
pub fn listen_to_signals(events: Sender<Event>, lent: Arc<AtomicBool>) -> Result<()> {
    use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP};
    let handled = [SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP];
    let mut signals = signal_hook::iterator::Signals::new(handled)
        .map_err(|error| Problem::new(format!("signals cannot be handled: {error}")))?;
    thread::spawn(move || {
        for signal in &mut signals {
            // The keyboard sends these to everybody; they were meant for the editor.
            if [SIGINT, SIGQUIT].contains(&signal) && lent.load(Ordering::SeqCst) {
                continue;
            }
            // Ctrl-Z was meant for whoever has the terminal, and stops this process along with it.
            if signal == SIGTSTP && lent.load(Ordering::SeqCst) {
                stand_still(false);
                continue;
            }
            let event = match signal {
                SIGCONT => Event::Continued,
                SIGTSTP => Event::Suspend,
                _ => Event::Terminate,
            };
            if events.send(event).is_err() {
                return;
            }
        }
    });
    Ok(())
}

/// Elsewhere Ctrl-C comes as a key, and there is no Ctrl-Z.
#[cfg(not(unix))]
pub fn listen_to_signals(_: Sender<Event>, _: Arc<AtomicBool>) -> Result<()> {
    Ok(())
}

/// Stands still until somebody lets this job go on; `whole_job` where a shell is to see it, as after Ctrl-Z.
#[cfg(unix)]
pub fn stand_still(whole_job: bool) {
    use rustix::process::{Signal, getpid, kill_current_process_group, kill_process};
    // A stop that cannot be handled, since this process handles the other one.
    let _ = if whole_job {
        kill_current_process_group(Signal::STOP)
    } else {
        kill_process(getpid(), Signal::STOP)
    };
}

#[cfg(not(unix))]
pub fn stand_still(_: bool) {}

/// Where whoever started this process is killed, there is nobody left who could give the terminal back: it ends as well.
#[cfg(target_os = "linux")]
pub fn end_with_the_launcher() {
    use rustix::process::{Signal, set_parent_process_death_signal};
    // Without it, the watcher draws on until its window is closed.
    let _ = set_parent_process_death_signal(Some(Signal::TERM));
}

#[cfg(not(target_os = "linux"))]
pub fn end_with_the_launcher() {}
