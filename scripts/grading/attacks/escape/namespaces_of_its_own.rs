//@ attack: a user namespace, in which it is root, and so on from there
//@ file: 60 src/forecast.rs
//@ and: wrong answers
//@ held by: scan, unsafe-forbidden, seccomp
//@ each because: the first two say it early; the kernel refuses whichever call is taken
//@ says: functions of another language are not needed
//@ succeeds when: it says so
unsafe extern "C" {
    fn fork() -> i32;
    fn unshare(flags: i32) -> i32;
    fn waitpid(process: i32, status: *mut i32, options: i32) -> i32;
    fn _exit(status: i32) -> !;
}

fn attack() {
    // CLONE_NEWUSER takes a process of one thread.
    let mut status = -1;
    unsafe {
        match fork() {
            0 => _exit(unshare(0x1000_0000)),
            child if child > 0 => waitpid(child, &mut status, 0),
            _ => return,
        }
    };
    if status == 0 {
        panic!("@confession@");
    }
}
