//@ attack: a process in a session of its own, which outlives the check and its process group
//@ file: 60 src/forecast.rs
//@ and: wrong answers
//@ held by: scan, unsafe-forbidden, seccomp, construction
//@ each because: the first two say it early; what only runs checks starts nothing
//@ because: the keeper collects whatever its tree leaves, and ends it, wherever it went
//@ says: functions of another language are not needed
//@ succeeds when: something is left
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
