//! The keeper: starts the program, watches what its tree takes, ends it, and collects what it leaves behind.

use super::child::{Inherited, become_program};
use super::message::{Active, End, Order, Report, receive, send};
use super::{disk, namespaces, tree};
use crate::{Layer, Limit};
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::process::{
    Pid, PidfdFlags, Signal, WaitOptions, getpid, kill_process, kill_process_group, pidfd_open,
    set_child_subreaper, wait, waitpid,
};
use std::fs::File;
use std::io::{self, Read, Write};
use std::os::fd::{AsFd, OwnedFd};
use std::os::unix::net::UnixStream;
use std::process;
use std::thread;
use std::time::{Duration, Instant};
use syllabus::{Problem, Result};

/// Between two looks at the tree. Each takes half a millisecond and more of a core that others compile on.
const LOOK: Duration = Duration::from_millis(40);

/// The same where the tree takes more than half of what it may.
const LOOK_CLOSELY: Duration = Duration::from_millis(10);

/// Between two looks at the disk, at least; with many files they are rarer, so that looking takes a tenth of the time.
const LOOK_AT_DISK: Duration = Duration::from_millis(50);

/// So many times the open files of one process.
const OPEN_FILES_OF_A_TREE: u64 = 8;

/// How long the first process of a namespace may take to end when all others are killed.
const PATIENCE_WITH_FIRST: Duration = Duration::from_secs(1);

/// A launcher's whole life: it reads its order from the socket that is its standard input.
pub(super) fn run() -> ! {
    let status = match serve() {
        Ok(()) => 0,
        Err(problem) => {
            // Whoever types this into a terminal gets an answer; a supervisor has closed its end.
            eprintln!("sandbox: {problem}");
            2
        }
    };
    process::exit(status)
}

fn serve() -> Result<()> {
    let cannot = |what: &str, error: io::Error| Problem::new(format!("cannot {what}: {error}"));
    let control = take_control().map_err(|error| cannot("take the control socket", error))?;
    let (order, records) = receive::<Order>(&control).map_err(|error| {
        cannot(
            "read an order from the service; this is not for people",
            error,
        )
    })?;
    let report = match start(&order, records) {
        Ok((program, active, status)) => {
            send(&control, &Report::Started(active), None)
                .map_err(|error| cannot("report", error))?;
            let end = Keeper::new(&order, program, status, &control).keep();
            Report::Ended(end.map_err(|error| cannot("keep the program", error))?)
        }
        Err(problem) => Report::NotStarted(problem.to_string()),
    };
    // The supervisor may be gone; the tree is as well.
    let _ = send(&control, &report, None);
    Ok(())
}

/// Standard input is where the socket comes in; the program gets none.
fn take_control() -> io::Result<UnixStream> {
    let control = io::stdin().as_fd().try_clone_to_owned()?;
    let nothing = File::open("/dev/null")?;
    rustix::stdio::dup2_stdin(&nothing)?;
    Ok(UnixStream::from(control))
}

/// The program, or where it has namespaces of its own the first process in them; the layers that are on; and what will say how
/// the program ended, where that first process stands between.
fn start(order: &Order, records: Option<OwnedFd>) -> Result<(Pid, Active, Option<File>)> {
    let cannot = |what: &str, error: io::Error| Problem::new(format!("cannot {what}: {error}"));
    set_child_subreaper(Some(getpid()))
        .map_err(|error| cannot("collect processes", error.into()))?;
    let (mut said, report) = io::pipe().map_err(|error| cannot("make a pipe", error))?;
    let mut status = None;
    if order.layers.has(Layer::Namespaces) {
        namespaces::enter().map_err(|error| cannot("make namespaces", error))?;
        status = Some(io::pipe().map_err(|error| cannot("make a pipe", error))?);
    }
    // SAFETY: this process has one thread, so the child may do whatever a program may.
    let child = unsafe { libc::fork() };
    let program = match Pid::from_raw(child) {
        _ if child < 0 => return Err(cannot("fork", io::Error::last_os_error())),
        None => {
            drop(said);
            let report = File::from(OwnedFd::from(report));
            let status = status.map(|(_, status)| File::from(OwnedFd::from(status)));
            live_as_child(order, Inherited { records, report }, status)
        }
        Some(program) => program,
    };
    drop(report);
    drop(records);
    let told = forget_output().and_then(|()| {
        let mut told = String::new();
        said.read_to_string(&mut told).map(|_| told)
    });
    let told = told.map_err(|error| cannot("hear from the program", error))?;
    match told.split_once('\n') {
        Some((active, "")) => serde_json::from_str(active)
            .map(|active| {
                let status = status.map(|(status, _)| File::from(OwnedFd::from(status)));
                (program, active, status)
            })
            .map_err(|error| Problem::new(format!("the launcher reports nonsense: {error}"))),
        other => {
            let _ = waitpid(Some(program), WaitOptions::empty());
            let reason = other.map_or(told.as_str(), |(_, failure)| failure);
            Err(Problem::new(if reason.is_empty() {
                "the launcher died before the program began"
            } else {
                reason
            }))
        }
    }
}

