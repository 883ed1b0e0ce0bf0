//! Gives verdicts one after another on code whose ratio to the reference is known: `verdicts RATIO LIMIT COUNT`.
//!
//! `scripts/speed-rule.py` runs it beside a busy neighbour on the same core. One line a verdict: `accepted` or `refused`, and
//! the seconds that it took.

use std::hint::black_box;
use std::time::Instant;

/// Half arithmetic, half memory: 32 KiB to 2 MiB are read in jumps that no prefetcher foresees.
fn work(table: &[u32], steps: u32) -> u32 {
    let mask = table.len() - 1;
    (0..steps).fold(1_u32, |state, step| {
        let jumped = state.wrapping_mul(1_664_525).wrapping_add(step) ^ (state >> 15);
        jumped ^ table[jumped as usize & mask]
    })
}

fn main() {
    let arguments: Vec<f64> = std::env::args()
        .skip(1)
        .map_while(|argument| argument.parse().ok())
        .collect();
    let &[ratio, limit, count] = arguments.as_slice() else {
        eprintln!("verdicts RATIO LIMIT COUNT");
        std::process::exit(2);
    };
    for number in 0..count as u32 {
        let table: Vec<u32> = (0..1_u32 << (13 + 2 * (number % 4))).collect();
        let steps = 20_000;
        let more_steps = (f64::from(steps) * ratio) as u32;
        let began = Instant::now();
        let verdict = grader_kit_speed::at_most(
            limit,
            || work(black_box(&table), black_box(more_steps)),
            || work(black_box(&table), black_box(steps)),
        );
        let outcome = if verdict.is_ok() {
            "accepted"
        } else {
            "refused"
        };
        println!("{outcome} {:.3}", began.elapsed().as_secs_f64());
    }
}
