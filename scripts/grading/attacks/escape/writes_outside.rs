//@ attack: a file in a folder in which everybody may write
//@ file: 60 src/forecast.rs
//@ and: wrong answers
//@ held by: scan, landlock
//@ each because: the scan saves the learner a wait; whatever it overlooks, nothing outside of its own folder can be written
//@ says: `fs` is not
//@ succeeds when: a file appears
fn attack() {
    std::fs::write("@outside@/appeared", "here").unwrap();
}
