//! Attacks on the grading of submissions, each a file below `attacks/`, driven against the real grader and its real sandbox.
//!
//! For each attack:
//!
//! 1. With all defences on it gets nothing: it does not pass, no canary of the host's or of the hidden checks is anywhere in the
//!    result, nothing outside has changed, no process is left, it took no longer than [`trial::BOUND`], and the learner reads
//!    the words that its file asks for.
//! 2. With exactly the defences off that its file names, it **succeeds**: so the first part can fail, and the defences are needed.
//!    What holds it by construction cannot be switched off: the file says why.
//! 3. Where the file names several, each of them alone still holds it: that is what depth is for. What is only said to *help*
//!    holds it on some hosts, and is not asked to hold it alone.
//!
//! At the end every defence that can be switched off must have been needed by some attack, and a right submission is graded beside
//! exhausting ones: it may take no more than [`neighbour::SLOWED_AT_MOST`] times as long as alone. The word `neighbour` runs that
//! alone.
//!
//! `cargo test -p grading --test attacks -- forging` runs those whose name contains the word. The table at the end has a line for
//! each attack; `-v` shows what the learner reads as well.

mod attack;
mod ground;
mod neighbour;
mod outside;
mod trial;

use attack::{Attack, Defence, Success};
use ground::Ground;
use std::collections::BTreeSet;
use std::path::Path;
use std::process::ExitCode;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};
use trial::Trial;

/// As many gradings at a time; a workshop's host has as many slots.
const SLOTS: u32 = 2;

