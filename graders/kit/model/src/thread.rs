//! Threads of a model.

use crate::trace::{self, Operation};
use std::panic::Location;

pub use loom::thread::yield_now;

/// A thread of the model that can be waited for.
#[derive(Debug)]
pub struct JoinHandle<T> {
    thread: loom::thread::JoinHandle<T>,
    name: &'static str,
}

/// Starts a thread under a name that the learner will read where an interleaving fails.
pub fn spawn<T: 'static>(name: &'static str, body: impl FnOnce() -> T + 'static) -> JoinHandle<T> {
    let thread = loom::thread::spawn(move || {
        trace::name_this_thread(name);
        body()
    });
    JoinHandle { thread, name }
}

impl<T> JoinHandle<T> {
    /// Waits for the thread's end and takes its result; everything that it did happened before.
    #[track_caller]
    pub fn join(self) -> T {
        let here = Location::caller();
        let result = self.thread.join();
        trace::note(here, Operation::Join(self.name));
        // In a model a panic of any thread ends the whole execution, so there is no `Err` to see.
        result.unwrap_or_else(|payload| std::panic::resume_unwind(payload))
    }
}
