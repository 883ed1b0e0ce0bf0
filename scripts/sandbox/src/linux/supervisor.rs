//! The service's side: starts a keeper, reads what the program says, and no more of it than it may.

use super::LAUNCH;
use super::message::{Active, End, Order, Report, receive, send};
use crate::{Confined, Ended, Finished, Launch, Layer, Layers, Limit, Limits, Next};
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use std::io::{self, Read, Write};
use std::net::Shutdown;
use std::os::fd::{AsFd, OwnedFd};
use std::os::unix::net::UnixStream;
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use syllabus::{Problem, Result};

/// A program may print so many times what is kept of it before it is ended.
const MOST_OUTPUT_IN_KEPT: usize = 10;

/// How much later than the program's own time limit its keeper is given up.
const PATIENCE: Duration = Duration::from_secs(10);

pub(crate) fn start(launch: &Launch<'_>) -> Result<Confined> {
    let not_started =
        |error: io::Error| Problem::new(format!("the sandbox does not start: {error}"));
    let (control, other_end) = UnixStream::pair().map_err(not_started)?;
    let mut command = Command::new(&launch.launcher);
    command
        .arg(LAUNCH)
        // Ctrl-C in the terminal is the service's, which finishes what is being graded.
        .process_group(0)
        .stdin(Stdio::from(OwnedFd::from(other_end)))
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    if launch.layers.has(Layer::EmptyEnvironment) {
        command.env_clear();
    }
    let mut keeper = command.spawn().map_err(not_started)?;
    // It holds the other end of the control socket.
    drop(command);
    let streams = (keeper.stdout.take(), keeper.stderr.take());
    let mut running = Running {
        keeper: Some(keeper),
        control,
        stdout: Stream::new(streams.0.map(OwnedFd::from)),
        stderr: Stream::new(streams.1.map(OwnedFd::from)),
        records: None,
        limits: launch.policy.limits,
        active: Active::default(),
    };
    let theirs = match &launch.nonce {
        Some(nonce) => {
            let (mut ours, theirs) = UnixStream::pair().map_err(not_started)?;
            ours.write_all(format!("{nonce}\n").as_bytes())
                .map_err(not_started)?;
            running.records = Some(ours);
            Some(theirs)
        }
        None => None,
    };
    let order = Order {
        program: launch.program.clone(),
        arguments: launch.arguments.clone(),
        policy: launch.policy.clone(),
        layers: launch.layers.clone(),
    };
    // What cannot be said must not be mistaken for a keeper that does not listen.
    serde_json::to_vec(&order).map_err(|error| {
        not_started(io::Error::other(format!("its order is not UTF-8: {error}")))
    })?;
    let answer = send(&running.control, &order, theirs.as_ref().map(AsFd::as_fd))
        .and_then(|()| receive::<Report>(&running.control));
    drop(theirs);
    match answer {
        Ok((Report::Started(active), _)) => {
            running.active = active;
            Ok(Confined(running))
        }
        Ok((Report::NotStarted(reason), _)) => Err(Problem::new(format!(
            "{} does not start in the sandbox: {reason}",
            launch.program.display()
        ))),
        Ok((Report::Ended(_), _)) => Err(Problem::new("the sandbox's keeper is out of step")),
        Err(error) => Err(Problem::new(format!(
            "the sandbox's keeper does not answer ({error}): does `main` of {} call launch_if_asked?",
            if launch.launcher.as_os_str() == "/proc/self/exe" {
                std::env::current_exe().unwrap_or_default()
            } else {
                launch.launcher.clone()
            }
            .display()
        ))),
    }
}

pub(crate) struct Running {
    keeper: Option<Child>,
    control: UnixStream,
    stdout: Stream,
    stderr: Stream,
    records: Option<UnixStream>,
    limits: Limits,
    active: Active,
}

impl Running {
    pub fn layers(&self) -> &Layers {
        &self.active.layers
    }

    pub fn left_off(&self) -> &[String] {
        &self.active.left_off
    }

    pub fn stopper(&self) -> Result<Stop> {
        self.control
            .try_clone()
            .map(Stop)
            .map_err(|error| Problem::new(format!("cannot follow the sandbox: {error}")))
    }

    pub fn wait_with(mut self, mut on_record: impl FnMut(&[u8]) -> Next) -> Result<Finished> {
        let died = |error: io::Error| Problem::new(format!("the sandbox's keeper died: {error}"));
        let (end, reached) = self.follow(&mut on_record).map_err(died)?;
        if let Some(mut keeper) = self.keeper.take() {
            keeper.wait().map_err(died)?;
        }
        let cut = self.stdout.is_cut(self.limits.output) || self.stderr.is_cut(self.limits.output);
        Ok(Finished {
            ended: how(&end, reached),
            stdout: std::mem::take(&mut self.stdout.kept),
            stderr: std::mem::take(&mut self.stderr.kept),
            cut,
            layers: std::mem::take(&mut self.active.layers),
            cpu: end.cpu,
            wall: end.wall,
            memory: end.memory,
        })
    }

