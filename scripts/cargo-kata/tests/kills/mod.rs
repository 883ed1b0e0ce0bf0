//! Kills a command with everything that it started, at a moment that a test chooses, and counts where that met it.

use crate::fixture::Fixture;
use rustix::process::{Pid, Signal, kill_process_group};
use std::fs;
use std::os::unix::process::{CommandExt, ExitStatusExt};
use std::path::Path;
use std::process::{Child, Stdio};
use std::time::{Duration, Instant};

/// Where a kill met a command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Met {
    Before,
    Middle,
    After,
}

/// How many kills met a command where.
#[derive(Debug, Default)]
pub struct Count {
    pub before: usize,
    pub middle: usize,
    pub after: usize,
}

impl Count {
    pub fn add(&mut self, met: Met) {
        match met {
            Met::Before => self.before += 1,
            Met::Middle => self.middle += 1,
            Met::After => self.after += 1,
        }
    }

    /// That enough of them came in the middle to have seen something.
    pub fn says_something(&self, what: &str, at_least_in_the_middle: usize) {
        println!("{what}: {self:?}");
        assert!(
            self.middle >= at_least_in_the_middle,
            "{what}: too few kills met it in the middle: {self:?}"
        );
    }
}

/// Starts the real binary in a process group of its own, so that what it starts dies with it.
fn start(fixture: &Fixture, arguments: &[&str]) -> Child {
    let mut command = fixture.command(arguments);
    command
        .process_group(0)
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    command.spawn().expect("the binary starts")
}

/// Whether it was still at work.
fn kill(mut child: Child) -> bool {
    // Once it has been waited for, its number may be another process's.
    if child.try_wait().expect("it can be waited for").is_some() {
        return false;
    }
    let group = Pid::from_raw(child.id().cast_signed()).expect("a process has an id");
    kill_process_group(group, Signal::KILL).expect("the group is there");
    let status = child.wait().expect("it can be waited for");
    status.signal() == Some(9)
}

/// A bit more than a run takes that nobody disturbs: all of it, and from the first thing that it writes.
pub fn durations(
    fixture: &Fixture,
    arguments: &[&str],
    first_written: &Path,
    before_each: impl Fn(),
) -> (Duration, Duration) {
    let run = || {
        before_each();
        let began = Instant::now();
        let mut child = start(fixture, arguments);
        let mut wait_while = |there: bool| {
            let is_at_work = |child: &mut Child| child.try_wait().is_ok_and(|end| end.is_none());
            while first_written.exists() == there && is_at_work(&mut child) {
                std::thread::yield_now();
            }
            began.elapsed()
        };
        // An update's marker is the first thing that it writes, and the last that goes.
        let (first, last) = (wait_while(false), wait_while(true));
        let status = child.wait().expect("it ends");
        let is_answered = status.code().is_some_and(|code| code < 2);
        assert!(is_answered, "{arguments:?} fails");
        (began.elapsed(), last - first)
    };
    let runs: Vec<(Duration, Duration)> = (0..3).map(|_| run()).collect();
    let whole = runs.iter().map(|run| run.0).min().expect("three runs");
    let writing = runs.iter().map(|run| run.1).min().expect("three runs");
    (whole.mul_f64(1.2), writing.mul_f64(1.2))
}

/// When a kill comes: so long after the start, or after the first thing is written.
#[derive(Clone, Copy, Debug)]
pub enum Delay {
    AfterStart(Duration),
    AfterFirstWrite(Duration),
    /// At the moment at which what is remembered becomes another: where it were not replaced in one step, that is half of it.
    AtNewProgress,
}

/// Starts a command, kills it when it is time, and says whether it was still at work. `first_written` is the file that it writes
/// before any other.
pub fn run_and_kill(
    fixture: &Fixture,
    arguments: &[&str],
    first_written: &Path,
    when: Delay,
) -> bool {
    let progress = fixture.folder.join(".katakit/progress.toml");
    let before = length(&progress);
    let mut child = start(fixture, arguments);
    let delay = match when {
        Delay::AfterStart(delay) => delay,
        Delay::AtNewProgress => {
            let is_at_work = |child: &mut Child| child.try_wait().is_ok_and(|end| end.is_none());
            // Asked seldom whether it is still there, because asking takes longer than half a write.
            while (0..1000).all(|_| length(&progress) == before) && is_at_work(&mut child) {}
            Duration::ZERO
        }
        Delay::AfterFirstWrite(delay) => {
            while !first_written.exists() && child.try_wait().is_ok_and(|ended| ended.is_none()) {
                std::thread::yield_now();
            }
            delay
        }
    };
    wait(delay);
    kill(child)
}

fn length(path: &Path) -> Option<u64> {
    Some(fs::metadata(path).ok()?.len())
}

/// The system's sleep is too coarse for less than a millisecond.
fn wait(delay: Duration) {
    let began = Instant::now();
    std::thread::sleep(delay.saturating_sub(Duration::from_millis(1)));
    while began.elapsed() < delay {
        std::thread::yield_now();
    }
}

/// The delays of a sweep: coarse over the whole time, and fine over the part of it in which something is written. How long that is
/// changes with whatever else the machine does, so each kill that comes after the end makes it shorter, and each other one longer.
pub struct Sweep {
    whole: Duration,
    writing: Duration,
    at_least: Duration,
    coarse: u32,
    fine: u32,
    next: u32,
}

impl Sweep {
    /// For a command that takes so long, and so long from its first write.
    pub fn new((whole, writing): (Duration, Duration), coarse: u32, fine: u32) -> Self {
        Self {
            whole,
            writing,
            at_least: writing / 3,
            coarse,
            fine,
            next: 0,
        }
    }

    /// The next one.
    pub fn delay(&mut self) -> Option<Delay> {
        let number = self.next;
        self.next += 1;
        if number < self.coarse {
            return Some(Delay::AfterStart(self.whole * number / self.coarse));
        }
        // Steps of the golden ratio fill a stretch evenly however many of them there are.
        let part = (f64::from(number - self.coarse) * 0.618_034).fract();
        let delay = Delay::AfterFirstWrite(self.writing.mul_f64(part));
        (number < self.coarse + self.fine).then_some(delay)
    }

    /// Takes in where it met the command.
    pub fn learn(&mut self, delay: Delay, met: Met) {
        if matches!(delay, Delay::AfterFirstWrite(_)) {
            let longer_or_shorter = if met == Met::After { 0.85 } else { 1.04 };
            self.writing = self.writing.mul_f64(longer_or_shorter).max(self.at_least);
        }
    }
}
