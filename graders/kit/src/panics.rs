//! What a check's thread panicked with, kept quiet and kept for the verdict.

use std::any::Any;
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

/// Where a thread is watched, its panics are noted, not printed. Threads that a learner's code starts print as ever.
fn install_hook() {
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
fn take() -> Option<Panic> {
    LAST.take()
}

/// A panic that was caught: its payload, and what was noted of it.
pub(crate) type Caught = (Box<dyn Any + Send>, Option<Panic>);

/// Runs `f`, watching this thread meanwhile.
pub(crate) fn catch<T>(f: impl FnOnce() -> T + UnwindSafe) -> Result<T, Caught> {
    install_hook();
    let before = WATCHED.replace(true);
    LAST.take();
    let result = std::panic::catch_unwind(f);
    WATCHED.set(before);
    result.map_err(|payload| (payload, take()))
}

/// Leaves a panic that was caught for the next one who asks.
pub(crate) fn put_back(panic: Panic) {
    LAST.set(Some(panic));
}
