//@ attack: threads without end
//@ file: 60 src/forecast.rs
//@ and: wrong answers
//@ held by: limits
//@ says: stopped
//@ succeeds when: it says so
fn attack() {
    let many = (0..3000).all(|_| {
        std::thread::Builder::new()
            .stack_size(16 << 10)
            .spawn(|| std::thread::park())
            .is_ok()
    });
    if many {
        panic!("@confession@");
    }
}
