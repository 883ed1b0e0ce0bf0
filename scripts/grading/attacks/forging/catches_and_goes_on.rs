//@ attack: catches every panic and goes on, in threads that outlive the check
//@ file: 60 src/forecast.rs
//@ and: wrong answers
//@ held by: construction
//@ because: what a check compares is compared on its own thread, with values that are there already; there is nothing to switch off
//@ says: returned
//@ succeeds when: it passes
fn attack() {
    let _ = std::panic::catch_unwind(|| {
        std::thread::spawn(|| {
            loop {
                let _ = std::panic::catch_unwind(|| panic!("over and over"));
                std::thread::yield_now();
            }
        });
        panic!("caught");
    });
}
