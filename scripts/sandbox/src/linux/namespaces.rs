//! Namespaces: no network, no other process in sight, no shared memory with anybody, nothing in `/proc` and `/sys`. All of it is
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
    // SAFETY: between fork and exec `enter` makes system calls and may allocate; the C library keeps its allocator usable in
    // the child of a process with threads.
    unsafe { trial.pre_exec(|| enter().and_then(|()| cover())) };
    trial.status().is_ok_and(|status| status.success())
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
    unshare(
        UnshareFlags::NEWNET | UnshareFlags::NEWIPC | UnshareFlags::NEWUTS | UnshareFlags::NEWPID,
    )
}

fn unshare(flags: UnshareFlags) -> io::Result<()> {
    // SAFETY: none of the flags shares or unshares descriptors or memory; this process has one thread.
    Ok(unsafe { rustix::thread::unshare_unsafe(flags) }?)
}

/// Covers what shows the host, for the program but not for the keeper, who looks at `/proc`.
fn cover() -> io::Result<()> {
    unshare(UnshareFlags::NEWNS)?;
    mount_change(
        "/",
        MountPropagationFlags::PRIVATE | MountPropagationFlags::REC,
    )?;
    let flags = MountFlags::NOSUID | MountFlags::NODEV | MountFlags::NOEXEC | MountFlags::RDONLY;
    for folder in ["/proc", "/sys"] {
        mount("none", folder, "tmpfs", flags, c"size=4k,mode=555")?;
    }
    Ok(())
}

/// The first process's life: it starts the second, which returns from here to become the program, collects all, tells how the
/// second ended, and takes the rest with it.
pub(super) fn split_from_first(mut status: File, release: impl FnOnce()) -> io::Result<()> {
    set_parent_process_death_signal(Some(Signal::KILL))?;
    cover()?;
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
