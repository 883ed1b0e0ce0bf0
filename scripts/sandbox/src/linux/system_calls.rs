//! seccomp: which system calls may be made.
//!
//! Two filters, of which the stricter answer counts. The first names what a program could do harm with and answers it with "not
//! permitted". The second lists all that a program of Rust's, a compiler and a linker need, and answers the rest as a kernel
//! would that does not have it yet: programs fall back then, and what a future kernel brings is not let in unread.

use crate::Policy;
use seccompiler::{
    BackendError, BpfProgram, SeccompAction, SeccompCmpArgLen, SeccompCmpOp, SeccompCondition,
    SeccompFilter, SeccompRule, apply_filter,
};
use std::collections::BTreeMap;
use syllabus::{Problem, Result};

type Rules = BTreeMap<i64, Vec<SeccompRule>>;
type Compiled<T> = std::result::Result<T, BackendError>;

/// Puts both filters on, for good. `signals_are_kept_in` says whether another layer keeps signals within the sandbox.
pub(super) fn restrict(policy: &Policy, signals_are_kept_in: bool) -> Result<()> {
    let problem = |error: String| Problem::new(format!("seccomp does not come on: {error}"));
    let filters =
        filters(policy, signals_are_kept_in).map_err(|error| problem(error.to_string()))?;
    for filter in filters {
        apply_filter(&filter).map_err(|error| problem(error.to_string()))?;
    }
    Ok(())
}

fn filters(policy: &Policy, signals_are_kept_in: bool) -> Compiled<[BpfProgram; 2]> {
    let refused = compile(
        refused(policy, signals_are_kept_in)?,
        SeccompAction::Allow,
        SeccompAction::Errno(libc::EPERM.cast_unsigned()),
    )?;
    let known = compile(
        known(policy)?,
        SeccompAction::Errno(libc::ENOSYS.cast_unsigned()),
        SeccompAction::Allow,
    )?;
    Ok([refused, known])
}

fn compile(
    rules: Rules,
    otherwise: SeccompAction,
    matching: SeccompAction,
) -> Compiled<BpfProgram> {
    let architecture = std::env::consts::ARCH.try_into()?;
    SeccompFilter::new(rules, otherwise, matching, architecture)?.try_into()
}

/// One argument, of which the kernel reads the low 32 bits.
fn argument(index: u8, operator: SeccompCmpOp, value: u64) -> Compiled<SeccompCondition> {
    SeccompCondition::new(index, SeccompCmpArgLen::Dword, operator, value)
}

fn rule(conditions: Vec<SeccompCondition>) -> Compiled<SeccompRule> {
    SeccompRule::new(conditions)
}

/// Any of these values of one argument.
fn any_of(index: u8, values: &[u64]) -> Compiled<Vec<SeccompRule>> {
    values
        .iter()
        .map(|value| rule(vec![argument(index, SeccompCmpOp::Eq, *value)?]))
        .collect()
}

/// Every flag that makes a namespace.
const NAMESPACES: [i32; 8] = [
    libc::CLONE_NEWNS,
    libc::CLONE_NEWCGROUP,
    libc::CLONE_NEWUTS,
    libc::CLONE_NEWIPC,
    libc::CLONE_NEWUSER,
    libc::CLONE_NEWPID,
    libc::CLONE_NEWNET,
    // CLONE_NEWTIME is clone3's alone: here its bit belongs to the exit signal.
    libc::CLONE_PTRACE,
];

