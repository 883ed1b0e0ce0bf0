//! What the kernel itself limits.

use crate::Policy;
use rustix::process::{Resource, Rlimit, getrlimit, getuid, setrlimit};
use std::fs;
use std::io;
use std::os::unix::fs::MetadataExt;
use std::time::Duration;

/// Sets the limits of this process and all that it starts. `own_user` says whether nobody else's processes count.
pub(super) fn limit(policy: &Policy, own_user: bool) -> io::Result<()> {
    let limits = &policy.limits;
    let others = if own_user { 0 } else { tasks_of_this_user() };
    set(Resource::As, limits.address_space)?;
    set(Resource::Nproc, limits.processes + others)?;
    set(Resource::Fsize, limits.file_size)?;
    set(Resource::Nofile, limits.open_files)?;
    set(Resource::Core, 0)?;
    set(Resource::Memlock, 64 << 10)?;
    set(Resource::Msgqueue, 0)?;
    set(Resource::Stack, 8 << 20)?;
    // One second more until the kill that cannot be caught.
    let seconds = whole_seconds(limits.cpu);
    at_most(Resource::Cpu, seconds, seconds + 1)
}

fn whole_seconds(time: Duration) -> u64 {
    time.as_secs() + u64::from(time.subsec_nanos() > 0)
}

fn set(resource: Resource, bound: u64) -> io::Result<()> {
    at_most(resource, bound, bound)
}

/// A limit can be lowered, never raised: within a sandbox the outer one stays.
fn at_most(resource: Resource, current: u64, maximum: u64) -> io::Result<()> {
    let before = getrlimit(resource).maximum.unwrap_or(u64::MAX);
    let limit = Rlimit {
        current: Some(current.min(before)),
        maximum: Some(maximum.min(before)),
    };
    Ok(setrlimit(resource, limit)?)
}

/// The kernel counts processes and threads by user, not by tree.
fn tasks_of_this_user() -> u64 {
    let user = getuid().as_raw();
    let processes = fs::read_dir("/proc").into_iter().flatten().flatten();
    processes
        .filter(|entry| {
            entry
                .metadata()
                .is_ok_and(|metadata| metadata.uid() == user)
        })
        .filter_map(|entry| fs::read_to_string(entry.path().join("stat")).ok())
        .filter_map(|stat| super::tree::threads(&stat))
        .sum()
}
