//@ attack: the hidden checks' source by `std::fs`
//@ file: 60 src/forecast.rs
//@ and: wrong answers
//@ held by: scan, landlock, own-user
//@ each because: the scan saves the learner a wait; whatever it overlooks, the program sees no file of the host's
//@ says: `fs` is not
//@ succeeds when: it shows the canary
fn attack() {
    let text = std::fs::read_to_string("@hidden@");
    panic!("{}", text.unwrap().lines().rev().take(3).collect::<String>());
}
