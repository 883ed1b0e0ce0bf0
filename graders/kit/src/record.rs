//! The records of a run: the only thing that a grader and whoever runs it share.
//!
//! Where `KATAKIT_RECORDS` names a file, each check appends to it, one JSON object a line, each line in one write:
//!
//! ```json
//! {"event":"check","path":"stack::behaviour::pops","line":9,"points":2,"contract":"…","seconds":10}
//! {"event":"started","path":"stack::behaviour::pops"}
//! {"event":"assertion","path":"stack::behaviour::pops","site":"graders/03-ownership/tests/grade/stack.rs:12:5"}
//! {"event":"measured","path":"stack::speed::pops_fast","ratio":1.07}
//! {"event":"finished","path":"stack::behaviour::pops","outcome":"failed","message":"…","site":"…","milliseconds":3}
//! ```
//!
//! `check` comes in a roll call (`KATAKIT_ROLL_CALL`) and says what there is; the others come in a run. `assertion` comes
//! once for each assertion that a check reaches, `measured` where a speed check has [`measured`]. A check that started and never finished took its process down with it.
//! `outcome` is one of [`Outcome`]'s names. Written by hand, because serde would double what a learner compiles first.
//!
//! Where `KATAKIT_RECORDS` says `fd:3`, records go to that descriptor instead, a socket. Whoever holds its other end has sent one
//! line first, which is read before the first check's body runs: each record repeats it as its `nonce`, so that code which was
//! loaded to be judged, and does not know it, cannot write a record of its own. No process that a check starts inherits it.

use crate::check::Check;
use crate::process_end;
use std::collections::HashSet;
use std::fmt::Write as _;
use std::fs::File;
use std::io::Write as _;
use std::sync::{Mutex, OnceLock};

/// How a check ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The contract's sentence holds.
    Passed,
    /// It does not; the message says what happened.
    Failed,
    /// The check ran into a `todo!()`.
    NotStarted,
    /// The check was still running at its limit.
    TimedOut,
    /// The check's own thread ended the whole process with `std::process::exit`.
    EndedProcess,
    /// The judge that the check needs is not on this machine; the message says how to get it.
    NotJudged,
}

impl Outcome {
    /// The name that stands in a record.
    pub fn name(self) -> &'static str {
        match self {
            Self::Passed => "passed",
            Self::Failed => "failed",
            Self::NotStarted => "not-started",
            Self::TimedOut => "timed-out",
            Self::EndedProcess => "ended-process",
            Self::NotJudged => "not-judged",
        }
    }
}

pub(crate) fn roll_call() -> bool {
    static ROLL_CALL: OnceLock<bool> = OnceLock::new();
    *ROLL_CALL.get_or_init(|| std::env::var_os("KATAKIT_ROLL_CALL").is_some())
}

pub(crate) fn is_recording() -> bool {
    sink().is_some()
}

pub(crate) fn announce(check: &Check) {
    append(|line| {
        field(line, "event", "check");
        field(line, "path", &check.path());
        number(line, "line", check.line.into());
        number(line, "points", check.points.into());
        field(line, "contract", check.contract);
        number(line, "seconds", check.limit().as_secs());
    });
}

pub(crate) fn started(path: &str) {
    append(|line| {
        field(line, "event", "started");
        field(line, "path", path);
    });
}

/// Once for each assertion and check: an assertion in a loop would fill the disk.
pub(crate) fn reached(path: &str, site: &str) {
    static SEEN: Mutex<Option<HashSet<String>>> = Mutex::new(None);
    if sink().is_none() {
        return;
    }
    let mut seen = SEEN.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
    if seen
        .get_or_insert_default()
        .insert(format!("{path} {site}"))
    {
        append(|line| {
            field(line, "event", "assertion");
            field(line, "path", path);
            field(line, "site", site);
        });
    }
}

/// Notes what the check of this thread has measured: the learner's time as a multiple of the reference's. For judges of
/// speed; on a thread that is no check's it does nothing.
pub fn measured(ratio: f64) {
    let Some(check) = process_end::current() else {
        return;
    };
    if ratio.is_finite() {
        append(|line| {
            field(line, "event", "measured");
            field(line, "path", &check.path());
            key(line, "ratio");
            let _ = write!(line, "{ratio:.3}");
        });
    }
}

