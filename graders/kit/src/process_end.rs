//! The guard against `std::process::exit(0)` in a learner's code: plain `cargo test` would take it for "all passed".
//!
//! A handler of the C library's `atexit` runs on the thread that called `exit`. Where that is a check's thread, or a check
//! is still running, the process ends with a failure instead.

use crate::check::Check;
use crate::record::{self, Outcome};
use std::cell::Cell;
use std::sync::Once;
use std::sync::atomic::{AtomicUsize, Ordering};

thread_local! {
    static CURRENT: Cell<Option<&'static Check>> = const { Cell::new(None) };
}

static IN_FLIGHT: AtomicUsize = AtomicUsize::new(0);

/// What libtest's own process ends with when a test fails.
const FAILED: i32 = 101;

/// A check is running as long as one of these lives.
pub(crate) struct InFlight(());

impl InFlight {
    pub fn new() -> Self {
        IN_FLIGHT.fetch_add(1, Ordering::SeqCst);
        Self(())
    }
}

impl Drop for InFlight {
    fn drop(&mut self) {
        IN_FLIGHT.fetch_sub(1, Ordering::SeqCst);
    }
}

/// Ties this thread to a check for the rest of its life.
pub(crate) fn this_thread_runs(check: &'static Check) {
    CURRENT.set(Some(check));
    static HANDLER: Once = Once::new();
    HANDLER.call_once(install);
}

/// The check that this thread runs.
pub(crate) fn current() -> Option<&'static Check> {
    CURRENT.get()
}

#[cfg(miri)]
fn install() {}

#[cfg(not(miri))]
fn install() {
    unsafe extern "C" {
        safe fn atexit(handler: extern "C" fn()) -> i32;
    }
    atexit(refuse_early_end);
}

#[cfg_attr(miri, expect(dead_code, reason = "Miri does not run exit handlers"))]
extern "C" fn refuse_early_end() {
    let culprit = CURRENT.try_with(Cell::get).ok().flatten();
    if culprit.is_none() && IN_FLIGHT.load(Ordering::SeqCst) == 0 {
        return;
    }
    if let Some(check) = culprit {
        record::finished(&check.path(), Outcome::EndedProcess, ENDED_PROCESS, None, 0);
        eprintln!("\n{}: {ENDED_PROCESS}", check.path());
    } else {
        eprintln!("\na thread that the code started: {ENDED_PROCESS}");
    }
    end_at_once(FAILED)
}

/// Ends the process without any exit handler.
#[cfg(not(miri))]
pub(crate) fn end_at_once(status: i32) -> ! {
    unsafe extern "C" {
        safe fn _exit(status: i32) -> !;
    }
    _exit(status)
}

/// Miri has no `_exit`, and no handler that would have to be passed by.
#[cfg(miri)]
pub(crate) fn end_at_once(status: i32) -> ! {
    std::process::exit(status)
}

const ENDED_PROCESS: &str = "the code ended the whole process (`std::process::exit`), and the checks with it.\n\
    Let the function return; only `main` decides when a program ends.";
