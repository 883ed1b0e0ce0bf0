//! What the benches of kata 61 share: the thread's CPU clock for criterion, and a way around what is not written yet.

use cpu_time::ThreadTime;
use criterion::Throughput;
use criterion::measurement::{Measurement, ValueFormatter, WallTime};
use std::panic::{self, AssertUnwindSafe};
use std::time::Duration;

/// The CPU time of the thread that calls, which stands still while another process has the core.
#[derive(Clone, Copy, Debug, Default)]
pub struct CpuTime;

static WALL_TIME: WallTime = WallTime;

impl Measurement for CpuTime {
    type Intermediate = ThreadTime;
    type Value = Duration;

    fn start(&self) -> ThreadTime {
        ThreadTime::now()
    }

    fn end(&self, began: ThreadTime) -> Duration {
        began.elapsed()
    }

    fn add(&self, one: &Duration, other: &Duration) -> Duration {
        *one + *other
    }

    fn zero(&self) -> Duration {
        Duration::ZERO
    }

    fn to_f64(&self, value: &Duration) -> f64 {
        value.as_nanos() as f64
    }

    fn formatter(&self) -> &dyn ValueFormatter {
        WALL_TIME.formatter()
    }
}

/// So many numbers a call, for criterion to show numbers a second.
pub fn numbers(count: usize) -> Throughput {
    Throughput::Elements(count as u64)
}

/// What the code returns; `None`, with a word on it, where it panics, as a `todo!()` does.
pub fn if_written<T>(what: &str, code: impl FnOnce() -> T) -> Option<T> {
    panic::set_hook(Box::new(|_| {}));
    let result = panic::catch_unwind(AssertUnwindSafe(code));
    let _ = panic::take_hook();
    if result.is_err() {
        println!("{what}: yours panics, so it is left out\n");
    }
    result.ok()
}
