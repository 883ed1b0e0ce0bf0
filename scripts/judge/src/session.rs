//! One judging that somebody follows while it goes on, and may end before it is done.

use crate::Verdict;
use std::collections::BTreeSet;
use std::fmt;
use std::io::{self, Read};
use std::process::{Child, Command, Output};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

/// What a judging is at.
#[derive(Clone, Debug)]
pub enum Step {
    /// Cargo builds the grader.
    Building,
    /// The checks run; so many of them have ended since the last process was started.
    Judging {
        /// How many.
        done: usize,
    },
    /// All there is to say but for what the code printed, which takes one more run.
    Almost(Box<Verdict>),
}

/// A judging as seen from another thread. Without anybody who follows it ([`Session::default`]) it says nothing and runs to
/// its end.
#[derive(Clone, Default)]
pub struct Session(Option<Arc<Followed>>);

struct Followed {
    each_step: Box<dyn Fn(Step) + Send + Sync>,
    stopped: AtomicBool,
    groups: Mutex<BTreeSet<u32>>,
}

impl fmt::Debug for Session {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let state = match &self.0 {
            None => "nobody follows",
            Some(_) if self.is_stopped() => "stopped",
            Some(_) => "followed",
        };
        write!(formatter, "Session({state})")
    }
}

impl Session {
    /// A judging that tells each step, on whichever thread takes it.
    pub fn followed(each_step: impl Fn(Step) + Send + Sync + 'static) -> Self {
        Self(Some(Arc::new(Followed {
            each_step: Box::new(each_step),
            stopped: AtomicBool::new(false),
            groups: Mutex::default(),
        })))
    }

    /// Ends it: every process that it has started is killed, with those that they started, and the judging itself soon
    /// gives an error that nobody needs to read. What cargo has built so far stays whole.
    pub fn stop(&self) {
        if let Some(followed) = &self.0 {
            let groups = followed.groups();
            followed.stopped.store(true, Ordering::SeqCst);
            for group in groups.iter() {
                kill_group(*group);
            }
        }
    }

    /// Whether it was ended.
    pub fn is_stopped(&self) -> bool {
        let followed = self.0.as_ref();
        followed.is_some_and(|followed| followed.stopped.load(Ordering::SeqCst))
    }

    pub(crate) fn step(&self, step: impl FnOnce() -> Step) {
        if let Some(followed) = &self.0
            && !self.is_stopped()
        {
            (followed.each_step)(step());
        }
    }

    /// Starts a process that [`Session::stop`] ends. Where nobody follows, it stays in this process's group, so that
    /// Ctrl-C in a terminal meets both.
    pub(crate) fn start(&self, command: &mut Command) -> io::Result<Started<'_>> {
        let Some(followed) = &self.0 else {
            let child = command.spawn()?;
            return Ok(Started { child, of: None });
        };
        in_a_group_of_its_own(command);
        // Held while it starts, so that no process slips past a stop.
        let mut groups = followed.groups();
        if self.is_stopped() {
            return Err(io::Error::from(io::ErrorKind::Interrupted));
        }
        let child = command.spawn()?;
        groups.insert(child.id());
        let of = Some(followed.as_ref());
        Ok(Started { child, of })
    }
}

impl Followed {
    fn groups(&self) -> std::sync::MutexGuard<'_, BTreeSet<u32>> {
        self.groups.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A process that has been started; once this is dropped a stop no longer means it.
pub(crate) struct Started<'session> {
    pub child: Child,
    of: Option<&'session Followed>,
}

impl Started<'_> {
    /// All that it prints, once it has ended. Both streams must be pipes.
    pub fn output(mut self) -> io::Result<Output> {
        let child = &mut self.child;
        let (stdout, stderr) = (child.stdout.take(), child.stderr.take());
        // One after the other would stand still as soon as the second is full.
        let errors = thread::spawn(move || all_of(stderr));
        let stdout = all_of(stdout)?;
        let stderr = errors.join().unwrap_or_else(|_| Ok(Vec::new()))?;
        Ok(Output {
            status: child.wait()?,
            stdout,
            stderr,
        })
    }
}

fn all_of(stream: Option<impl Read>) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    if let Some(mut stream) = stream {
        stream.read_to_end(&mut bytes)?;
    }
    Ok(bytes)
}

impl Drop for Started<'_> {
    fn drop(&mut self) {
        if let Some(followed) = self.of {
            // What it has started and not ended is in its group still.
            kill_group(self.child.id());
            followed.groups().remove(&self.child.id());
        }
    }
}

#[cfg(unix)]
fn in_a_group_of_its_own(command: &mut Command) {
    use std::os::unix::process::CommandExt;
    command.process_group(0);
}

#[cfg(unix)]
fn kill_group(group: u32) {
    use rustix::process::{Pid, Signal, kill_process_group};
    if let Some(group) = Pid::from_raw(group.cast_signed()) {
        // It may have ended meanwhile.
        let _ = kill_process_group(group, Signal::KILL);
    }
}

#[cfg(not(unix))]
fn in_a_group_of_its_own(_: &mut Command) {}

/// Elsewhere a judging that was ended runs on unseen, to its end.
#[cfg(not(unix))]
fn kill_group(_: u32) {}

#[cfg(all(test, unix))]
mod tests {
    use super::Session;
    use std::process::Command;
    use std::time::{Duration, Instant};

    #[test]
    fn a_stop_ends_what_runs_with_its_children_and_lets_nothing_begin() {
        let session = Session::followed(|_| {});
        let mut endless = Command::new("sh");
        endless.args(["-c", "sleep 60 & sleep 60"]);
        let mut started = session.start(&mut endless).expect("it starts");
        let began = Instant::now();
        session.stop();
        assert!(!started.child.wait().expect("it ended").success());
        assert!(began.elapsed() < Duration::from_secs(10));
        assert!(session.start(&mut endless).is_err());
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn what_a_process_leaves_running_ends_with_it() {
        use std::process::Stdio;
        let session = Session::followed(|_| {});
        let mut leaves_one = Command::new("sh");
        leaves_one
            .args(["-c", "sleep 60 >&- 2>&- & echo $!"])
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        let started = session.start(&mut leaves_one).expect("it starts");
        let output = started.output().expect("it ends");
        let left = String::from_utf8_lossy(&output.stdout).trim().to_owned();
        assert!(!left.is_empty());
        let state = || std::fs::read_to_string(format!("/proc/{left}/stat"));
        let runs = || state().is_ok_and(|state| !state.contains(") Z "));
        let began = Instant::now();
        while runs() {
            assert!(began.elapsed() < Duration::from_secs(10), "{:?}", state());
            std::thread::yield_now();
        }
    }
}