/// Calls that are refused whatever their arguments.
const NEVER: &[i64] = &[
    libc::SYS_socket,
    libc::SYS_connect,
    libc::SYS_bind,
    libc::SYS_listen,
    libc::SYS_accept,
    libc::SYS_accept4,
    libc::SYS_ptrace,
    libc::SYS_process_vm_readv,
    libc::SYS_process_vm_writev,
    libc::SYS_kcmp,
    libc::SYS_pidfd_open,
    libc::SYS_pidfd_getfd,
    libc::SYS_pidfd_send_signal,
    libc::SYS_rt_sigqueueinfo,
    libc::SYS_rt_tgsigqueueinfo,
    libc::SYS_mount,
    libc::SYS_umount2,
    libc::SYS_pivot_root,
    libc::SYS_chroot,
    libc::SYS_open_tree,
    libc::SYS_move_mount,
    libc::SYS_fsopen,
    libc::SYS_fsmount,
    libc::SYS_mount_setattr,
    libc::SYS_unshare,
    libc::SYS_setns,
    libc::SYS_setsid,
    libc::SYS_setpgid,
    libc::SYS_keyctl,
    libc::SYS_add_key,
    libc::SYS_request_key,
    libc::SYS_bpf,
    libc::SYS_perf_event_open,
    libc::SYS_userfaultfd,
    libc::SYS_io_uring_setup,
    libc::SYS_io_uring_enter,
    libc::SYS_io_uring_register,
    libc::SYS_kexec_load,
    libc::SYS_reboot,
    libc::SYS_init_module,
    libc::SYS_finit_module,
    libc::SYS_delete_module,
    libc::SYS_quotactl,
    libc::SYS_swapon,
    libc::SYS_swapoff,
    libc::SYS_personality,
    libc::SYS_name_to_handle_at,
    libc::SYS_open_by_handle_at,
    libc::SYS_fanotify_init,
    libc::SYS_settimeofday,
    libc::SYS_clock_settime,
    libc::SYS_adjtimex,
    libc::SYS_sethostname,
    libc::SYS_setdomainname,
    libc::SYS_acct,
    libc::SYS_syslog,
    libc::SYS_memfd_create,
    libc::SYS_shmget,
    libc::SYS_msgget,
    libc::SYS_semget,
    libc::SYS_mq_open,
    libc::SYS_setuid,
    libc::SYS_setgid,
    libc::SYS_setresuid,
    libc::SYS_setresgid,
    libc::SYS_setgroups,
    libc::SYS_capset,
    libc::SYS_fchown,
    libc::SYS_fchownat,
    libc::SYS_setxattr,
    libc::SYS_lsetxattr,
    libc::SYS_fsetxattr,
    libc::SYS_inotify_add_watch,
    // By path; the call by descriptor is Landlock's affair, this one only since its third version.
    libc::SYS_truncate,
];

/// Calls that change a file's mode or times, of which Landlock knows nothing.
const MODES: &[i64] = &[
    #[cfg(target_arch = "x86_64")]
    libc::SYS_chmod,
    libc::SYS_fchmod,
    libc::SYS_fchmodat,
    libc::SYS_utimensat,
];

/// Calls that make a process; threads come through `clone`.
#[cfg(target_arch = "x86_64")]
const FORKS: &[i64] = &[libc::SYS_fork, libc::SYS_vfork];
#[cfg(not(target_arch = "x86_64"))]
const FORKS: &[i64] = &[];

fn refused(policy: &Policy, signals_are_kept_in: bool) -> Compiled<Rules> {
    use SeccompCmpOp::{Eq, MaskedEq, Ne};
    let mut rules: Rules = NEVER.iter().map(|call| (*call, Vec::new())).collect();
    let mut cloning = Vec::new();
    for flag in NAMESPACES {
        let flag = u64::from(flag.cast_unsigned());
        cloning.push(rule(vec![argument(0, MaskedEq(flag), flag)?])?);
    }
    if !policy.starts_programs {
        let thread = u64::from(libc::CLONE_THREAD.cast_unsigned());
        cloning.push(rule(vec![argument(0, MaskedEq(thread), 0)?])?);
        rules.extend(FORKS.iter().map(|call| (*call, Vec::new())));
    }
    rules.insert(libc::SYS_clone, cloning);
    if !policy.changes_modes {
        rules.extend(MODES.iter().map(|call| (*call, Vec::new())));
    }
    // Of another process's limits, scheduling and the like.
    for call in [libc::SYS_prlimit64, libc::SYS_sched_setaffinity] {
        rules.insert(call, vec![rule(vec![argument(0, Ne, 0)?])?]);
    }
    // Owner and signal of a descriptor: the kernel then sends signals in this program's name.
    let ownership = [libc::F_SETOWN, F_SETSIG, F_SETOWN_EX];
    let ownership = ownership.map(|command| u64::from(command.cast_unsigned()));
    rules.insert(libc::SYS_fcntl, any_of(1, &ownership)?);
    if !signals_are_kept_in {
        let own = u64::from(std::process::id());
        for call in [libc::SYS_kill, libc::SYS_tgkill] {
            rules.insert(call, vec![rule(vec![argument(0, Ne, own)?])?]);
        }
        rules.insert(libc::SYS_tkill, Vec::new());
    }
    let seccomp = if policy.starts_programs {
        // A program that it starts may be confined further, with nobody listening in.
        let mode = u64::from(libc::SECCOMP_SET_MODE_FILTER);
        vec![
            rule(vec![argument(0, Ne, mode)?])?,
            rule(vec![argument(0, Eq, mode)?, argument(1, Ne, 0)?])?,
        ]
    } else {
        Vec::new()
    };
    // The other filter has yet to come through this one.
    if policy.starts_programs {
        rules.insert(libc::SYS_seccomp, seccomp);
    }
    Ok(rules)
}

const F_SETSIG: i32 = 10;
const F_SETOWN_EX: i32 = 15;