fn main() -> ExitCode {
    sandbox::launch_if_asked();
    if let Some(refusal) = sandbox::Layers::refusal() {
        println!("not run: {refusal}");
        // In CI nothing may be skipped where it could be run.
        let counts = cfg!(target_os = "linux") && std::env::var_os("CI").is_some();
        return ExitCode::from(u8::from(counts));
    }
    // SAFETY: no other thread has been started.
    unsafe { std::env::set_var(outside::VARIABLE, outside::CANARY) };
    let words: Vec<String> = std::env::args().skip(1).collect();
    let verbose = words
        .iter()
        .any(|word| word == "-v" || word == "--nocapture");
    let wanted: Vec<&String> = words.iter().filter(|word| !word.starts_with('-')).collect();
    let mut attacks = Attack::all(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/attacks")));
    let all = attacks.clone();
    attacks.retain(|attack| {
        wanted.is_empty()
            || wanted
                .iter()
                .any(|word| attack.name.contains(word.as_str()))
    });
    let mut katas: Vec<String> = attacks.iter().map(|attack| attack.kata.clone()).collect();
    katas.push(neighbour::KATA.to_owned());
    katas.sort();
    katas.dedup();
    let began = Instant::now();
    let ground = Ground::prepare(Path::new(env!("CARGO_TARGET_TMPDIR")), &katas)
        .expect("the katas can be prepared");
    println!(
        "{} of {} attacks; prepared in {:.1} s",
        attacks.len(),
        all.len(),
        began.elapsed().as_secs_f64()
    );
    let next = AtomicUsize::new(0);
    let lines = Mutex::new(Vec::new());
    thread::scope(|scope| {
        for slot in first_slot()..first_slot() + SLOTS {
            let (next, lines, attacks, ground) = (&next, &lines, &attacks, &ground);
            scope.spawn(move || {
                while let Some(attack) = attacks.get(next.fetch_add(1, Ordering::SeqCst)) {
                    let line = tried(ground, attack, slot, verbose);
                    println!("{}", line.text());
                    for finding in &line.findings {
                        println!("    {finding}");
                    }
                    lines.lock().expect("no thread panics").push(line);
                }
            });
        }
    });
    let mut lines = lines.into_inner().expect("no thread panics");
    lines.sort_by(|one, other| one.name.cmp(&other.name));
    println!(
        "\n{:<48} {:<62} {:>7}",
        "attack", "held by; without it", "time"
    );
    for line in &lines {
        println!("{}", line.text());
    }
    let mut findings: Vec<String> = lines
        .iter()
        .flat_map(|line| line.findings.clone())
        .collect();
    if wanted.is_empty() {
        findings.extend(needless(&attacks));
    }
    if wanted.is_empty() || wanted.iter().any(|word| *word == "neighbour") {
        let slots = [first_slot(), first_slot() + 1];
        findings.extend(neighbour::slowed(&ground, &all, slots));
    }
    println!(
        "\n{} attacks in {:.0} s",
        lines.len(),
        began.elapsed().as_secs_f64()
    );
    if findings.is_empty() {
        println!("none got through, and every defence that they name is needed");
        return ExitCode::SUCCESS;
    }
    for finding in &findings {
        println!("FOUND  {finding}");
    }
    ExitCode::FAILURE
}

/// A line of the table.
struct Line {
    name: String,
    held_by: String,
    wall: Duration,
    findings: Vec<String>,
}

impl Line {
    fn text(&self) -> String {
        let end = if self.findings.is_empty() {
            "held"
        } else {
            "FOUND"
        };
        format!(
            "{:<48} {:<62} {:>5.1} s  {end}",
            self.name,
            self.held_by,
            self.wall.as_secs_f64()
        )
    }
}

/// Whether this host has the defence.
fn is_here(defence: Defence) -> bool {
    let layers = sandbox::Layers::of_this_host();
    match defence {
        Defence::OwnUser => layers.has(sandbox::Layer::OwnUser),
        Defence::Namespaces => layers.has(sandbox::Layer::Namespaces),
        _ => true,
    }
}

/// The first slot of this process. Slots have users of their own, and a service, or another run of these tests, may be at work on
/// the first ones: what is looked for in the end must be this process's.
fn first_slot() -> u32 {
    100 + std::process::id() % 40 * SLOTS
}

fn tried(ground: &Ground, attack: &Attack, slot: u32, verbose: bool) -> Line {
    let held_by: BTreeSet<Defence> = attack
        .held_by
        .iter()
        .copied()
        .filter(|defence| is_here(*defence))
        .collect();
    let names: Vec<&str> = held_by.iter().map(|defence| defence.name()).collect();
    let mut findings = Vec::new();
    let mut found = |what: String| findings.push(format!("{}: {what}", attack.name));

    let all_on = Trial::run(ground, attack, &BTreeSet::new(), slot);
    for (success, what) in unwanted(attack, &all_on) {
        found(format!("with all defences on: {success:?} {what}"));
    }
    if !all_on.message.contains(&attack.says) {
        found(format!(
            "the learner does not read {:?} but\n{}",
            attack.says,
            indented(&all_on.message)
        ));
    }
    if verbose {
        println!(
            "--- {}: {}\n{}",
            attack.name,
            attack.tries,
            indented(&all_on.message)
        );
    }
    let switches: BTreeSet<Defence> = held_by
        .union(&attack.helped_by)
        .copied()
        .filter(|defence| *defence != Defence::Construction && is_here(*defence))
        .collect();
    if !switches.is_empty() && !held_by.contains(&Defence::Construction) {
        let off = Trial::run(ground, attack, &switches, slot);
        if !off.succeeded(attack) {
            found(format!(
                "without {} it does not succeed, so nothing shows that they hold it; it got {:?} after {:.1} s, and said\n{}",
                names.join(", "),
                off.achieved,
                off.wall.as_secs_f64(),
                indented(&off.message)
            ));
        }
    }
    if switches.len() > 1 || held_by.len() > 1 {
        for kept in &held_by {
            let mut others = switches.clone();
            others.remove(kept);
            let alone = Trial::run(ground, attack, &others, slot);
            if alone.succeeded(attack) {
                found(format!("{} alone does not hold it", kept.name()));
            }
        }
    }
    Line {
        name: attack.name.clone(),
        held_by: names.join(", "),
        wall: all_on.wall,
        findings,
    }
}

/// What no attack may achieve. Single checks may well pass where the answers to them are right.
fn unwanted(attack: &Attack, trial: &Trial) -> Vec<(Success, String)> {
    let achieved = trial.achieved.iter();
    achieved
        .filter(|(success, _)| *success != Success::OneCheckPasses || *success == attack.success)
        .cloned()
        .collect()
}

/// The defences that no attack needs.
fn needless(attacks: &[Attack]) -> Vec<String> {
    let needed: BTreeSet<Defence> = attacks
        .iter()
        .flat_map(|attack| attack.held_by.clone())
        .collect();
    Defence::switches()
        .filter(|defence| is_here(*defence) && !needed.contains(defence))
        .map(|defence| format!("no attack needs the defence `{}`", defence.name()))
        .collect()
}

/// The beginning of it.
fn indented(text: &str) -> String {
    let lines = text.lines().take(12).map(|line| {
        let line: String = line.chars().take(200).collect();
        format!("        {line}")
    });
    lines.collect::<Vec<_>>().join("\n")
}
