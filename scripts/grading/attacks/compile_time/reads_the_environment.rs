//@ attack: the environment of the service, by `option_env!`
//@ file: 60 src/forecast.rs
//@ and: wrong answers
//@ held by: scan, empty-environment
//@ each because: the scan says plainly what is not wanted; an environment without secrets gives nothing away to whatever reads it
//@ says: `option_env!` is not
//@ succeeds when: it shows the canary
const SECRET: Option<&str> = option_env!("KATAKIT_CANARY");

fn attack() {
    panic!("{SECRET:?}");
}
