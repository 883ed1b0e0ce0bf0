//! The launcher's last steps, between fork and exec: it puts the layers on, says which, and becomes the program.

use super::message::{Active, Order};
use super::{capabilities, filesystem, host, own_user, resources, system_calls};
use crate::{Layer, Policy, RECORD_DESCRIPTOR};
use rustix::process::{Signal, set_parent_process_death_signal, setsid};
use std::convert::Infallible;
use std::env;
use std::fs::File;
use std::io::{self, Write};
use std::os::fd::{AsRawFd, OwnedFd};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::Command;
use std::thread;
use std::time::Duration;
use syllabus::{Problem, Result};

/// The keeper's own, for a program that outlives it.
pub(super) struct Inherited {
    pub records: Option<OwnedFd>,
    /// Closed by exec; until then it takes what is to be told.
    pub report: File,
}

/// Becomes the program. Returns only what went wrong before it could.
pub(super) fn become_program(order: &Order, mut inherited: Inherited) -> Result<Infallible> {
    let cannot =
        |what: &str, error: &dyn std::fmt::Display| Problem::new(format!("cannot {what}: {error}"));
    let (policy, layers) = (&order.policy, &order.layers);
    let mut active = Active::default();
    if layers.has(Layer::Namespaces) {
        // Without them this would not have been reached.
        active.layers.0.insert(Layer::Namespaces);
    }
    // A session of its own: one signal meets the whole tree, and no terminal is in reach.
    setsid().map_err(|error| cannot("make a session", &error))?;
    default_signals();
    let first_inherited = place_records(inherited.records.as_ref())
        .map_err(|error| cannot("put the record channel in its place", &error))?;
    if layers.has(Layer::EmptyEnvironment) {
        close_at_exec_from(first_inherited)
            .map_err(|error| cannot("close inherited descriptors", &error))?;
        active.layers.0.insert(Layer::EmptyEnvironment);
    }
    let rules = if layers.has(Layer::Landlock) {
        Some(filesystem::rules(&order.program, policy)?)
    } else {
        None
    };
    let own_user = layers.has(Layer::OwnUser)
        && match own_user::out_of_reach(&order.program, policy) {
            Ok(None) => true,
            Ok(Some(reason)) => {
                active.left_off.push(reason);
                false
            }
            Err(error) => return Err(cannot("change to the slot's user", &error)),
        };
    if layers.has(Layer::Limits) {
        resources::limit(policy, own_user || layers.has(Layer::Namespaces))
            .map_err(|error| cannot("set limits", &error))?;
        active.layers.0.insert(Layer::Limits);
    }
    if own_user {
        own_user::become_user(policy.slot)
            .map_err(|error| cannot("change to the slot's user", &error))?;
        active.layers.0.insert(Layer::OwnUser);
    }
    capabilities::give_up().map_err(|error| cannot("give up capabilities", &error))?;
    // Forgotten at each change of user, so after it.
    set_parent_process_death_signal(Some(Signal::KILL))
        .map_err(|error| cannot("be ended with the keeper", &error))?;
    let folder = if policy.folder.as_os_str().is_empty() {
        Path::new("/")
    } else {
        &policy.folder
    };
    env::set_current_dir(folder).map_err(|error| Problem::with_file("enter", folder, error))?;
    rustix::thread::set_no_new_privs(true)
        .map_err(|error| cannot("give up new privileges", &error))?;
    if let Some(rules) = rules {
        filesystem::restrict(rules)?;
        active.layers.0.insert(Layer::Landlock);
    }
    if layers.has(Layer::Seccomp) {
        let kept_in = own_user
            || layers.has(Layer::Namespaces)
            || layers.has(Layer::Landlock) && host::landlock_version() >= 6;
        system_calls::restrict(policy, kept_in)?;
        active.layers.0.insert(Layer::Seccomp);
    }
    tell(&mut inherited.report, &active).map_err(|error| cannot("report", &error))?;
    let mut command = command(order, policy);
    let mut error = command.exec();
    // Somebody who has just written the program forked at that moment: the other process has it open until its own exec.
    for _ in 0..50 {
        if error.kind() != io::ErrorKind::ExecutableFileBusy {
            break;
        }
        thread::sleep(Duration::from_millis(10));
        error = command.exec();
    }
    Err(Problem::with_file("start", &order.program, error))
}

/// One line of JSON.
fn tell(report: &mut File, active: &Active) -> io::Result<()> {
    let mut line = serde_json::to_vec(active)?;
    line.push(b'\n');
    report.write_all(&line)
}

fn command(order: &Order, policy: &Policy) -> Command {
    let mut command = Command::new(&order.program);
    command.args(&order.arguments);
    if order.layers.has(Layer::EmptyEnvironment) {
        command.env_clear();
    }
    command.envs(&policy.environment);
    command
}

/// What the service ignores, the program would ignore as well.
pub(super) fn default_signals() {
    for signal in 1..=64 {
        // SAFETY: the default action is no function of ours. Signals that cannot be changed are refused, without harm.
        unsafe { libc::signal(signal, libc::SIG_DFL) };
    }
}

/// Puts the record channel in its place; gives the first descriptor that is none of the program's.
fn place_records(records: Option<&OwnedFd>) -> io::Result<i32> {
    let mut first = RECORD_DESCRIPTOR;
    if let Some(records) = records {
        // SAFETY: both are numbers of descriptors; whatever was open under the second was inherited and nobody's here.
        if unsafe { libc::dup2(records.as_raw_fd(), RECORD_DESCRIPTOR) } < 0 {
            return Err(io::Error::last_os_error());
        }
        first += 1;
    }
    Ok(first)
}

/// Lets exec close this descriptor and all above.
pub(super) fn close_at_exec_from(first: i32) -> io::Result<()> {
    // SAFETY: nothing is closed now, only at exec, when nothing of this program is left.
    let done = unsafe {
        libc::syscall(
            libc::SYS_close_range,
            first,
            u32::MAX,
            libc::CLOSE_RANGE_CLOEXEC,
        )
    };
    if done == 0 {
        Ok(())
    } else {
        Err(io::Error::last_os_error())
    }
}
