//@ attack: becomes root, or whoever else
//@ file: 60 src/forecast.rs
//@ and: wrong answers
//@ held by: scan, unsafe-forbidden, own-user, seccomp, construction
//@ each because: the first two say it early; a user who is nobody can become nobody else, and the kernel refuses the call
//@ because: every capability is given up before the program begins, so that not even root can
//@ says: functions of another language are not needed
//@ succeeds when: it says so
unsafe extern "C" {
    fn setuid(user: u32) -> i32;
}

fn attack() {
    if unsafe { setuid(1) } == 0 {
        panic!("@confession@");
    }
}
