//! Two threads that count, each for itself, in wall-clock time: your counters, counters side by side in one line, one counter
//! for both, and a lock. It shows something where two cores are free.

use bench_61::if_written;
use criterion::{Criterion, criterion_group, criterion_main};
use kata_61::counters::Counters;
use std::hint::black_box;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use std::thread;

const STEPS: u32 = 1_000_000;

/// Both threads make so many steps at the same time, each with its own number.
fn two_threads(step: impl Fn(usize) + Sync) {
    thread::scope(|scope| {
        for thread in 0..2 {
            let step = &step;
            scope.spawn(move || (0..STEPS).for_each(|_| step(thread)));
        }
    });
}

fn counting(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("two threads count");
    group.sample_size(20);
    let yours = if_written("counters", || {
        let counters = Counters::new(2);
        black_box(counters.slot(1));
        counters
    });
    if let Some(counters) = yours {
        group.bench_function("yours", |bench| {
            bench.iter(|| two_threads(|thread| _ = counters.slot(thread).fetch_add(1, Relaxed)));
        });
    }
    let side_by_side = [const { AtomicU64::new(0) }; 2];
    group.bench_function("side by side", |bench| {
        bench.iter(|| two_threads(|thread| _ = side_by_side[thread].fetch_add(1, Relaxed)));
    });
    group.bench_function("one for both", |bench| {
        bench.iter(|| two_threads(|_| _ = side_by_side[0].fetch_add(1, Relaxed)));
    });
    let locked = Mutex::new(0_u64);
    group.bench_function("a lock", |bench| {
        bench.iter(|| {
            two_threads(|_| {
                if let Ok(mut count) = locked.lock() {
                    *count += 1;
                }
            });
        });
    });
    group.finish();
}

criterion_group!(sharing, counting);
criterion_main!(sharing);
