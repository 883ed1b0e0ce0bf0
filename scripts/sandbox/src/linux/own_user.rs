//! A user of its own for each worker slot, so that what one submission leaves behind, or does to its processes, never meets
//! another's or the host's.

use rustix::fs::{Access, AtFlags, CWD, accessat};
use rustix::process::{Gid, Uid, geteuid};
use rustix::thread::{
    CapabilitySet, capabilities, set_thread_groups, set_thread_res_gid, set_thread_res_uid,
};
use std::io;
use std::path::Path;

use crate::Policy;

/// Above what people and services have (to 60,000), below what containers map.
const FIRST: u32 = 61_000;

/// As many slots as there are numbers that nobody else uses: systemd's begin at 61,184.
const MOST_SLOTS: u32 = 184;

/// The user and group of a worker slot, where this process may change to it. For whoever lays out a program and its folders:
/// what that user cannot reach makes [`crate::Layer::OwnUser`] stay off.
pub fn slot_user(slot: u32) -> Option<(u32, u32)> {
    is_possible().then(|| number(slot))
}

fn number(slot: u32) -> (u32, u32) {
    let user = FIRST + slot % MOST_SLOTS;
    (user, user)
}

pub(super) fn is_possible() -> bool {
    let needed = CapabilitySet::SETUID | CapabilitySet::SETGID;
    geteuid().is_root() && capabilities(None).is_ok_and(|sets| sets.effective.contains(needed))
}

/// What of the policy the slot's user could not do, if anything. Leaves this process as it was.
pub(super) fn out_of_reach(program: &Path, policy: &Policy) -> io::Result<Option<String>> {
    let (user, group) = ids(policy.slot);
    let (root, root_group) = (Uid::ROOT, Gid::ROOT);
    set_thread_groups(&[])?;
    set_thread_res_gid(root_group, group, root_group)?;
    set_thread_res_uid(root, user, root)?;
    let found = first_out_of_reach(program, policy);
    set_thread_res_uid(root, root, root)?;
    set_thread_res_gid(root_group, root_group, root_group)?;
    Ok(found.map(|path| {
        format!(
            "own-user: user {} of slot {} cannot reach {}",
            user.as_raw(),
            policy.slot,
            path.display()
        )
    }))
}

fn first_out_of_reach<'policy>(
    program: &'policy Path,
    policy: &'policy Policy,
) -> Option<&'policy Path> {
    let may = |path: &Path, access: Access| accessat(CWD, path, access, AtFlags::EACCESS).is_ok();
    let may_enter = |path: &Path| !path.is_dir() || may(path, Access::EXEC_OK);
    let mut asked: Vec<(&Path, Access)> = vec![(program, Access::EXEC_OK)];
    asked.extend(
        policy
            .read
            .iter()
            .map(|path| (path.as_path(), Access::READ_OK)),
    );
    asked.extend(
        policy
            .execute
            .iter()
            .map(|path| (path.as_path(), Access::EXEC_OK)),
    );
    asked.extend(
        policy
            .write
            .iter()
            .map(|path| (path.as_path(), Access::WRITE_OK)),
    );
    if !policy.folder.as_os_str().is_empty() {
        asked.push((&policy.folder, Access::EXEC_OK));
    }
    asked
        .into_iter()
        .find(|(path, access)| !may(path, *access) || !may_enter(path))
        .map(|(path, _)| path)
}

/// Becomes the slot's user, for good.
pub(super) fn become_user(slot: u32) -> io::Result<()> {
    let (user, group) = ids(slot);
    set_thread_groups(&[])?;
    set_thread_res_gid(group, group, group)?;
    set_thread_res_uid(user, user, user)?;
    Ok(())
}

fn ids(slot: u32) -> (Uid, Gid) {
    let (user, group) = number(slot);
    (Uid::from_raw(user), Gid::from_raw(group))
}
