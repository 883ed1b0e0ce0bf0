//! The process in the terminal: how it is started, and what the system says of it.

use super::line::Line;
use rustix::process::{
    Pid, Signal, WaitId, WaitIdOptions, ioctl_tiocsctty, kill_process, setsid, waitid,
};
use std::ffi::OsStr;
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, ExitStatus};
use std::thread;
use std::time::{Duration, Instant};

/// What would make a screen depend on whoever runs the tests.
const OF_THE_CALLER: [&str; 7] = [
    "CLICOLOR",
    "CLICOLOR_FORCE",
    "COLORTERM",
    "COLUMNS",
    "ENV",
    "LINES",
    "NO_COLOR",
];

/// `SIG_DFL`, on every Unix.
const DEFAULT: usize = 0;

unsafe extern "C" {
    /// POSIX; the standard library and rustix have none.
    fn signal(number: i32, handler: usize) -> usize;
}

/// The command with the line's end for all of its streams, as the leader of a session.
pub fn session_command(mut command: Command, line: &Line) -> Command {
    for name in OF_THE_CALLER {
        if !is_set(&command, name) {
            command.env_remove(name);
        }
    }
    if !is_set(&command, "TERM") {
        command.env("TERM", "xterm-256color");
    }
    command
        .stdin(line.end())
        .stdout(line.end())
        .stderr(line.end());
    // SAFETY: between fork and exec only system calls are made; none allocates or takes a lock.
    unsafe {
        command.pre_exec(|| {
            // Whoever runs the tests in the background may ignore Ctrl-C, and programs inherit that.
            for keyboard in [Signal::INT, Signal::QUIT] {
                signal(keyboard.as_raw(), DEFAULT);
            }
            setsid()?;
            ioctl_tiocsctty(rustix::stdio::stdin())?;
            Ok(())
        });
    }
    command
}

fn is_set(command: &Command, name: &str) -> bool {
    command.get_envs().any(|(set, _)| set == OsStr::new(name))
}

/// An interactive shell where the command would run, and what to type there to run it.
pub fn shell_command(command: &Command) -> (Command, String) {
    let mut shell = Command::new("sh");
    shell.arg("-i").env("PS1", "shell> ").env_remove("ENV");
    for (name, value) in command.get_envs() {
        match value {
            Some(value) => shell.env(name, value),
            None => shell.env_remove(name),
        };
    }
    if let Some(folder) = command.get_current_dir() {
        shell.current_dir(folder);
    }
    let words: Vec<String> = std::iter::once(command.get_program())
        .chain(command.get_args())
        .map(|word| format!("'{}'", word.to_string_lossy().replace('\'', r"'\''")))
        .collect();
    (shell, words.join(" "))
}

pub fn ended_within(child: &mut Child, limit: Duration) -> Option<ExitStatus> {
    let deadline = Instant::now() + limit;
    loop {
        let ended = child.try_wait().expect("the process is ours");
        if ended.is_some() || Instant::now() > deadline {
            return ended;
        }
        thread::sleep(Duration::from_millis(5));
    }
}

pub fn reap(child: &mut Child) {
    let _ = kill_process(Pid::from_child(child), Signal::KILL);
    let _ = child.wait();
}

/// Asks without taking the answer away from others who wait for the process.
pub fn is_stopped(pid: Pid) -> bool {
    let only_look = WaitIdOptions::STOPPED | WaitIdOptions::NOHANG | WaitIdOptions::NOWAIT;
    waitid(WaitId::Pid(pid), only_look)
        .expect("the process is ours")
        .is_some_and(|status| status.stopped())
}

/// CPU time of a process, user and system together.
#[derive(Clone, Copy, Debug)]
pub struct CpuTime {
    /// Of the process itself, in all of its threads.
    pub own: Duration,
    /// Of the children that it has waited for, and of theirs.
    pub children: Duration,
}

impl CpuTime {
    #[cfg(target_os = "linux")]
    pub fn of(pid: Pid) -> Self {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", pid.as_raw_nonzero()))
            .expect("the process is there");
        // The program's name stands in brackets and may hold anything; the third field comes after the last of them.
        let (_, fields) = stat.rsplit_once(')').expect("a name in brackets");
        let ticks: Vec<u64> = fields
            .split_whitespace()
            .skip(11)
            .take(4)
            .map(|field| field.parse().expect("a count of ticks"))
            .collect();
        let per_second = rustix::param::clock_ticks_per_second();
        let time = |ticks: u64| Duration::from_millis(ticks * 1000 / per_second);
        Self {
            own: time(ticks[0] + ticks[1]),
            children: time(ticks[2] + ticks[3]),
        }
    }
}
