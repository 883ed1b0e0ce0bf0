//@ attack: takes the process down by another thread's stack, so that other checks leave no record
//@ file: 60 src/forecast.rs
//@ and: wrong answers
//@ held by: exact-set
//@ says: stack
//@ succeeds when: it passes
fn deeper(depth: u64) -> u64 {
    std::hint::black_box([depth; 64]);
    1 + deeper(depth + 1)
}

fn attack() {
    let _ = std::thread::Builder::new()
        .spawn(|| deeper(0))
        .map(|thread| thread.join());
}
