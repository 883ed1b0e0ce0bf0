//@ attack: some five and a half thousand empty files, which stay
//@ file: 60 src/forecast.rs
//@ and: wrong answers after one attack
//@ held by: scan, limits
//@ each because: the scan saves the learner a wait; what its folder may hold is counted in files too
//@ says: is not
//@ succeeds when: it says so
fn attack() {
    let folder = |number: u32| {
        let folder = std::env::temp_dir().join(number.to_string());
        std::fs::create_dir(&folder).unwrap();
        for file in 0..1_400 {
            std::fs::File::create(folder.join(file.to_string())).unwrap();
        }
    };
    std::thread::scope(|scope| {
        for number in 0..4 {
            scope.spawn(move || folder(number));
        }
    });
    // The fuller a folder, the rarer it is counted.
    std::thread::sleep(std::time::Duration::from_secs(4));
    panic!("@confession@");
}
