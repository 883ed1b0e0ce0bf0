//! What a right submission in one slot loses to an exhausting one in the other.

use crate::ground::Ground;
use dojo_protocol::Bundle;
use std::collections::BTreeSet;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

/// The kata of both.
pub const KATA: &str = "60";

/// So many times as long as alone may a right submission take beside an exhausting one, where each slot has a core: what is
/// lost is memory bandwidth, the disk, and the core's clock.
const FACTOR: f64 = 3.0;

/// And so much more, whatever it takes alone.
const MORE: Duration = Duration::from_secs(2);

/// What costs most of what slots share.
const GREEDY: &str = r#"
fn attack() {
    let threads: Vec<_> = (0..16)
        .filter_map(|_| {
            let greedy = || {
                let mut block = vec![1_u8; 48 << 20];
                loop {
                    for place in (0..block.len()).step_by(64) {
                        block[place] = block[place].wrapping_add(1);
                    }
                    std::hint::black_box(&block);
                }
            };
            std::thread::Builder::new().spawn(greedy).ok()
        })
        .collect();
    for thread in threads {
        let _ = thread.join();
    }
}

pub fn boxed<T>() -> u64 { attack(); 9 }
pub fn grid(_: usize, _: usize) -> u64 { attack(); 9 }
pub fn copied(_: &[String]) -> u64 { attack(); 9 }
pub fn shared(_: &[String]) -> u64 { attack(); 9 }
pub fn tightened(_: usize, _: usize) -> u64 { attack(); 9 }
"#;

/// What is wrong about it, if anything.
pub fn slowed(ground: &Ground) -> Vec<String> {
    let kata = ground.kata(KATA);
    let right = Bundle {
        kata: KATA.to_owned(),
        files: ground.model_answer(&kata),
    };
    let mut greedy = right.clone();
    greedy
        .files
        .insert("src/forecast.rs".to_owned(), GREEDY.to_owned());
    let nothing = BTreeSet::new();
    let mut findings = Vec::new();
    let mut time = |place: &str| {
        let began = Instant::now();
        match ground.grade(&right, &nothing, 0) {
            Ok(graded) if graded.verdict.as_ref().is_some_and(passed) => {}
            other => findings.push(format!(
                "a right submission {place} does not pass: {other:?}"
            )),
        }
        began.elapsed()
    };
    time("for the first time");
    let alone = time("alone");
    let over = AtomicBool::new(false);
    let beside = thread::scope(|scope| {
        scope.spawn(|| {
            while !over.load(Ordering::SeqCst) {
                let _ = ground.grade(&greedy, &nothing, 1);
            }
        });
        // Until its checks run.
        thread::sleep(Duration::from_secs(3));
        let beside = time("beside a greedy one");
        over.store(true, Ordering::SeqCst);
        beside
    });
    let bound = alone.mul_f64(FACTOR) + MORE;
    println!(
        "a right submission takes {:.2} s alone and {:.2} s beside a greedy one; the bound is {:.2} s",
        alone.as_secs_f64(),
        beside.as_secs_f64(),
        bound.as_secs_f64()
    );
    if beside > bound {
        findings.push(format!(
            "a greedy neighbour slows a right submission from {alone:.2?} to {beside:.2?}"
        ));
    }
    findings
}

fn passed(verdict: &judge::Verdict) -> bool {
    verdict.state == judge::VerdictState::Passed
}
