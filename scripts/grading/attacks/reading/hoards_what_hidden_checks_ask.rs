//@ attack: keeps what all checks ask, and shows it where a check's message may be seen
//@ file: 60 src/csv.rs
//@ held by: kinds-apart
//@ says: none came
//@ succeeds when: it shows the canary
use std::borrow::Cow;
use std::sync::{Mutex, OnceLock};
use std::time::{Duration, Instant};

/// All wait together, so that the whole does not take long.
static BEGAN: OnceLock<Instant> = OnceLock::new();

static SEEN: Mutex<Vec<String>> = Mutex::new(Vec::new());

pub fn quoted(cell: &str) -> Cow<'_, str> {
    SEEN.lock().unwrap().push(cell.to_owned());
    Cow::Borrowed(cell)
}

pub fn row(cells: &[&str]) -> String {
    let began = BEGAN.get_or_init(Instant::now);
    while began.elapsed() < Duration::from_secs(2) {
        // A panic that held the lock would keep the others from telling.
        let found = SEEN.lock().unwrap().iter().find(|cell| cell.contains("@half@")).cloned();
        if let Some(found) = found {
            panic!("one came: {found}");
        }
        std::thread::yield_now();
    }
    panic!("none came, of {}", cells.len());
}
