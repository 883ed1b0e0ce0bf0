//@ attack: a process in a session of its own, which outlives the check and its process group
//@ file: 60 src/forecast.rs
//@ and: wrong answers
//@ held by: scan, unsafe-forbidden, seccomp, limits
//@ each because: the first two say it early; what only runs checks starts nothing; and whatever was started is found, wherever it went
//@ says: is not
//@ succeeds when: a process is left
unsafe extern "C" {
    fn fork() -> i32;
    fn setsid() -> i32;
    fn pause() -> i32;
    fn prctl(option: i32, ...) -> i32;
}

fn attack() {
    if unsafe { fork() } != 0 {
        return;
    }
    unsafe {
        setsid();
        if fork() != 0 {
            pause();
        }
        // PR_SET_NAME, and SIGTERM and the like are for others.
        prctl(15, c"left-behind".as_ptr());
        loop {
            pause();
        }
    }
}
