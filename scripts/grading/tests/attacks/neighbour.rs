//! What a right submission in one slot loses to an exhausting one in the other, and what that one leaves behind.

use crate::attack::{Attack, Defence};
use crate::ground::Ground;
use crate::outside::Outside;
use crate::trial::left_by;
use dojo_protocol::Bundle;
use grading::Graded;
use std::collections::BTreeSet;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

/// The kata of all.
pub const KATA: &str = "60";

/// So many times as long as alone may a right submission take beside an exhausting one, where there is a core for each slot.
///
/// Alone it has two cores, and uses both while rustc and its linker work: one of them makes that up to twice as long. What no
/// kernel divides fairly comes on top: memory bandwidth, the disk, the time to give pages out and to take them back. Measured on
/// two cores that were busy with other work as well: 1.3 (a loop, memory bandwidth) to 2.0 times (forks); the bound is twice that, so
/// that it speaks of neighbours and not of the machine's mood. What divides the cores by slots and not by threads is the
/// scheduler's group that each sandbox gets with its session; among threads, sixteen that spin would leave a ninth.
pub const SLOWED_AT_MOST: f64 = 4.0;

/// What costs most of what slots share: the classes of exhaustion, and one that is after memory bandwidth.
const NEIGHBOURS: [&str; 6] = [
    "exhaustion/forks",
    "exhaustion/loop_without_end",
    "exhaustion/memory",
    "exhaustion/fills_the_disk",
    "exhaustion/floods_its_output",
    "exhaustion/spins_through_memory",
];

/// Without these, a neighbour gets as far as its checks: what is measured is what the sandbox lets it take.
const OVERLOOKED_BY: [Defence; 2] = [Defence::Scan, Defence::UnsafeForbidden];

/// Until rustc is done with the neighbour and its checks run, on a machine that is busy with nothing else.
const UNTIL_IT_RUNS: Duration = Duration::from_millis(1500);

/// What is wrong about it, if anything.
pub fn slowed(ground: &Ground, attacks: &[Attack], slots: [u32; 2]) -> Vec<String> {
    let kata = ground.kata(KATA);
    let right = Bundle {
        kata: KATA.to_owned(),
        files: ground.model_answer(&kata),
    };
    let mut findings = Vec::new();
    let mut time = |place: &str| {
        let began = Instant::now();
        match ground.grade(&right, &BTreeSet::new(), slots[0], &AtomicBool::new(false)) {
            Ok(graded) if passed(&graded) => {}
            other => findings.push(format!(
                "a right submission {place} does not pass: {other:?}"
            )),
        }
        began.elapsed()
    };
    time("for the first time");
    let alone = (time("alone") + time("alone")) / 2;
    println!(
        "\na right submission takes {:.2} s alone; beside a hostile one",
        alone.as_secs_f64()
    );
    let mut slower = Vec::new();
    for name in NEIGHBOURS {
        let attack = attacks.iter().find(|attack| attack.name == name);
        let attack = attack.unwrap_or_else(|| panic!("there is no attack {name}"));
        let beside = beside(ground, attack, &right, slots[1], || time(name));
        let times = beside.as_secs_f64() / alone.as_secs_f64();
        println!(
            "    {name:<36} {:>6.2} s, {times:.1} times (at most {SLOWED_AT_MOST})",
            beside.as_secs_f64()
        );
        if times > SLOWED_AT_MOST {
            slower.push(format!("{name} slows a right submission {times:.1} times"));
        }
        slower.extend(left_by(ground, slots[1]).map(|left| format!("{name} left {left} behind")));
    }
    findings.extend(slower);
    findings
}

/// The time that something takes while the attack is graded in this slot, over and over.
fn beside(
    ground: &Ground,
    attack: &Attack,
    right: &Bundle,
    slot: u32,
    time: impl FnOnce() -> Duration,
) -> Duration {
    let outside = Outside::new(&ground.shared());
    let hidden = ground.hidden(&ground.kata(KATA), &attack.file);
    let mut hostile = right.clone();
    let model_answer = right.files[&attack.file].clone();
    hostile.files.insert(
        attack.file.clone(),
        outside.source(attack, &hidden, &model_answer),
    );
    let over = AtomicBool::new(false);
    thread::scope(|scope| {
        scope.spawn(|| {
            while !over.load(Ordering::SeqCst) {
                let _ = ground.grade(&hostile, &OVERLOOKED_BY.into(), slot, &over);
            }
        });
        thread::sleep(UNTIL_IT_RUNS);
        let took = time();
        over.store(true, Ordering::SeqCst);
        took
    })
}

fn passed(graded: &Graded) -> bool {
    let verdict = graded.verdict.as_ref();
    verdict.is_some_and(|verdict| verdict.state == judge::VerdictState::Passed)
}
