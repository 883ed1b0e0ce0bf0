//! Starts the grader's test binary once more: for code that may take its process down with it, or that must run under
//! another setting.

use crate::{process_end, program, record};
use std::env;
use std::ffi::OsString;
use std::io::{self, Read};
use std::path::PathBuf;
use std::process::{Command, ExitStatus, Stdio};
use std::thread::{self, JoinHandle};
use std::time::Duration;

/// How much of each output stream is kept.
const MOST_OUTPUT: u64 = 1 << 20;

/// The limit where none is set.
const DEFAULT_LIMIT: Duration = Duration::from_secs(9);

/// Some of this binary's tests, to be run in a process of its own.
///
/// The process writes no records, whatever this one does: its outcome is for whoever started it. See
/// [`with_records`](Self::with_records) for the exception.
#[derive(Debug)]
pub struct Again {
    command: Command,
    limit: Duration,
}

/// How the process ended.
#[derive(Debug)]
pub struct Ended {
    /// Its exit status; `None` where it was still running at the limit and was killed.
    pub status: Option<ExitStatus>,
    /// What it printed, up to 1 MiB.
    pub stdout: String,
    /// What it complained about, up to 1 MiB.
    pub stderr: String,
}

impl Ended {
    /// Whether all its tests passed; also where no test had that path.
    pub fn success(&self) -> bool {
        self.status.is_some_and(|status| status.success())
    }

    /// Whether it was still running at its limit.
    pub fn timed_out(&self) -> bool {
        self.status.is_none()
    }
}

impl Again {
    /// The check that is running, by itself. `None` outside of a check.
    ///
    /// Its process runs the same body again, so the body must find out where it is: by an environment variable.
    pub fn this_check() -> Option<Self> {
        let check = process_end::current()?;
        Some(Self::tests(&["--exact", &check.path()]).limit(check.limit() * 9 / 10))
    }

    /// The tests that libtest chooses by these arguments: parts of paths, or `--exact` and whole paths.
    pub fn tests(arguments: &[&str]) -> Self {
        let mut command = Command::new(this_program());
        command.args(["--nocapture", "--include-ignored"]);
        command.args(arguments);
        command.env("RUST_BACKTRACE", "0");
        command.env_remove("KATAKIT_RECORDS");
        Self {
            command,
            limit: DEFAULT_LIMIT,
        }
    }

    /// With an environment variable set.
    pub fn env(mut self, name: &str, value: &str) -> Self {
        self.command.env(name, value);
        self
    }

    /// With its records among those of this process. For one that never ends a check itself, see [`end_process`]: what it
    /// records then is which assertions it reached.
    pub fn with_records(mut self) -> Self {
        let records = env::var_os("KATAKIT_RECORDS");
        let is_descriptor = |name: &OsString| {
            let name = name.to_string_lossy();
            name.starts_with(record::DESCRIPTOR)
        };
        // A descriptor stays with this process alone.
        if let Some(records) = records.filter(|name| !is_descriptor(name)) {
            self.command.env("KATAKIT_RECORDS", records);
        }
        self
    }

    /// With so much wall-clock time; nine seconds where nothing else is said.
    pub fn limit(mut self, limit: Duration) -> Self {
        self.limit = limit;
        self
    }

    /// Starts the process and waits for its end, or kills it at the limit.
    ///
    /// # Errors
    /// Where it cannot be started: always under Miri.
    pub fn run(mut self) -> io::Result<Ended> {
        if cfg!(miri) {
            return Err(io::Error::other("Miri starts no processes"));
        }
        self.command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        let mut child = self.command.spawn()?;
        let stdout = read_aside(child.stdout.take());
        let stderr = read_aside(child.stderr.take());
        let status = program::wait(&mut child, self.limit)?;
        Ok(Ended {
            status,
            stdout: stdout.join().unwrap_or_default(),
            stderr: stderr.join().unwrap_or_default(),
        })
    }
}

/// Where there is no `/proc`, the system does not know; then it is what this process was called by. Without a path nothing can be
/// started, and `run` says so.
fn this_program() -> PathBuf {
    let called = || env::args_os().next().unwrap_or_default().into();
    env::current_exe().unwrap_or_else(|_| called())
}

/// A pipe that nobody reads blocks its writer when it is full; what is too much is read and dropped.
fn read_aside(stream: Option<impl Read + Send + 'static>) -> JoinHandle<String> {
    thread::spawn(move || {
        let mut kept = Vec::new();
        if let Some(mut stream) = stream {
            // What cannot be read is not there.
            let _ = stream.by_ref().take(MOST_OUTPUT).read_to_end(&mut kept);
            let _ = io::copy(&mut stream, &mut io::sink());
        }
        String::from_utf8_lossy(&kept).into_owned()
    })
}

/// Ends this process at once with this status, as one that [`Again`] started may: without the exit handler that takes
/// every early end for a learner's.
pub fn end_process(status: i32) -> ! {
    process_end::end_at_once(status)
}