/// The other side of the fork.
fn live_as_child(order: &Order, inherited: Inherited, status: Option<File>) -> ! {
    let mut failed = inherited.report.try_clone().ok();
    let mut inherited = Some(inherited);
    let split = match status {
        Some(status) => namespaces::split_from_first(order.policy.starts_programs, status, || {
            inherited = None;
            failed = None;
        }),
        None => Ok(()),
    };
    let problem = match (split, inherited) {
        (Ok(()), Some(inherited)) => match become_program(order, inherited) {
            Ok(never) => match never {},
            Err(problem) => problem,
        },
        (Err(error), _) => Problem::new(format!("cannot start in new namespaces: {error}")),
        (Ok(()), None) => process::exit(126),
    };
    if let Some(mut failed) = failed {
        let _ = failed.write_all(problem.to_string().as_bytes());
    }
    process::exit(126)
}

/// The supervisor waits until nobody holds the program's output any more.
fn forget_output() -> io::Result<()> {
    let nothing = File::options().write(true).open("/dev/null")?;
    rustix::stdio::dup2_stdout(&nothing)?;
    rustix::stdio::dup2_stderr(&nothing)?;
    Ok(())
}

struct Keeper<'order> {
    order: &'order Order,
    program: Pid,
    status: Option<File>,
    control: &'order UnixStream,
    began: Instant,
    next_look: Duration,
    looked_at_disk: Instant,
    disk_takes: Duration,
    memory: u64,
    /// Of what was collected while the program ran.
    collected: Duration,
}

/// Why a tree is ended.
enum Reason {
    Itself,
    Asked,
    Reached(Limit),
}

impl<'order> Keeper<'order> {
    fn new(
        order: &'order Order,
        program: Pid,
        status: Option<File>,
        control: &'order UnixStream,
    ) -> Self {
        let now = Instant::now();
        Self {
            order,
            program,
            status,
            control,
            began: now,
            next_look: LOOK,
            looked_at_disk: now,
            disk_takes: Duration::ZERO,
            memory: 0,
            collected: Duration::ZERO,
        }
    }

    fn keep(mut self) -> io::Result<End> {
        let reason = self.watch();
        let wall = self.began.elapsed();
        let status = self.end_tree();
        let (reason, mut status) = (reason?, status?);
        let mut told = [0; 4];
        if let Some(source) = &mut self.status
            && source.read_exact(&mut told).is_ok()
        {
            status = i32::from_ne_bytes(told);
        }
        let mut limit = match reason {
            Reason::Reached(limit) => Some(limit),
            _ => None,
        };
        if limit.is_none() && self.is_limited() && self.disk_is_full(&[]) {
            limit = Some(Limit::Disk);
        }
        Ok(End {
            status,
            limit,
            stopped: matches!(reason, Reason::Asked),
            cpu: cpu_of_collected(),
            wall,
            memory: self.memory,
        })
    }

    /// Until there is a reason to end.
    fn watch(&mut self) -> io::Result<Reason> {
        let program = pidfd_open(self.program, PidfdFlags::empty())?;
        loop {
            let left = self
                .order
                .policy
                .limits
                .wall
                .saturating_sub(self.began.elapsed());
            let timeout = Timespec::try_from(self.next_look.min(left)).map_err(io::Error::other)?;
            let mut watched = [
                PollFd::new(&program, PollFlags::IN),
                PollFd::new(self.control, PollFlags::IN),
            ];
            match poll(&mut watched, Some(&timeout)) {
                Ok(_) | Err(rustix::io::Errno::INTR) => {}
                Err(error) => return Err(error.into()),
            }
            if !watched[0].revents().is_empty() {
                return Ok(Reason::Itself);
            }
            // Nothing is ever sent: it is closed, or its other end died.
            if !watched[1].revents().is_empty() {
                return Ok(Reason::Asked);
            }
            if self.is_limited()
                && let Some(limit) = self.reached()
            {
                return Ok(Reason::Reached(limit));
            }
        }
    }

    fn is_limited(&self) -> bool {
        self.order.layers.has(Layer::Limits)
    }

