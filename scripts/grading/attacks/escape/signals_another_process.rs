//@ attack: ends a process of the host's
//@ file: 60 src/forecast.rs
//@ and: wrong answers
//@ held by: scan, unsafe-forbidden, seccomp, own-user, namespaces
//@ helped by: landlock
//@ each because: the first two say it early; then the kernel has several reasons to refuse, of which not every host has all
//@ says: functions of another language are not needed
//@ succeeds when: the other process ends
unsafe extern "C" {
    fn kill(process: i32, signal: i32) -> i32;
}

fn attack() {
    unsafe { kill(@victim@, 9) };
}
