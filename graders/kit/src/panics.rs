//! What a check's thread panicked with, kept quiet and kept for the verdict.

use std::cell::{Cell, RefCell};
use std::panic::{PanicHookInfo, UnwindSafe};
use std::sync::Once;

/// A panic on a check's own thread.
#[derive(Clone, Debug)]
pub(crate) struct Panic {
    pub message: String,
    /// `file:line:column`
    pub location: String,
}

impl Panic {
    /// Whether this is a `todo!()`: its text is part of std's documented behaviour.
    pub fn is_todo(&self) -> bool {
        self.message.starts_with("not yet implemented")
    }
}

thread_local! {
    static WATCHED: Cell<bool> = const { Cell::new(false) };
    static LAST: RefCell<Option<Panic>> = const { RefCell::new(None) };
}

/// From now on this thread's panics are noted, not printed. Threads that a learner's code starts print as ever.
pub(crate) fn watch_this_thread() {
    static HOOK: Once = Once::new();
    HOOK.call_once(|| {
        let previous = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |info| {
            if WATCHED.get() {
                note(info)
            } else {
                previous(info)
            }
        }));
    });
    WATCHED.set(true);
}

fn note(info: &PanicHookInfo<'_>) {
    let message = info
        .payload_as_str()
        .unwrap_or("a value that is not text")
        .to_owned();
    let location = info.location().map(ToString::to_string).unwrap_or_default();
    LAST.set(Some(Panic { message, location }));
}

/// The last panic of this thread that nobody has taken yet.
pub(crate) fn take() -> Option<Panic> {
    LAST.take()
}

/// Runs `f`; a panic comes back as what was noted of it, beside the payload.
pub(crate) fn catch<T>(
    f: impl FnOnce() -> T + UnwindSafe,
) -> Result<T, (Box<dyn std::any::Any + Send>, Option<Panic>)> {
    LAST.take();
    std::panic::catch_unwind(f).map_err(|payload| (payload, take()))
}

/// Leaves a panic that was caught for the next one who asks.
pub(crate) fn put_back(panic: Panic) {
    LAST.set(Some(panic));
}
