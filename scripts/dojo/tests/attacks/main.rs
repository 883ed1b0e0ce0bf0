//! Attacks on the service over its socket, driven against the real program: what terminals and browsers send it, and what it makes
//! of hostile text. What a submission does while it is graded is `scripts/grading/attacks`.
//!
//! For each attack:
//!
//! 1. Against a service with its usual settings it gets nothing. Either it is turned down, with the status and the words that are
//!    asked for here, in one line that a terminal can show; or what it brings is taken as data, and harms nobody.
//! 2. Where a setting holds it, a service without that setting is attacked the same way, and it **succeeds**: so the first part can
//!    fail, and the setting is needed. What holds by construction says in a line why there is nothing to switch off.
//!
//! `cargo test -p dojo --test attacks -- page` runs those whose name contains the word.

#[path = "../room/mod.rs"]
mod room;
#[path = "../seeded/mod.rs"]
mod seeded;

mod attack;
mod browser;
mod bundle;
mod flood;
mod page;
mod person;
mod sent;
mod target;

use attack::{Attack, Came, Held};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::ExitCode;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::Instant;
use target::Target;

/// Most attacks wait for something.
const AT_ONCE: usize = 6;

fn main() -> ExitCode {
    let wanted: Vec<String> = std::env::args()
        .skip(1)
        .filter(|word| !word.starts_with('-'))
        .collect();
    let mut attacks: Vec<Attack> = [
        flood::all(),
        bundle::all(),
        person::all(),
        browser::all(),
        page::all(),
    ]
    .into_iter()
    .flatten()
    .collect();
    let all = attacks.len();
    attacks.retain(|attack| {
        wanted.is_empty()
            || wanted
                .iter()
                .any(|word| attack.name.contains(word.as_str()))
    });
    let began = Instant::now();
    let shared = Target::start("");
    let next = AtomicUsize::new(0);
    let lines = Mutex::new(Vec::new());
    thread::scope(|scope| {
        for _ in 0..AT_ONCE {
            scope.spawn(|| {
                while let Some(attack) = attacks.get(next.fetch_add(1, Ordering::SeqCst)) {
                    let began = Instant::now();
                    let finding = findings_of(attack, &shared);
                    let line = format!(
                        "{} {:<42} {:>5.1} s  {}",
                        if finding.is_none() { "held " } else { "FOUND" },
                        attack.name,
                        began.elapsed().as_secs_f64(),
                        attack.held.in_words()
                    );
                    lines
                        .lock()
                        .expect("no thread panics")
                        .push((line, finding));
                }
            });
        }
    });
    let mut lines = lines.into_inner().expect("no thread panics");
    lines.sort();
    for (line, _) in &lines {
        println!("{line}");
    }
    println!(
        "\n{} of {all} attacks in {:.0} s",
        lines.len(),
        began.elapsed().as_secs_f64()
    );
    let findings: Vec<&String> = lines
        .iter()
        .filter_map(|(_, finding)| finding.as_ref())
        .collect();
    for finding in &findings {
        println!("FOUND  {finding}");
    }
    if !findings.is_empty() {
        return ExitCode::FAILURE;
    }
    println!("none got through");
    ExitCode::SUCCESS
}

/// What is wrong, if anything; a test that falls over is.
fn findings_of(attack: &Attack, shared: &Target) -> Option<String> {
    let came = catch_unwind(AssertUnwindSafe(|| tried(attack, shared)));
    came.unwrap_or_else(|_| Err(format!("{} panicked, see above", attack.name)))
        .err()
}

/// Tries one; an error says what is wrong about how it came out.
fn tried(attack: &Attack, shared: &Target) -> Result<(), String> {
    let own;
    let target = match attack.held {
        Held::Setting { usual, .. } => {
            own = Target::start(usual);
            &own
        }
        Held::Construction(_) => shared,
    };
    let wrong = |words: String| Err(format!("{} ({}): {words}", attack.name, attack.tries));
    match (attack.run)(target) {
        Came::Refused(status, sentence) => {
            if status != attack.status || !sentence.contains(attack.says) {
                return wrong(format!(
                    "asked for {} {:?}, got {status} {sentence:?}",
                    attack.status, attack.says
                ));
            }
            let is_a_line = sentence.len() < 400 && !sentence.chars().any(char::is_control);
            if !attack.says.is_empty() && !is_a_line {
                return wrong(format!("this is no line for a terminal: {sentence:?}"));
            }
        }
        Came::Harmless if attack.status == 200 => {}
        other => {
            return wrong(format!(
                "asked for {} {:?}, got {other:?}",
                attack.status, attack.says
            ));
        }
    }
    if let Held::Setting { without, .. } = attack.held {
        let target = Target::start(without);
        let came = (attack.run)(&target);
        if !matches!(came, Came::Through(_)) {
            return wrong(format!(
                "with `{without}` it does not succeed, so nothing shows that the setting holds it: {came:?}"
            ));
        }
    }
    Ok(())
}
