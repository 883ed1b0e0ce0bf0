//! What this host can do.

use crate::{Layer, Layers};
use std::collections::BTreeSet;
use std::ptr;
use std::sync::OnceLock;

/// Since Linux 5.19. The first version could not let a file move from one folder to another, on which compilers depend.
const OLDEST_LANDLOCK: i64 = 2;

pub(crate) fn layers_of_this_host() -> Layers {
    static LAYERS: OnceLock<Layers> = OnceLock::new();
    LAYERS.get_or_init(probe).clone()
}

pub(crate) fn refusal() -> Option<String> {
    if !cfg!(any(target_arch = "x86_64", target_arch = "aarch64")) {
        return Some(
            "the list of system calls that a learner's program may make is known for x86-64 and 64-bit ARM only: \
             run the dojo on one of these"
                .to_owned(),
        );
    }
    let version = landlock_version();
    if version < OLDEST_LANDLOCK {
        let found = match version {
            1 => "has the first version of Landlock only",
            _ => "has no Landlock, or a container around this process forbids it",
        };
        return Some(format!(
            "this Linux {found}, so a learner's program could read the host's files: run the dojo on Linux 5.19 or newer \
             with `landlock` in /sys/kernel/security/lsm (boot with `lsm=landlock,…` to add it), outside of containers \
             that forbid it"
        ));
    }
    if !has_seccomp() {
        return Some(
            "this Linux does not let a program give up system calls (seccomp): run the dojo on a kernel with \
             CONFIG_SECCOMP_FILTER, as every distribution's has"
                .to_owned(),
        );
    }
    None
}

fn probe() -> Layers {
    let mut layers = BTreeSet::from([Layer::Limits, Layer::EmptyEnvironment]);
    if landlock_version() >= OLDEST_LANDLOCK {
        layers.insert(Layer::Landlock);
    }
    if has_seccomp() {
        layers.insert(Layer::Seccomp);
    }
    if super::own_user::is_possible() {
        layers.insert(Layer::OwnUser);
    }
    if super::namespaces::are_possible() {
        layers.insert(Layer::Namespaces);
    }
    Layers(layers)
}

/// Landlock's version, 0 or less where there is none.
pub(super) fn landlock_version() -> i64 {
    const CREATE_RULESET_VERSION: u32 = 1;
    // SAFETY: with this flag the kernel reads nothing through the pointer, which is null as it asks.
    unsafe {
        libc::syscall(
            libc::SYS_landlock_create_ruleset,
            ptr::null::<libc::c_void>(),
            0usize,
            CREATE_RULESET_VERSION,
        )
    }
}

fn has_seccomp() -> bool {
    let action: u32 = libc::SECCOMP_RET_ERRNO;
    // SAFETY: the pointer is to a live u32, as SECCOMP_GET_ACTION_AVAIL asks; nothing is changed by it.
    let answer = unsafe {
        libc::syscall(
            libc::SYS_seccomp,
            libc::SECCOMP_GET_ACTION_AVAIL,
            0,
            &raw const action,
        )
    };
    answer == 0
}
