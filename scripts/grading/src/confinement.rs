//! What each phase may do, and how a program of it is started.

use crate::defences::{Defence, Defences};
use crate::place::Place;
use crate::prepared::Prepared;
use judge::Announced;
use sandbox::{Ended, Finished, Launch, Layers, Limits, Next, Policy};
use std::collections::BTreeMap;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError, mpsc};
use std::thread;
use std::time::{Duration, Instant};
use syllabus::{Problem, Result};

/// How programs are started: in which layers, and through which executable.
#[derive(Clone, Debug)]
pub(crate) struct Confinement {
    pub layers: Layers,
    pub launcher: Option<PathBuf>,
    pub defences: Defences,
}

/// A program to be run.
pub(crate) struct Job<'a> {
    pub program: &'a Path,
    pub arguments: Vec<OsString>,
    pub policy: Policy,
    pub nonce: Option<String>,
    /// It is stopped when for so long no record has come, where it writes records.
    pub patience: Duration,
}

/// As much of rustc's words as is read.
const MOST_OF_RUSTC: usize = 4 << 20;

/// Bytes. Checks hold little; only compilers need what is usual.
const MEMORY_OF_CHECKS: u64 = 1 << 30;

/// Where a linker and what it calls stand on a Linux system; those that are there are meant.
const TOOLS: [&str; 6] = [
    "/usr",
    "/bin",
    "/lib",
    "/lib64",
    "/etc/alternatives",
    "/nix/store",
];

impl Confinement {
    /// Runs a program to its end, or until `cancelled` says that nobody wants it any more.
    pub fn run(
        &self,
        job: &Job<'_>,
        cancelled: &AtomicBool,
        mut on_record: impl FnMut(&[u8]) -> Next,
    ) -> Result<Finished> {
        let mut policy = job.policy.clone();
        if !self.defences.has(Defence::OutputCap) {
            policy.limits.output = 1 << 40;
        }
        let mut launch = Launch::new(job.program, &policy, &self.layers)
            .arguments(job.arguments.iter().cloned());
        if let Some(nonce) = &job.nonce {
            launch = launch.records(nonce.clone());
        }
        if let Some(launcher) = &self.launcher {
            launch = launch.through(launcher);
        }
        let confined = launch.start()?;
        let stopper = confined.stopper()?;
        let last_record = Arc::new(Mutex::new(Instant::now()));
        let (over, ended) = mpsc::channel::<()>();
        let last = Arc::clone(&last_record);
        let (patience, minds) = (job.patience, job.nonce.is_some());
        thread::scope(|scope| {
            scope.spawn(move || {
                while let Err(mpsc::RecvTimeoutError::Timeout) =
                    ended.recv_timeout(Duration::from_millis(50))
                {
                    let last = *last.lock().unwrap_or_else(PoisonError::into_inner);
                    if cancelled.load(Ordering::SeqCst) || minds && last.elapsed() > patience {
                        stopper.stop();
                        return;
                    }
                }
            });
            let finished = confined.wait_with(|bytes| {
                *last_record.lock().unwrap_or_else(PoisonError::into_inner) = Instant::now();
                on_record(bytes)
            });
            drop(over);
            if cancelled.load(Ordering::SeqCst) {
                return Err(Problem::new("the grading was ended before it was done"));
            }
            finished
        })
    }
}

/// Phase A: rustc on the learner's own crates. Nothing of the grader's is in sight.
pub(crate) fn compiling_theirs(
    prepared: &Prepared,
    place: &Place,
    slot: u32,
    limit: Duration,
) -> Policy {
    let mut policy = compiling(prepared, place, slot, limit);
    policy.read.push(place.kata(&prepared.kata));
    policy
}

/// Phase B: rustc on the checks.
pub(crate) fn compiling_checks(
    prepared: &Prepared,
    place: &Place,
    slot: u32,
    limit: Duration,
) -> Policy {
    let mut policy = compiling(prepared, place, slot, limit);
    policy.read.push(place.tree());
    let hidden = &prepared.shelves.hidden;
    policy.read.extend(hidden.exists().then(|| hidden.clone()));
    policy
}

fn compiling(prepared: &Prepared, place: &Place, slot: u32, limit: Duration) -> Policy {
    let tools = TOOLS.iter().map(PathBuf::from);
    let mut execute: Vec<PathBuf> = tools.filter(|path| path.exists()).collect();
    execute.push(prepared.toolchain.sysroot.clone());
    execute.extend(prepared.toolchain.linker_folder.clone());
    let mut read: Vec<PathBuf> = prepared.recipe.native_folders().into_iter().collect();
    read.push(prepared.shelves.open.clone());
    Policy {
        read,
        execute,
        write: vec![place.out(), place.scratch()],
        folder: place.tree(),
        environment: BTreeMap::from([
            // Where the linker is.
            ("PATH".into(), std::env::var_os("PATH").unwrap_or_default()),
            ("TMPDIR".into(), place.scratch().into()),
            // Without `/proc` no program finds what stands beside it.
            (
                "LD_LIBRARY_PATH".into(),
                prepared.toolchain.libraries().into(),
            ),
        ]),
        starts_programs: true,
        changes_modes: true,
        limits: Limits {
            wall: limit,
            cpu: limit,
            output: MOST_OF_RUSTC,
            ..Limits::default()
        },
        slot,
    }
}

/// Phase C: the checks alone. What they may read beyond the program itself is said by whoever runs them.
pub(crate) fn checking(
    prepared: &Prepared,
    place: &Place,
    slot: u32,
    checks: &[&Announced],
) -> Policy {
    let seconds: u64 = checks.iter().map(|check| check.seconds).sum();
    let wall = Duration::from_secs(seconds.clamp(30, 300));
    Policy {
        execute: place.programs(&prepared.recipe),
        // An empty folder. What a check makes it makes in the other.
        folder: place.home(),
        write: vec![place.scratch()],
        environment: BTreeMap::from([
            ("RUST_BACKTRACE".into(), "0".into()),
            ("TMPDIR".into(), place.scratch().into()),
        ]),
        starts_programs: prepared.starts_programs,
        limits: Limits {
            wall,
            cpu: wall,
            memory: MEMORY_OF_CHECKS,
            ..Limits::default()
        },
        slot,
        ..Policy::default()
    }
}

/// A program of the grader's with what the learner's macros made of it.
pub(crate) fn running(place: &Place, slot: u32) -> Policy {
    let limit = Duration::from_secs(10);
    Policy {
        folder: place.home(),
        environment: BTreeMap::from([("RUST_BACKTRACE".into(), "0".into())]),
        limits: Limits {
            wall: limit,
            cpu: limit,
            memory: MEMORY_OF_CHECKS,
            ..Limits::default()
        },
        slot,
        ..Policy::default()
    }
}

/// As the judge's words about a process need it.
pub(crate) fn as_judged(finished: &Finished) -> judge::Finished {
    judge::Finished {
        ended: match finished.ended {
            Ended::Exited(status) => judge::Ended::Itself(exit_status(status << 8)),
            Ended::Signalled(signal) => judge::Ended::Itself(exit_status(signal)),
            Ended::Reached(_) | Ended::Stopped => judge::Ended::Stopped,
        },
        output: finished.output(),
        output_was_cut: finished.cut,
    }
}

#[cfg(unix)]
fn exit_status(raw: i32) -> std::process::ExitStatus {
    use std::os::unix::process::ExitStatusExt;
    std::process::ExitStatus::from_raw(raw)
}

/// Never called where nothing can be started.
#[cfg(not(unix))]
fn exit_status(_: i32) -> std::process::ExitStatus {
    std::process::ExitStatus::default()
}
