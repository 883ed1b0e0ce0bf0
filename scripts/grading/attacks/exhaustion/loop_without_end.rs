//@ attack: a loop without end in plain safe code
//@ file: 60 src/forecast.rs
//@ and: wrong answers after one attack on a check of two seconds
//@ held by: construction
//@ because: each check has its own time, and when all have ended the process is; a compiler without end shows what the limits are for
//@ says: still running
//@ succeeds when: it takes longer
fn attack() {
    loop {
        std::hint::black_box(0);
    }
}
