//@ attack: the environment that the process was started with
//@ file: 60 src/forecast.rs
//@ and: wrong answers
//@ held by: scan, empty-environment
//@ each because: the scan saves the learner a wait; an environment without secrets gives nothing away to whatever reads it
//@ says: `env` is not
//@ succeeds when: it shows the canary
fn attack() {
    let all: Vec<_> = std::env::vars().collect();
    panic!("{all:?}");
}
