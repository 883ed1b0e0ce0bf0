//! Exercise 3: who goes last?
//!
//! Values that stand on each other must go in the right order: the listener before the workers that it feeds, those before
//! the database that they write to. Rust has fixed rules for that order, and a type can be laid out so that they work for it.

use crate::log::Log;
use std::mem;

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
    name: String,
    log: Log,
}

impl Part {
    /// Starts a part: notes `start NAME`.
    ///
    /// When the part is dropped it notes `stop NAME`, exactly once, however often it was moved before.
    pub fn start(name: &str, log: &Log) -> Self {
        log.note(format!("start {name}"));
        Self {
            name: name.to_owned(),
            log: log.clone(),
        }
    }
}

impl Drop for Part {
    fn drop(&mut self) {
        self.log.note(format!("stop {}", self.name));
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
    let _old = mem::replace(slot, new);
    log.note("switched");
}

/// Three parts, named `database`, `workers` and `listener`.
#[derive(Debug)]
pub struct Server {
    // An underscore says that a field is there only to be dropped at its turn.
    _listener: Part,
    _workers: Part,
    database: Part,
}

impl Server {
    /// Starts the three parts: `database` first, then `workers`, then `listener`. Nothing else is noted.
    ///
    /// When the server is dropped they stop the other way round: `listener`, `workers`, `database`.
    pub fn start(log: &Log) -> Self {
        let database = Part::start("database", log);
        let workers = Part::start("workers", log);
        let listener = Part::start("listener", log);
        Self {
            _listener: listener,
            _workers: workers,
            database,
        }
    }

    /// Shuts down all but the database and hands that over, still running.
    ///
    /// When this returns, `listener` has stopped and then `workers`. The database stops when its new owner drops it.
    pub fn into_database(self) -> Part {
        self.database
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
    ["b", "d", "end", "e", "f", "c", "a"]
}
