//! What loom found, in words for a learner, and the interleaving in which it found it.

use crate::schedule;
use crate::trace::Trace;
use grader_kit::Failure;
use grader_kit::program::without_detours;

/// What loom's messages begin with or contain, and what they mean.
const MEANINGS: &[(&str, &str)] = &[
    (
        "Causality violation: Concurrent",
        "a data race: two threads get at the same cell, at least one of them writes, and nothing says which one comes first.\n\
         A write happens before another thread's access only along a chain: the write, then a `Release` store (or an unlock) by\n\
         the same thread, then an `Acquire` load (or a lock) that sees that very store, then the access.",
    ),
    (
        "deadlock",
        "a deadlock: no thread can go on, because each waits for something that only another one could do.",
    ),
    (
        "Model exceeded maximum number of branches",
        "a wait without end: a thread goes round and round. Either nobody will ever do what it waits for, or its loop lacks\n\
         `hint::spin_loop()` of the facade, which is what lets the others go on.",
    ),
    (
        "Arc leaked",
        "a leak: at the end something still holds a reference that was never given back.",
    ),
    (
        "Allocation leaked",
        "a leak: at the end something was allocated and never freed.",
    ),
    (
        "cannot access Loom execution state from outside",
        "an atomic, cell or lock was used outside of the model, such as in a `static`: each interleaving needs its own.",
    ),
];

/// For a model that the time limit ended.
pub(crate) const ENDLESS_EXPLORATION: &str = "the interleavings were not all explored within the time: there are too many of them. Look for a loop that goes round\n\
     more often than it must, or touches atomics more often than it must.";

/// For a model with fewer executions than any right solution has.
pub(crate) fn too_few(executions: usize) -> String {
    let explored = match executions {
        1 => "only one interleaving was found".to_owned(),
        more => format!("only {more} interleavings were found"),
    };
    format!(
        "{explored}: the threads share nothing that the model can see.\n\
         Either atomics, cells or locks come from `std` and not from `crate::sync`, or these calls touch none."
    )
}

/// An assertion of the grader's that does not hold in some interleaving.
pub(crate) fn failure(failure: &Failure, trace: &Trace) -> String {
    format!("{}\n\n{}", failure.text(), schedule::told(trace, false))
}

/// A panic, loom's or the code's own.
pub(crate) fn panicked(message: &str, place: &str, trace: &Trace) -> String {
    let meaning = MEANINGS.iter().find(|(words, _)| message.contains(words));
    let what = match meaning {
        Some((_, meaning)) => (*meaning).to_owned(),
        None => format!("panicked  {message}\nat        {}", without_detours(place)),
    };
    let everybody = message.contains("deadlock");
    format!("{what}\n\n{}", schedule::told(trace, everybody))
}
