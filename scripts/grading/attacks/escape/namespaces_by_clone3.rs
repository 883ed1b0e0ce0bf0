//@ attack: the same by `clone3`, whose flags stand in memory where no filter sees them
//@ file: 60 src/forecast.rs
//@ and: wrong answers
//@ held by: scan, unsafe-forbidden, seccomp
//@ each because: the first two say it early; the kernel refuses whichever call is taken
//@ says: functions of another language are not needed
//@ succeeds when: it says so
unsafe extern "C" {
    fn syscall(number: i64, ...) -> i64;
    fn _exit(status: i32) -> !;
}

fn attack() {
    // flags CLONE_NEWUSER, no descriptor, no thread ids, SIGCHLD as the signal at its end.
    let arguments: [u64; 8] = [0x1000_0000, 0, 0, 0, 17, 0, 0, 0];
    match unsafe { syscall(435, arguments.as_ptr(), 64_u64) } {
        0 => unsafe { _exit(0) },
        child if child > 0 => panic!("@confession@"),
        _ => {}
    }
}
