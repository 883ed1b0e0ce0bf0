//! One grading of one attack, and what came of it.

use crate::attack::{Attack, Defence, Success};
use crate::ground::{ASKS_FOR_THE_CANARY, COMPILING, Ground};
use crate::outside::{CANARY, CONFESSION, Outside};
use dojo_protocol::Bundle;
use grading::Graded;
use std::collections::BTreeSet;
use std::fs;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::{Duration, Instant};

/// No submission may hold a worker for longer, whatever it does, with [`crate::ground::COMPILING`] for rustc: what the limits of
/// all phases allow together, and what starting and ending them takes on a busy machine with two cores. What takes longer is
/// called off: that it would never have ended needs no more time to show.
pub const BOUND: Duration = Duration::from_secs(30);

/// That what is let through would never have ended needs no more time to show: its limit would have ended it before.
const SHOWN: Duration = Duration::from_secs(COMPILING.as_secs() * 3 / 2);

/// No result may be larger: a workshop keeps thousands of them.
const LARGEST: usize = 1 << 20;

/// What came of it.
#[derive(Debug)]
pub struct Trial {
    /// What the attack achieved, by all that the driver looks at; empty is as it should be.
    pub achieved: Vec<(Success, String)>,
    /// All that anybody reads of it.
    pub message: String,
    pub wall: Duration,
}

impl Trial {
    /// Whether the attack got what it wanted.
    pub fn succeeded(&self, attack: &Attack) -> bool {
        self.achieved
            .iter()
            .any(|(success, _)| *success == attack.success)
    }

    /// Grades the attack with these defences off.
    pub fn run(ground: &Ground, attack: &Attack, off: &BTreeSet<Defence>, slot: u32) -> Self {
        let kata = ground.kata(&attack.kata);
        let mut outside = Outside::new(&ground.shared());
        let mut files = ground.model_answer(&kata);
        let model_answer = files[&attack.file].clone();
        let hidden = ground.hidden(&kata, &attack.file);
        files.insert(
            attack.file.clone(),
            outside.source(attack, &hidden, &model_answer),
        );
        let bundle = Bundle {
            kata: attack.kata.clone(),
            files,
        };
        let began = Instant::now();
        let called_off = AtomicBool::new(false);
        let patience = if off.is_empty() || attack.success != Success::TakesLonger {
            BOUND
        } else {
            SHOWN
        };
        let (over, ended) = mpsc::channel::<()>();
        let graded = thread::scope(|scope| {
            let called_off = &called_off;
            scope.spawn(move || {
                if ended.recv_timeout(patience) == Err(RecvTimeoutError::Timeout) {
                    called_off.store(true, Ordering::SeqCst);
                }
            });
            let graded = ground.grade(&bundle, off, slot, called_off);
            drop(over);
            graded
        });
        let wall = began.elapsed();
        let mut trial = Self {
            achieved: Vec::new(),
            message: String::new(),
            wall,
        };
        match &graded {
            Ok(graded) => trial.read(attack, graded),
            // It was called off, or the sandbox gave it up, or worse.
            Err(problem) => trial.note(Success::TakesLonger, problem.to_string()),
        }
        trial.look_around(ground, &mut outside, slot);
        trial
    }

    fn read(&mut self, attack: &Attack, graded: &Graded) {
        let text = serde_json::to_string(graded).expect("a result can be written");
        if text.len() > LARGEST {
            self.note(Success::TellsMore, format!("{} bytes", text.len()));
        }
        let text = serde_json::to_string(&without_own_words(graded)).expect("as above");
        if let Some(place) = text.find(CANARY) {
            let around = text.get(place.saturating_sub(60)..place + CANARY.len());
            self.note(
                Success::ShowsTheCanary,
                around.unwrap_or_default().to_owned(),
            );
        }
        if text.contains(CONFESSION) {
            self.note(Success::Confesses, String::new());
        }
        let mut words: Vec<String> = Vec::new();
        words.extend(
            graded
                .refused
                .iter()
                .map(|refused| refused.sentence.clone()),
        );
        if let Some(verdict) = &graded.verdict {
            words.extend(
                verdict
                    .compile_errors
                    .iter()
                    .map(|error| error.rendered.clone()),
            );
            for exercise in &verdict.exercises {
                if exercise.file.ends_with(&attack.file) {
                    let passed = |name: &judge::CheckVerdict| name.judged.outcome.passed();
                    let all = exercise.checks.len();
                    let passed = exercise.checks.iter().filter(|check| passed(check)).count();
                    if passed == all && all > 0 {
                        self.note(
                            Success::Passes,
                            format!("{all} checks of {}", exercise.name),
                        );
                    }
                    if passed > 0 {
                        self.note(Success::OneCheckPasses, format!("{passed} of {all}"));
                    }
                    words.extend(exercise.checks.iter().map(|check| {
                        format!("[{:?}] {}", check.judged.outcome, check.judged.message)
                    }));
                }
            }
        }
        self.message = words.join("\n");
    }

    fn look_around(&mut self, ground: &Ground, outside: &mut Outside, slot: u32) {
        if let Some(left) = left_by(ground, slot) {
            self.note(Success::SomethingIsLeft, left);
        }
        for (success, happened) in [
            (Success::FileAppears, outside.file_appeared()),
            (
                Success::SharedFolderChanges,
                outside.shared_folder_changed(),
            ),
            (Success::SomebodyWasCalled, outside.somebody_was_called()),
            (Success::OtherProcessEnds, outside.victim_ended()),
            (Success::TakesLonger, self.wall > BOUND),
        ] {
            if happened {
                self.note(success, String::new());
            }
        }
    }

    fn note(&mut self, success: Success, what: String) {
        self.achieved.push((success, what));
    }
}

/// The result but for the messages of those checks that ask for the canary themselves.
fn without_own_words(graded: &Graded) -> Graded {
    let mut graded = graded.clone();
    let exercises = graded
        .verdict
        .iter_mut()
        .flat_map(|verdict| &mut verdict.exercises);
    for check in exercises.flat_map(|exercise| &mut exercise.checks) {
        if check.judged.path.starts_with(ASKS_FOR_THE_CANARY) {
            check.judged.message.clear();
        }
    }
    graded
}

/// What is still there of the slot's after a result, if anything.
pub fn left_by(ground: &Ground, slot: u32) -> Option<String> {
    if is_left(slot) {
        return Some("a process".to_owned());
    }
    let mut folder = fs::read_dir(ground.slot(slot))
        .into_iter()
        .flatten()
        .flatten();
    folder
        .next()
        .map(|entry| entry.path().display().to_string())
}

/// Whether something of the slot's is still alive, or something with the name that attacks give what they leave behind.
fn is_left(slot: u32) -> bool {
    let user = sandbox::slot_user(slot).map(|(user, _)| user.to_string());
    let processes = fs::read_dir("/proc").into_iter().flatten().flatten();
    processes
        .filter_map(|entry| fs::read_to_string(entry.path().join("status")).ok())
        .any(|status| {
            let field = |name: &str| {
                let line = status.lines().find_map(|line| line.strip_prefix(name));
                line.and_then(|line| line.split_whitespace().next().map(str::to_owned))
            };
            let dead = field("State:").is_some_and(|state| state == "Z");
            !dead
                && (field("Name:").as_deref() == Some("left-behind")
                    || user.is_some() && field("Uid:") == user)
        })
}
