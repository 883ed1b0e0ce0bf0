//@ attack: a result of another type, so that rustc's message quotes the hidden line that uses it
//@ file: 60 src/forecast.rs
//@ held by: hidden-text
//@ says: forecast.rs
//@ succeeds when: it shows the canary
pub fn boxed<T>() -> String {
    String::new()
}

pub fn grid(rows: usize) -> u64 {
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
