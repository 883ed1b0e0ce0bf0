//! Exercise 3: who goes last?
//!
//! Values that stand on each other must go in the right order: the listener before the workers that it feeds, those before
//! the database that they write to. Rust has fixed rules for that order, and a type can be laid out so that they work for it.

use crate::log::Log;

/// Something that runs until it is dropped, and says so in the log.
///
/// ```
/// use kata_03::{drops::Part, log::Log};
///
/// let log = Log::new();
/// let pump = Part::start("pump", &log);
/// drop(pump);
/// assert_eq!(log.lines(), ["start pump", "stop pump"]);
/// ```
#[derive(Debug)]
pub struct Part {
    // Fields are yours to choose. A `Log` can be cloned: each clone writes to the same lines.
}

impl Part {
    /// Starts a part: notes `start NAME`.
    ///
    /// When the part is dropped it notes `stop NAME`, exactly once, however often it was moved before.
    pub fn start(name: &str, log: &Log) -> Self {
        todo!()
    }
}

/// Puts `new` into the slot, then notes `switched`. The old part does not stop before that, and has stopped on return.
///
/// So between the two parts there is never a moment without one that runs.
///
/// ```
/// use kata_03::{drops::{Part, replace_part}, log::Log};
///
/// let log = Log::new();
/// let mut slot = Part::start("old", &log);
/// replace_part(&mut slot, Part::start("new", &log), &log);
/// assert_eq!(log.lines(), ["start old", "start new", "switched", "stop old"]);
/// ```
pub fn replace_part(slot: &mut Part, new: Part, log: &Log) {
    todo!()
}

/// Three parts, named `database`, `workers` and `listener`.
#[derive(Debug)]
pub struct Server {
    // Fields are yours to choose.
}

impl Server {
    /// Starts the three parts: `database` first, then `workers`, then `listener`. Nothing else is noted.
    ///
    /// When the server is dropped they stop the other way round: `listener`, `workers`, `database`.
    pub fn start(log: &Log) -> Self {
        todo!()
    }

    /// Shuts down all but the database and hands that over, still running.
    ///
    /// When this returns, `listener` has stopped and then `workers`. The database stops when its new owner drops it.
    pub fn into_database(self) -> Part {
        todo!()
    }
}

/// A prediction: the names of the parts of this program, in the order in which they stop, with `end` where it is noted.
///
/// ```text
/// {
///     let a = Part::start("a", &log);
///     let _ = Part::start("b", &log);
///     let _c = Part::start("c", &log);
///     let a = Part::start("d", &log);
///     let pair = (Part::start("e", &log), Part::start("f", &log));
///     drop(a);
///     log.note("end");
/// }
/// ```
///
/// Seven entries: each of `"a"` to `"f"` once, and `"end"`. Write it down before you run it.
pub fn prediction() -> [&'static str; 7] {
    todo!()
}
