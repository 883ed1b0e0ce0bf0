//@ attack: threads without end
//@ file: 60 src/forecast.rs
//@ and: wrong answers after one attack
//@ held by: limits
//@ says: Resource temporarily unavailable
//@ succeeds when: it says so
fn attack() {
    for _ in 0..3000 {
        std::thread::Builder::new()
            .stack_size(16 << 10)
            .spawn(|| std::thread::park())
            .unwrap();
    }
    panic!("@confession@");
}
