//@ attack: twenty-five thousand empty files, which stay
//@ file: 60 src/forecast.rs
//@ and: wrong answers after one attack
//@ held by: scan, limits
//@ each because: the scan saves the learner a wait; what its folder may hold is counted in files too
//@ says: is not
//@ succeeds when: it says so
fn attack() {
    for number in 0..25_000 {
        std::fs::File::create(std::env::temp_dir().join(format!("empty-{number}"))).unwrap();
    }
    std::thread::sleep(std::time::Duration::from_secs(2));
    panic!("@confession@");
}