pub(crate) fn finished(
    path: &str,
    outcome: Outcome,
    message: &str,
    site: Option<&str>,
    milliseconds: u64,
) {
    append(|line| {
        field(line, "event", "finished");
        field(line, "path", path);
        field(line, "outcome", outcome.name());
        field(line, "message", message);
        if let Some(site) = site {
            field(line, "site", site);
        }
        number(line, "milliseconds", milliseconds);
    });
}

/// Where records go, and what each begins with.
struct Sink {
    file: File,
    nonce: String,
}

fn sink() -> Option<&'static Sink> {
    static SINK: OnceLock<Option<Sink>> = OnceLock::new();
    // Miri isolates a run from the file system.
    if cfg!(miri) {
        return None;
    }
    SINK.get_or_init(|| {
        let path = std::env::var_os("KATAKIT_RECORDS")?;
        if path
            .to_str()
            .is_some_and(|path| path.starts_with(DESCRIPTOR))
        {
            return inherited(path.to_str()?);
        }
        let file = File::options().append(true).create(true).open(path).ok()?;
        Some(Sink {
            file,
            nonce: String::new(),
        })
    })
    .as_ref()
}

/// What a name in `KATAKIT_RECORDS` begins with where it is the number of a descriptor.
pub(crate) const DESCRIPTOR: &str = "fd:";

/// The longest line that may come first.
#[cfg(unix)]
const LONGEST_NONCE: usize = 128;

#[cfg(unix)]
fn inherited(name: &str) -> Option<Sink> {
    use std::io::Read as _;
    use std::os::fd::FromRawFd as _;
    let number: i32 = name.strip_prefix(DESCRIPTOR)?.parse().ok()?;
    if number < 3 {
        return None;
    }
    // SAFETY: whoever started this process has opened the descriptor for this alone and says so in the environment; nothing else
    // in here knows of it, and this runs once.
    let passed = unsafe { File::from_raw_fd(number) };
    // The copy is closed where another program is started, so that no child inherits it; the one that was passed is closed here.
    let mut file = passed.try_clone().ok()?;
    drop(passed);
    let mut nonce = String::new();
    let mut byte = [0];
    while nonce.len() < LONGEST_NONCE {
        file.read_exact(&mut byte).ok()?;
        match byte[0] {
            b'\n' => return Some(Sink { file, nonce }),
            other => nonce.push(other.into()),
        }
    }
    None
}

#[cfg(not(unix))]
fn inherited(_: &str) -> Option<Sink> {
    None
}

/// A record that cannot be written is left out: the reader counts a check without one as failed.
fn append(fill: impl FnOnce(&mut String)) {
    if let Some(sink) = sink() {
        let mut line = String::from("{");
        if !sink.nonce.is_empty() {
            field(&mut line, "nonce", &sink.nonce);
        }
        fill(&mut line);
        line.push_str("}\n");
        // A socket may take a long line in parts, between which another thread's could come.
        static TURN: Mutex<()> = Mutex::new(());
        let _turn = TURN.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
        let _ = (&sink.file).write_all(line.as_bytes());
    }
}

fn key(line: &mut String, name: &str) {
    if line.len() > 1 {
        line.push(',');
    }
    let _ = write!(line, "\"{name}\":");
}

fn number(line: &mut String, name: &str, value: u64) {
    key(line, name);
    let _ = write!(line, "{value}");
}

fn field(line: &mut String, name: &str, value: &str) {
    key(line, name);
    line.push('"');
    for character in value.chars() {
        match character {
            '"' => line.push_str("\\\""),
            '\\' => line.push_str("\\\\"),
            control if control < ' ' => {
                let _ = write!(line, "\\u{:04x}", u32::from(control));
            }
            other => line.push(other),
        }
    }
    line.push('"');
}

#[cfg(test)]
mod tests {
    use super::{field, number};

    #[test]
    fn text_is_escaped_as_json_asks() {
        let mut line = String::from("{");
        field(&mut line, "a", "tab\t quote\" back\\ ü");
        number(&mut line, "n", 7);
        assert_eq!(line, r#"{"a":"tab\u0009 quote\" back\\ ü","n":7"#);
    }
}
