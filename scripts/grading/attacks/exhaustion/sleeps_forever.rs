//@ attack: waits for ever, which costs no CPU time
//@ file: 60 src/forecast.rs
//@ and: wrong answers after one attack on a check of two seconds
//@ held by: construction
//@ because: each check has its own time, and when all have ended the process is; a compiler without end shows what the limits are for
//@ says: still running
//@ succeeds when: it takes longer
fn attack() {
    std::thread::sleep(std::time::Duration::MAX);
}
