//@ attack: empty files without end
//@ file: 60 src/forecast.rs
//@ and: wrong answers
//@ held by: scan, limits
//@ each because: the scan saves the learner a wait; what its folder may hold is counted in files too
//@ says: is not
//@ succeeds when: it says so
fn attack() {
    for number in 0..40_000 {
        std::fs::File::create(std::env::temp_dir().join(format!("empty-{number}"))).unwrap();
    }
    panic!("@confession@");
}