    /// Until the keeper says that all is over, and all is read.
    fn follow(
        &mut self,
        on_record: &mut impl FnMut(&[u8]) -> Next,
    ) -> io::Result<(End, Option<Limit>)> {
        let give_up = Instant::now() + self.limits.wall + PATIENCE;
        let mut end = None;
        let mut reached = None;
        let mut recorded = 0;
        loop {
            let is_over = self.stdout.source.is_none()
                && self.stderr.source.is_none()
                && self.records.is_none();
            if is_over && let Some(end) = end {
                return Ok((end, reached));
            }
            let ready = self.ready(end.is_none(), give_up)?;
            if ready.control {
                match receive(&self.control)?.0 {
                    Report::Ended(report) => end = Some(report),
                    _ => return Err(io::ErrorKind::InvalidData.into()),
                }
            }
            for (stream, is_ready) in [
                (&mut self.stdout, ready.stdout),
                (&mut self.stderr, ready.stderr),
            ] {
                if is_ready {
                    stream.read(self.limits.output)?;
                    if stream.read > self.limits.output.saturating_mul(MOST_OUTPUT_IN_KEPT) {
                        // It is read on until the tree is gone: a closed pipe would be an error that the program meets first.
                        if reached.is_none() {
                            hang_up(&self.control);
                        }
                        reached = reached.or(Some(Limit::Output));
                    }
                }
            }
            if ready.records
                && let Some(records) = &mut self.records
            {
                let mut buffer = [0; 16 * 1024];
                let count = records.read(&mut buffer).unwrap_or(0);
                recorded += count;
                if recorded > self.limits.records {
                    reached = reached.or(Some(Limit::Records));
                }
                let goes_on = count > 0
                    && reached != Some(Limit::Records)
                    && on_record(&buffer[..count]) == Next::GoOn;
                if !goes_on {
                    self.records = None;
                    if count > 0 {
                        hang_up(&self.control);
                    }
                }
            }
        }
    }

    fn ready(&self, keeper_runs: bool, give_up: Instant) -> io::Result<Ready> {
        let control = keeper_runs.then(|| self.control.as_fd());
        let descriptors = [
            control,
            self.stdout.source.as_ref().map(AsFd::as_fd),
            self.stderr.source.as_ref().map(AsFd::as_fd),
            self.records.as_ref().map(AsFd::as_fd),
        ];
        let mut watched: Vec<PollFd<'_>> = descriptors
            .iter()
            .flatten()
            .map(|descriptor| PollFd::from_borrowed_fd(*descriptor, PollFlags::IN))
            .collect();
        let left = give_up.saturating_duration_since(Instant::now());
        let timeout = Timespec::try_from(left).map_err(io::Error::other)?;
        match poll(&mut watched, Some(&timeout)) {
            Ok(0) => return Err(io::ErrorKind::TimedOut.into()),
            Ok(_) | Err(rustix::io::Errno::INTR) => {}
            Err(error) => return Err(error.into()),
        }
        let mut answers = watched.iter().map(|watched| !watched.revents().is_empty());
        let mut is_ready =
            |descriptor: &Option<_>| descriptor.is_some() && answers.next().unwrap_or(false);
        Ok(Ready {
            control: is_ready(&descriptors[0]),
            stdout: is_ready(&descriptors[1]),
            stderr: is_ready(&descriptors[2]),
            records: is_ready(&descriptors[3]),
        })
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        hang_up(&self.control);
        if let Some(mut keeper) = self.keeper.take() {
            let _ = keeper.wait();
        }
    }
}

struct Ready {
    control: bool,
    stdout: bool,
    stderr: bool,
    records: bool,
}

fn how(end: &End, reached: Option<Limit>) -> Ended {
    if let Some(limit) = reached.or(end.limit) {
        return Ended::Reached(limit);
    }
    if end.stopped {
        return Ended::Stopped;
    }
    if libc::WIFEXITED(end.status) {
        return Ended::Exited(libc::WEXITSTATUS(end.status));
    }
    match libc::WTERMSIG(end.status) {
        libc::SIGXCPU => Ended::Reached(Limit::Cpu),
        libc::SIGXFSZ => Ended::Reached(Limit::FileSize),
        signal => Ended::Signalled(signal),
    }
}

/// Tells the keeper to end the tree; what it has to say can still be read.
fn hang_up(control: &UnixStream) {
    let _ = control.shutdown(Shutdown::Write);
}

#[derive(Debug)]
pub(crate) struct Stop(UnixStream);

impl Stop {
    pub fn stop(&self) {
        hang_up(&self.0);
    }
}

/// One of the program's streams.
struct Stream {
    source: Option<std::fs::File>,
    kept: Vec<u8>,
    read: usize,
}

impl Stream {
    fn new(source: Option<OwnedFd>) -> Self {
        Self {
            source: source.map(std::fs::File::from),
            kept: Vec::new(),
            read: 0,
        }
    }

    fn read(&mut self, most: usize) -> io::Result<()> {
        let Some(source) = &mut self.source else {
            return Ok(());
        };
        let mut buffer = [0; 16 * 1024];
        let count = source.read(&mut buffer)?;
        self.read += count;
        let room = most.saturating_sub(self.kept.len()).min(count);
        self.kept.extend_from_slice(&buffer[..room]);
        if count == 0 {
            self.source = None;
        }
        Ok(())
    }

    fn is_cut(&self, most: usize) -> bool {
        self.read > most
    }
}
