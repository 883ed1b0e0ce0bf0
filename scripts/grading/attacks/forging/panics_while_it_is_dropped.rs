//@ attack: a panic whose payload panics again when whoever caught it drops it
//@ file: 60 src/forecast.rs
//@ and: wrong answers
//@ held by: construction
//@ because: a check without its record counts as failed; there is nothing to switch off
//@ says: ended without a result
//@ succeeds when: it passes
struct Bomb;

impl Drop for Bomb {
    fn drop(&mut self) {
        panic!("again");
    }
}

fn attack() {
    std::panic::panic_any(Bomb);
}
