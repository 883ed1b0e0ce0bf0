//@ attack: ends the process with success before the checks do
//@ file: 60 src/forecast.rs
//@ and: wrong answers
//@ held by: scan, exact-set
//@ each because: the scan saves the learner a wait; a check without a record of its own end has failed, however a process is ended
//@ says: `process` is not
//@ succeeds when: it passes
fn attack() {
    std::process::exit(0);
}