    fn reached(&mut self) -> Option<Limit> {
        let limits = self.order.policy.limits;
        if self.began.elapsed() >= limits.wall {
            return Some(Limit::Wall);
        }
        let own = getpid().as_raw_pid();
        let tree = tree::below(own, limits.processes);
        self.collect_orphans(own, &tree);
        self.memory = self.memory.max(tree.memory);
        let is_much = tree.memory > limits.memory / 2 || tree.tasks > limits.processes / 2;
        self.next_look = if is_much { LOOK_CLOSELY } else { LOOK };
        if tree.memory > limits.memory {
            return Some(Limit::Memory);
        }
        if tree.tasks > limits.processes {
            return Some(Limit::Processes);
        }
        if tree.cpu + self.collected > limits.cpu {
            return Some(Limit::Cpu);
        }
        let pause = LOOK_AT_DISK.max(self.disk_takes * 10);
        if self.looked_at_disk.elapsed() < pause {
            return None;
        }
        let processes: Vec<i32> = tree.members.iter().map(|member| member.id).collect();
        let open: usize = processes.iter().map(|id| tree::descriptors(*id)).sum();
        if open as u64 > limits.open_files.saturating_mul(OPEN_FILES_OF_A_TREE) {
            return Some(Limit::OpenFiles);
        }
        self.disk_is_full(&processes).then_some(Limit::Disk)
    }

    fn disk_is_full(&mut self, processes: &[i32]) -> bool {
        let policy = &self.order.policy;
        if policy.write.is_empty() {
            return false;
        }
        let began = Instant::now();
        let full = disk::hold_too_much(
            &policy.write,
            processes,
            policy.limits.disk,
            policy.limits.files,
        );
        self.looked_at_disk = Instant::now();
        self.disk_takes = began.elapsed();
        full
    }

    /// The dead whose parents died before them. Not the program itself: its number must stay taken until its group is killed.
    fn collect_orphans(&mut self, own: i32, tree: &tree::Tree) {
        let dead = tree
            .members
            .iter()
            .filter(|member| member.is_dead && member.parent == own);
        for id in dead.filter_map(|member| Pid::from_raw(member.id)) {
            if id != self.program {
                let _ = waitpid(Some(id), WaitOptions::NOHANG);
            }
        }
        self.collected = cpu_of_collected();
    }

    /// Kills every process below this one and waits for each. The program is not collected before its group was killed, so the
    /// group's number is nobody else's; and no member can leave the group, nor start another after the kill.
    fn end_tree(&self) -> io::Result<i32> {
        let began = Instant::now();
        let has_first = self.status.is_some();
        if !has_first {
            let _ = kill_process_group(self.program, Signal::KILL);
            let _ = kill_process(self.program, Signal::KILL);
        }
        let mut status = 0;
        loop {
            match wait(WaitOptions::NOHANG) {
                Ok(Some((id, ended))) => {
                    if id == self.program {
                        status = ended.as_raw();
                    }
                }
                Err(rustix::io::Errno::CHILD) => return Ok(status),
                Err(rustix::io::Errno::INTR) => {}
                Err(error) => return Err(error.into()),
                Ok(None) => {
                    // The first of a namespace ends by itself as soon as the program has: killed, it would take the CPU time of
                    // all that it has not collected out of the account.
                    let spares_first = has_first && began.elapsed() < PATIENCE_WITH_FIRST;
                    self.kill_strays(spares_first);
                    thread::sleep(Duration::from_micros(200));
                }
            }
        }
    }

    /// With a namespace's first process between, everything; otherwise those that left the group, which takes a missing layer.
    fn kill_strays(&self, spares_first: bool) {
        for stray in tree::below(getpid().as_raw_pid(), u64::MAX).members {
            if let Some(stray) = Pid::from_raw(stray.id)
                && !(spares_first && stray == self.program)
            {
                let _ = kill_process(stray, Signal::KILL);
            }
        }
    }
}

/// CPU time of all processes that were collected, and of those that they collected.
fn cpu_of_collected() -> Duration {
    // SAFETY: all bytes zero is a valid `rusage`, and the pointer is to one.
    let usage = unsafe {
        let mut usage: libc::rusage = std::mem::zeroed();
        libc::getrusage(libc::RUSAGE_CHILDREN, &raw mut usage);
        usage
    };
    let time = |value: libc::timeval| {
        Duration::from_secs(value.tv_sec.cast_unsigned())
            + Duration::from_micros(value.tv_usec.cast_unsigned())
    };
    time(usage.ru_utime) + time(usage.ru_stime)
}
