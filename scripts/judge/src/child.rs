//! Child processes that may print without end, run without end, or leave others behind that hold their pipes.

use crate::Session;
use std::io::{self, Read};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};
use wait_timeout::ChildExt;

/// As much of a process's output as is kept; the rest is read and dropped, so that it never blocks and fills no memory.
const MOST_OUTPUT: usize = 64 * 1024;

/// How long output may still arrive after the process has ended: a process that it started may hold the pipe for ever.
const LAST_WORDS: Duration = Duration::from_millis(200);

/// How a process ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ended {
    /// By itself.
    Itself(ExitStatus),
    /// It was stopped, because `keep_waiting` said so.
    Stopped,
}

/// A process that has ended, with the beginning of what it printed.
#[derive(Debug)]
pub struct Finished {
    /// How it ended.
    pub ended: Ended,
    /// Standard output and standard error, at most 64 KiB each.
    pub output: String,
    /// Whether there was more.
    pub output_was_cut: bool,
}

impl Finished {
    /// Whether the process ended by itself, and said that all went well.
    pub fn succeeded(&self) -> bool {
        matches!(self.ended, Ended::Itself(status) if status.success())
    }

    /// Whether the process ended by itself with this status.
    pub fn ended_with(&self, code: i32) -> bool {
        matches!(self.ended, Ended::Itself(status) if status.code() == Some(code))
    }
}

/// Runs a command to its end. Every 50 ms `keep_waiting` is asked whether to go on; once it says no, the process is killed.
///
/// # Errors
/// Where the process cannot be started or waited for.
pub fn run_to_end(
    command: &mut Command,
    keep_output: bool,
    keep_waiting: impl FnMut() -> bool,
) -> io::Result<Finished> {
    run_in(
        &Session::default(),
        command,
        keep_output,
        limit_memory,
        keep_waiting,
    )
}

/// No limit on address space, of which valgrind and AddressSanitizer reserve terabytes.
pub(crate) fn unlimited(_: &Child) {}
/// The same, with its output, without a limit on address space, of which valgrind and AddressSanitizer reserve terabytes.
///
/// # Errors
/// Where the process cannot be started or waited for.
pub fn run_watched(
    command: &mut Command,
    keep_waiting: impl FnMut() -> bool,
) -> io::Result<Finished> {
    run_in(&Session::default(), command, true, unlimited, keep_waiting)
}

pub(crate) fn run_in(
    session: &Session,
    command: &mut Command,
    keep_output: bool,
    limit: impl FnOnce(&Child),
    mut keep_waiting: impl FnMut() -> bool,
) -> io::Result<Finished> {
    let sink = || {
        if keep_output {
            Stdio::piped()
        } else {
            Stdio::null()
        }
    };
    command.stdin(Stdio::null()).stdout(sink()).stderr(sink());
    let mut started = session.start(command)?;
    let child = &mut started.child;
    limit(child);
    let streams = [
        child.stdout.take().map(collect),
        child.stderr.take().map(collect),
    ];
    let ended = loop {
        if let Some(status) = child.wait_timeout(Duration::from_millis(50))? {
            break Ended::Itself(status);
        }
        if !keep_waiting() {
            child.kill()?;
            child.wait()?;
            break Ended::Stopped;
        }
    };
    let mut finished = Finished {
        ended,
        output: String::new(),
        output_was_cut: false,
    };
    let deadline = Instant::now() + LAST_WORDS;
    for stream in streams.into_iter().flatten() {
        while !stream.reader.is_finished() && Instant::now() < deadline {
            thread::sleep(Duration::from_millis(1));
        }
        let kept = stream
            .kept
            .lock()
            .unwrap_or_else(|poisoned| poisoned.into_inner());
        finished.output.push_str(&String::from_utf8_lossy(&kept));
        finished.output_was_cut |= kept.len() >= MOST_OUTPUT;
    }
    Ok(finished)
}

struct Stream {
    kept: Arc<Mutex<Vec<u8>>>,
    reader: thread::JoinHandle<()>,
}

fn collect(mut source: impl Read + Send + 'static) -> Stream {
    let kept = Arc::new(Mutex::new(Vec::new()));
    let shared = Arc::clone(&kept);
    let reader = thread::spawn(move || {
        let mut buffer = [0; 16 * 1024];
        while let Ok(count) = source.read(&mut buffer) {
            if count == 0 {
                break;
            }
            let mut kept = shared
                .lock()
                .unwrap_or_else(|poisoned| poisoned.into_inner());
            let room = MOST_OUTPUT.saturating_sub(kept.len()).min(count);
            kept.extend_from_slice(&buffer[..room]);
        }
    });
    Stream { kept, reader }
}

/// A loop that collects without end would take the whole machine's memory before its time is up. 8 GiB of address space is
/// more than any check asks for.
#[cfg(target_os = "linux")]
pub(crate) fn limit_memory(child: &Child) {
    use rustix::process::{Pid, Resource, Rlimit, prlimit};
    let limit = Rlimit {
        current: Some(8 << 30),
        maximum: Some(8 << 30),
    };
    // Without the limit the time limit still holds, so a system that refuses it is no reason to refuse a verdict.
    let _ = prlimit(Pid::from_raw(child.id().cast_signed()), Resource::As, limit);
}

#[cfg(not(target_os = "linux"))]
pub(crate) fn limit_memory(_: &Child) {}

/// CPU time that each process has where it is limited, in seconds: much for an example, and not much to wait for.
pub(crate) const CPU_SECONDS: u64 = 15;

/// The same, and so much CPU time for each process that it starts: they end where they stand, however deep in the tree.
#[cfg(target_os = "linux")]
pub(crate) fn limit_memory_and_cpu(child: &Child) {
    use rustix::process::{Pid, Resource, Rlimit, prlimit};
    limit_memory(child);
    let limit = Rlimit {
        current: Some(CPU_SECONDS),
        maximum: Some(CPU_SECONDS + 5),
    };
    let _ = prlimit(
        Pid::from_raw(child.id().cast_signed()),
        Resource::Cpu,
        limit,
    );
}

#[cfg(not(target_os = "linux"))]
pub(crate) fn limit_memory_and_cpu(_: &Child) {}

#[cfg(all(test, unix))]
mod tests {
    use super::{Ended, MOST_OUTPUT, run_to_end};
    use std::process::Command;
    use std::time::{Duration, Instant};

    fn shell(script: &str) -> Command {
        let mut command = Command::new("sh");
        command.args(["-c", script]);
        command
    }

    #[test]
    fn endless_output_fills_no_memory() {
        let began = Instant::now();
        let wait = || began.elapsed() < Duration::from_millis(300);
        let finished = run_to_end(&mut shell("yes"), true, wait).expect("it starts");
        assert_eq!(finished.ended, Ended::Stopped);
        assert!(finished.output_was_cut);
        assert_eq!(finished.output.len(), MOST_OUTPUT);
    }

    #[test]
    fn a_grandchild_that_holds_the_pipe_delays_nothing() {
        let began = Instant::now();
        let finished =
            run_to_end(&mut shell("sleep 30 & echo done"), true, || true).expect("it starts");
        assert_eq!(finished.output, "done\n");
        assert!(began.elapsed() < Duration::from_secs(10));
    }
}