fn known(policy: &Policy) -> Compiled<Rules> {
    use SeccompCmpOp::{Eq, MaskedEq};
    let refused = NEVER.iter().chain(MODES).chain(FORKS);
    let mut rules: Rules = KNOWN
        .iter()
        .chain(refused)
        .map(|call| (*call, Vec::new()))
        .collect();
    // Pairs within the sandbox, as std makes to hear from a child. Not of datagrams: one end of such a pair can be turned to any
    // address.
    let pairs = [libc::SOCK_STREAM, libc::SOCK_SEQPACKET].map(|kind| {
        rule(vec![
            argument(0, Eq, libc::AF_UNIX.cast_unsigned().into())?,
            argument(1, MaskedEq(0xf), kind.cast_unsigned().into())?,
        ])
    });
    rules.insert(
        libc::SYS_socketpair,
        pairs.into_iter().collect::<Compiled<_>>()?,
    );
    rules.insert(libc::SYS_ioctl, any_of(1, &REQUESTS)?);
    let options = OPTIONS.map(|option| u64::from(option.cast_unsigned()));
    rules.insert(libc::SYS_prctl, any_of(0, &options)?);
    if policy.starts_programs {
        for call in [
            libc::SYS_seccomp,
            libc::SYS_landlock_create_ruleset,
            libc::SYS_landlock_add_rule,
            libc::SYS_landlock_restrict_self,
            libc::SYS_close_range,
        ] {
            rules.insert(call, Vec::new());
        }
    }
    Ok(rules)
}

/// What a program asks of a descriptor that is no device of its own: is it a terminal, how much is there to read, and flags.
const REQUESTS: [u64; 7] = [
    0x5401,      // TCGETS
    0x802c_542a, // TCGETS2
    0x5413,      // TIOCGWINSZ
    0x541b,      // FIONREAD
    0x5421,      // FIONBIO
    0x5451,      // FIOCLEX
    0x5450,      // FIONCLEX
];

/// Names of threads and of memory, and the bit that the next launcher needs. Not `PR_SET_DUMPABLE`: a program that may not be
/// read may not be looked into either.
const OPTIONS: [i32; 7] = [
    libc::PR_SET_NAME,
    libc::PR_GET_NAME,
    libc::PR_SET_VMA,
    libc::PR_SET_NO_NEW_PRIVS,
    libc::PR_GET_NO_NEW_PRIVS,
    libc::PR_GET_DUMPABLE,
    libc::PR_CAPBSET_READ,
];

