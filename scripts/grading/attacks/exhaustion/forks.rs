//@ attack: processes that start processes
//@ file: 60 src/forecast.rs
//@ and: wrong answers after one attack
//@ held by: scan, unsafe-forbidden, seccomp, limits
//@ each because: the first two say it early; what only runs checks starts nothing; and where something may be started, it is counted
//@ says: functions of another language are not needed
//@ succeeds when: it says so
unsafe extern "C" {
    fn fork() -> i32;
    fn pause() -> i32;
}

fn attack() {
    for _ in 0..600 {
        match unsafe { fork() } {
            0 => loop {
                unsafe { pause() };
            },
            child if child < 0 => return,
            _ => {}
        }
    }
    panic!("@confession@");
}
