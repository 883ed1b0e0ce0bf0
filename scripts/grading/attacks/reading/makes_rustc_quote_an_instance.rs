//@ attack: a constant that panics where the hidden checks use it, so that rustc's message quotes their line
//@ file: 60 src/forecast.rs
//@ held by: construction
//@ because: rustc tells who asked in a note of its own, and only its errors are kept
//@ says: what the checks call
//@ succeeds when: it shows the canary
pub fn boxed<T>() -> u64 {
    const { panic!("who asks?") }
}

pub fn grid(rows: usize, _: usize) -> u64 {
    rows as u64
}

pub fn copied(list: &[String]) -> u64 {
    list.len() as u64
}

pub fn shared(list: &[String]) -> u64 {
    list.len() as u64
}

pub fn tightened(length: usize, capacity: usize) -> u64 {
    u64::from(length < capacity)
}
