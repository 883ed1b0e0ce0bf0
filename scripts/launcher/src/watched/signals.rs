//! Signals between a shell, this process and its child.

use std::ffi::c_int;
use std::io;
use std::os::unix::process::ExitStatusExt;
use std::process::ExitStatus;
use std::sync::atomic::{AtomicI32, Ordering};
use std::thread;
use std::time::Duration;

const HANGUP: c_int = 1;
const INTERRUPT: c_int = 2;
const QUIT: c_int = 3;
/// SIGKILL
pub const KILL: c_int = 9;
const PIPE: c_int = 13;
const TERMINATE: c_int = 15;
const STOP: c_int = if cfg!(target_os = "linux") { 19 } else { 17 };
const CONTINUE: c_int = if cfg!(target_os = "linux") { 18 } else { 19 };

/// `SIG_DFL`
const BY_DEFAULT: usize = 0;

/// `WNOHANG`, `WUNTRACED` and `WCONTINUED`
const DO_NOT_WAIT: c_int = 1;
const WHEN_STOPPED: c_int = 2;
const WHEN_CONTINUED: c_int = if cfg!(target_os = "linux") { 8 } else { 16 };

/// How long a shell may take to wake one process of a job after the other.
const A_MOMENT: Duration = Duration::from_millis(30);

/// Whom to pass signals on to; 0 as long as there is no child.
static CHILD: AtomicI32 = AtomicI32::new(0);

/// What came before the child's number was known; 0 where nothing did. The child may be at work before its parent learns of it.
static TOO_EARLY: AtomicI32 = AtomicI32::new(0);

unsafe extern "C" {
    safe fn signal(number: c_int, handler: usize) -> usize;
    safe fn kill(process: c_int, number: c_int) -> c_int;
    safe fn raise(number: c_int) -> c_int;
    fn waitpid(process: c_int, status: *mut c_int, options: c_int) -> c_int;
}

/// From now on, no signal that asks for an end ends this process. The child has its own way with each: a handler is not
/// inherited, as ignoring would be.
pub fn stay_for_the_child() {
    // The keyboard sends these to the child as well.
    for number in [INTERRUPT, QUIT] {
        signal(number, leave_it_to_the_child as *const () as usize);
    }
    for number in [TERMINATE, HANGUP] {
        signal(number, pass_on as *const () as usize);
    }
}

extern "C" fn leave_it_to_the_child(_: c_int) {}

/// Calls nothing but `kill`, as a handler may.
extern "C" fn pass_on(number: c_int) {
    let child = CHILD.load(Ordering::SeqCst);
    if child > 0 {
        kill(child, number);
    } else {
        TOO_EARLY.store(number, Ordering::SeqCst);
    }
}

/// Waits for its end. When it stops, this process stops too: the shell that waits for this one must learn of it.
pub fn wait_for(child: u32) -> io::Result<ExitStatus> {
    let child = c_int::try_from(child).map_err(io::Error::other)?;
    CHILD.store(child, Ordering::SeqCst);
    let early = TOO_EARLY.swap(0, Ordering::SeqCst);
    if early != 0 {
        kill(child, early);
    }
    loop {
        let Some(status) = wait(child, WHEN_STOPPED)? else {
            continue;
        };
        if !is_stopped(status) {
            // Its number may belong to another process from here on.
            CHILD.store(0, Ordering::SeqCst);
            return Ok(ExitStatus::from_raw(status));
        }
        // A child that stops its whole group has stopped this process as well, and a shell has just woken both: then this is
        // old news.
        thread::sleep(A_MOMENT);
        match wait(child, WHEN_STOPPED | WHEN_CONTINUED | DO_NOT_WAIT)? {
            Some(status) if is_continued(status) => {}
            Some(status) if !is_stopped(status) => {
                CHILD.store(0, Ordering::SeqCst);
                return Ok(ExitStatus::from_raw(status));
            }
            _ => {
                raise(STOP);
                kill(child, CONTINUE);
            }
        }
    }
}

/// What has become of the child; nothing where nothing has, or a signal came first.
fn wait(child: c_int, options: c_int) -> io::Result<Option<c_int>> {
    let mut status = 0;
    // SAFETY: the status is ours to write.
    let waited = unsafe { waitpid(child, &raw mut status, options) };
    if waited == child {
        return Ok(Some(status));
    }
    let error = io::Error::last_os_error();
    if waited == 0 || error.kind() == io::ErrorKind::Interrupted {
        return Ok(None);
    }
    Err(error)
}

/// `WIFSTOPPED`
fn is_stopped(status: c_int) -> bool {
    ExitStatus::from_raw(status).stopped_signal().is_some()
}

/// `WIFCONTINUED`
fn is_continued(status: c_int) -> bool {
    ExitStatus::from_raw(status).continued()
}

/// Whether whoever sent it wanted an end, so that there is nothing to explain.
pub fn ends_in_peace(number: c_int) -> bool {
    [HANGUP, INTERRUPT, QUIT, PIPE, TERMINATE].contains(&number)
}

/// Ends this process by that signal: a shell then ends its loop at Ctrl-C, and says `Terminated`.
pub fn end_by(number: c_int) {
    signal(number, BY_DEFAULT);
    raise(number);
}