/// What programs need, whatever the arguments; what the first filter refuses is refused nevertheless.
const KNOWN: &[i64] = &[
    // Files, within what Landlock lets through.
    libc::SYS_read,
    libc::SYS_write,
    libc::SYS_readv,
    libc::SYS_writev,
    libc::SYS_pread64,
    libc::SYS_pwrite64,
    libc::SYS_preadv,
    libc::SYS_pwritev,
    libc::SYS_preadv2,
    libc::SYS_pwritev2,
    libc::SYS_close,
    libc::SYS_lseek,
    libc::SYS_fstat,
    libc::SYS_newfstatat,
    libc::SYS_statx,
    libc::SYS_statfs,
    libc::SYS_fstatfs,
    libc::SYS_openat,
    libc::SYS_faccessat,
    libc::SYS_faccessat2,
    libc::SYS_readlinkat,
    libc::SYS_getdents64,
    libc::SYS_mkdirat,
    libc::SYS_unlinkat,
    libc::SYS_renameat,
    libc::SYS_renameat2,
    libc::SYS_linkat,
    libc::SYS_symlinkat,
    libc::SYS_ftruncate,
    libc::SYS_fallocate,
    libc::SYS_fadvise64,
    libc::SYS_fsync,
    libc::SYS_fdatasync,
    libc::SYS_flock,
    libc::SYS_fcntl,
    libc::SYS_dup,
    libc::SYS_dup3,
    libc::SYS_pipe2,
    libc::SYS_sendfile,
    libc::SYS_copy_file_range,
    libc::SYS_splice,
    libc::SYS_chdir,
    libc::SYS_fchdir,
    libc::SYS_getcwd,
    libc::SYS_umask,
    // Waiting for descriptors.
    libc::SYS_ppoll,
    libc::SYS_pselect6,
    libc::SYS_epoll_create1,
    libc::SYS_epoll_ctl,
    libc::SYS_epoll_pwait,
    libc::SYS_epoll_pwait2,
    libc::SYS_eventfd2,
    libc::SYS_signalfd4,
    libc::SYS_timerfd_create,
    libc::SYS_timerfd_settime,
    libc::SYS_timerfd_gettime,
    // Talking over a pair of sockets; there are no others.
    libc::SYS_sendto,
    libc::SYS_sendmsg,
    libc::SYS_recvfrom,
    libc::SYS_recvmsg,
    libc::SYS_shutdown,
    libc::SYS_getsockopt,
    libc::SYS_getsockname,
    libc::SYS_getpeername,
    // Memory.
    libc::SYS_mmap,
    libc::SYS_munmap,
    libc::SYS_mprotect,
    libc::SYS_mremap,
    libc::SYS_madvise,
    libc::SYS_brk,
    libc::SYS_msync,
    libc::SYS_mincore,
    libc::SYS_mlock,
    libc::SYS_munlock,
    libc::SYS_membarrier,
    // Threads.
    libc::SYS_clone,
    libc::SYS_futex,
    libc::SYS_futex_waitv,
    libc::SYS_set_robust_list,
    libc::SYS_rseq,
    libc::SYS_set_tid_address,
    libc::SYS_sched_yield,
    libc::SYS_sched_getaffinity,
    libc::SYS_sched_setaffinity,
    libc::SYS_sched_getparam,
    libc::SYS_sched_getscheduler,
    libc::SYS_getpriority,
    libc::SYS_getcpu,
    // Signals.
    libc::SYS_rt_sigaction,
    libc::SYS_rt_sigprocmask,
    libc::SYS_rt_sigreturn,
    libc::SYS_rt_sigpending,
    libc::SYS_rt_sigtimedwait,
    libc::SYS_rt_sigsuspend,
    libc::SYS_sigaltstack,
    libc::SYS_restart_syscall,
    libc::SYS_kill,
    libc::SYS_tkill,
    libc::SYS_tgkill,
    // Time.
    libc::SYS_nanosleep,
    libc::SYS_clock_nanosleep,
    libc::SYS_clock_gettime,
    libc::SYS_clock_getres,
    libc::SYS_gettimeofday,
    libc::SYS_times,
    libc::SYS_timer_create,
    libc::SYS_timer_settime,
    libc::SYS_timer_gettime,
    libc::SYS_timer_delete,
    libc::SYS_timer_getoverrun,
    libc::SYS_getitimer,
    libc::SYS_setitimer,
    // Itself.
    libc::SYS_getpid,
    libc::SYS_getppid,
    libc::SYS_gettid,
    libc::SYS_getuid,
    libc::SYS_geteuid,
    libc::SYS_getgid,
    libc::SYS_getegid,
    libc::SYS_getgroups,
    libc::SYS_getresuid,
    libc::SYS_getresgid,
    libc::SYS_getpgid,
    libc::SYS_getsid,
    libc::SYS_getrlimit,
    libc::SYS_setrlimit,
    libc::SYS_prlimit64,
    libc::SYS_getrusage,
    libc::SYS_sysinfo,
    libc::SYS_uname,
    libc::SYS_getrandom,
    libc::SYS_capget,
    // Beginning and end.
    libc::SYS_execve,
    libc::SYS_exit,
    libc::SYS_exit_group,
    libc::SYS_wait4,
    libc::SYS_waitid,
    #[cfg(target_arch = "x86_64")]
    libc::SYS_arch_prctl,
    #[cfg(target_arch = "x86_64")]
    libc::SYS_open,
    #[cfg(target_arch = "x86_64")]
    libc::SYS_stat,
    #[cfg(target_arch = "x86_64")]
    libc::SYS_lstat,
    #[cfg(target_arch = "x86_64")]
    libc::SYS_access,
    #[cfg(target_arch = "x86_64")]
    libc::SYS_readlink,
    #[cfg(target_arch = "x86_64")]
    libc::SYS_mkdir,
    #[cfg(target_arch = "x86_64")]
    libc::SYS_rmdir,
    #[cfg(target_arch = "x86_64")]
    libc::SYS_unlink,
    #[cfg(target_arch = "x86_64")]
    libc::SYS_rename,
    #[cfg(target_arch = "x86_64")]
    libc::SYS_link,
    #[cfg(target_arch = "x86_64")]
    libc::SYS_symlink,
    #[cfg(target_arch = "x86_64")]
    libc::SYS_creat,
    #[cfg(target_arch = "x86_64")]
    libc::SYS_pipe,
    #[cfg(target_arch = "x86_64")]
    libc::SYS_dup2,
    #[cfg(target_arch = "x86_64")]
    libc::SYS_poll,
    #[cfg(target_arch = "x86_64")]
    libc::SYS_select,
    #[cfg(target_arch = "x86_64")]
    libc::SYS_epoll_wait,
    #[cfg(target_arch = "x86_64")]
    libc::SYS_pause,
    #[cfg(target_arch = "x86_64")]
    libc::SYS_alarm,
    #[cfg(target_arch = "x86_64")]
    libc::SYS_time,
    #[cfg(target_arch = "x86_64")]
    libc::SYS_getpgrp,
    #[cfg(target_arch = "x86_64")]
    libc::SYS_fork,
    #[cfg(target_arch = "x86_64")]
    libc::SYS_vfork,
];
