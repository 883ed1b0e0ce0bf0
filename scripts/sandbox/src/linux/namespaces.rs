//! Namespaces: no network, no other process in sight, nothing in `/proc` and `/sys`. All of it is
//! kept from the program by other layers as well; this one holds where one of those has a hole.

use rustix::mount::{MountFlags, MountPropagationFlags, mount, mount_change};
use rustix::process::{
    Pid, Signal, WaitOptions, getgid, getuid, set_parent_process_death_signal, wait,
};
use rustix::thread::{CapabilitySet, UnshareFlags, capabilities};
use std::fs::{self, File};
use std::io::{self, Write};
use std::os::unix::process::CommandExt;
use std::process::{self, Command, Stdio};

/// Whether this process may make them: tried in a child, for the kernel's switches are many.
pub(super) fn are_possible() -> bool {
    let mut trial = Command::new("/bin/true");
    trial
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    // SAFETY: between fork and exec the trial makes system calls and may allocate; the C library keeps its allocator usable in
    // the child of a process with threads.
    unsafe { trial.pre_exec(try_all) };
    trial.status().is_ok_and(|status| status.success())
}

fn try_all() -> io::Result<()> {
    enter()?;
    // SAFETY: a child of a process with one thread.
    match unsafe { libc::fork() } {
        0 => process::exit(i32::from(cover(true).is_err())),
        child if child > 0 => match wait(WaitOptions::empty())? {
            Some((_, ended)) if ended.exit_status() == Some(0) => Ok(()),
            _ => Err(io::ErrorKind::PermissionDenied.into()),
        },
        _ => Err(io::Error::last_os_error()),
    }
}

/// Moves this process into new ones, and its next child into a new process namespace, whose first it will be.
pub(super) fn enter() -> io::Result<()> {
    let is_root =
        capabilities(None).is_ok_and(|sets| sets.effective.contains(CapabilitySet::SYS_ADMIN));
    if !is_root {
        let (user, group) = (getuid().as_raw(), getgid().as_raw());
        unshare(UnshareFlags::NEWUSER)?;
        fs::write("/proc/self/setgroups", "deny")?;
        fs::write("/proc/self/uid_map", format!("{user} {user} 1"))?;
        fs::write("/proc/self/gid_map", format!("{group} {group} 1"))?;
    }
    // Not NEWIPC: shared memory and queues by name are refused call by call, and to take that namespace down again would double
    // the time of a launch.
    unshare(UnshareFlags::NEWNET | UnshareFlags::NEWUTS | UnshareFlags::NEWPID)
}

fn unshare(flags: UnshareFlags) -> io::Result<()> {
    // SAFETY: none of the flags shares or unshares descriptors or memory; this process has one thread.
    Ok(unsafe { rustix::thread::unshare_unsafe(flags) }?)
}

/// Covers what shows the host, for the program but not for the keeper, who looks at `/proc`. A program that starts others gets a
/// `/proc` of its own with nobody else in it: without `/proc/self/exe` the loader finds no library beside a program. For the
/// first process.
fn cover(starts_programs: bool) -> io::Result<()> {
    unshare(UnshareFlags::NEWNS)?;
    mount_change(
        "/",
        MountPropagationFlags::PRIVATE | MountPropagationFlags::REC,
    )?;
    let flags = MountFlags::NOSUID | MountFlags::NODEV | MountFlags::NOEXEC;
    let nothing = |folder| {
        let flags = flags | MountFlags::RDONLY;
        mount("none", folder, "tmpfs", flags, c"size=4k,mode=555")
    };
    nothing("/sys")?;
    if starts_programs {
        mount("proc", "/proc", "proc", flags, c"subset=pid")?;
    } else {
        nothing("/proc")?;
    }
    Ok(())
}

/// The first process's life: it starts the second, which returns from here to become the program, collects all, tells how the
/// second ended, and takes the rest with it.
pub(super) fn split_from_first(
    starts_programs: bool,
    mut status: File,
    release: impl FnOnce(),
) -> io::Result<()> {
    set_parent_process_death_signal(Some(Signal::KILL))?;
    cover(starts_programs)?;
    // SAFETY: this process has one thread, so the child may do whatever a program may.
    let child = unsafe { libc::fork() };
    if child < 0 {
        return Err(io::Error::last_os_error());
    }
    let Some(program) = Pid::from_raw(child) else {
        return Ok(());
    };
    release();
    let mut is_over = false;
    loop {
        match wait(WaitOptions::empty()) {
            Ok(Some((id, ended))) if id == program => {
                is_over = true;
                let _ = status.write_all(&ended.as_raw().to_ne_bytes());
            }
            Ok(_) | Err(rustix::io::Errno::INTR) => {}
            Err(_) => process::exit(0),
        }
        if is_over {
            // Everybody in this namespace but this process itself.
            // SAFETY: no memory is involved.
            unsafe { libc::kill(-1, libc::SIGKILL) };
        }
    }
}
