//@ attack: stops a process of the host's as a debugger would
//@ file: 60 src/forecast.rs
//@ and: wrong answers
//@ held by: scan, unsafe-forbidden, seccomp, own-user, namespaces
//@ helped by: landlock
//@ each because: the first two say it early; then the kernel has several reasons to refuse, of which not every host has all
//@ says: functions of another language are not needed
//@ succeeds when: the other process ends
unsafe extern "C" {
    fn ptrace(request: i64, ...) -> i64;
    fn waitpid(process: i32, status: *mut i32, options: i32) -> i32;
}

fn attack() {
    let mut status = 0;
    unsafe {
        // PTRACE_ATTACH, and PTRACE_KILL.
        ptrace(16, @victim@ as i64, 0_i64, 0_i64);
        waitpid(@victim@, &mut status, 0x4000_0000);
        ptrace(8, @victim@ as i64, 0_i64, 0_i64);
    }
}
