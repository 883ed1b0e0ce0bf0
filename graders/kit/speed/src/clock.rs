use cpu_time::ThreadTime;
use std::hint::black_box;
use std::time::Duration;

/// How long a sample should take, on the thread's CPU clock.
const SAMPLE: Duration = Duration::from_millis(if cfg!(windows) { 64 } else { 3 });

/// What so many calls take in all, on the thread's CPU clock.
pub(crate) fn sample<T>(calls: u32, code: &mut impl FnMut() -> T) -> Duration {
    let began = ThreadTime::now();
    for _ in 0..calls {
        black_box(code());
    }
    began.elapsed()
}

/// How many calls make a sample. Warms the code up on the way.
pub(crate) fn calls_in_a_sample<T>(code: &mut impl FnMut() -> T) -> u32 {
    // The first call pays for pages that the system hands out, and for code that is not in memory yet.
    sample(1, code);
    let mut calls = 1_u32;
    loop {
        let took = sample(calls, code);
        if took >= SAMPLE || calls > u32::MAX / 2 {
            return calls;
        }
        let so_often = if took < SAMPLE / 16 {
            8
        } else {
            SAMPLE.div_duration_f64(took).ceil() as u32
        };
        calls = calls.saturating_mul(so_often.max(2));
    }
}
