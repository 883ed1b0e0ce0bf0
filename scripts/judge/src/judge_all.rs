//! Verdicts on many katas: while one runs, the next is built.
//!
//! Cargo locks its build folder, so only one grader can be built at a time. One cargo command for all graders would build them
//! side by side, but it unifies the features of what they depend on over all of them: the libraries that it builds
//! are not those that `cargo test -p grader-03` uses. Everything would be built twice, on a learner's first `check` after it
//! again; and one kata that does not compile stops such a command before it has built the others. So each grader is built as a
//! single `check` does it, and what is saved is the waiting.

use crate::examples::not_started as with_host_of;
use crate::judging::{exercise_verdict, next_step};
use crate::prepare::{Prepared, Ready, prepare};
use crate::verdict::{ExerciseVerdict, Verdict, VerdictState};
use crate::{MemoryJudge, Session};
use std::sync::{Mutex, MutexGuard, OnceLock, PoisonError};
use std::thread;
use syllabus::{Exercise, Kata, Problem, Result, Root};

/// Judges these katas as they stand in the learner's folder; gives their verdicts in the same order, and tells `each`, by its
/// place among them, as soon as one is there. Of a thread for each core one builds, and the others run what is
/// built.
///
/// A kata that nobody has edited is not built: all that its verdict would say is that nothing is started. Its verdict says so
/// without checks, and what its exercises are worth is what the manifest says. Katas with checks of kind *speed* run last, each
/// alone, so that nothing beside them takes the time that they measure.
pub fn judge_all(
    session: &Session,
    root: &Root,
    katas: &[Kata],
    memory: Option<MemoryJudge>,
    each: impl Fn(usize, &Result<Verdict>) + Sync,
) -> Vec<Result<Verdict>> {
    let workers = thread::available_parallelism().map_or(1, usize::from);
    let verdicts: Vec<OnceLock<Result<Verdict>>> = katas.iter().map(|_| OnceLock::new()).collect();
    let tell = |place: usize, verdict: Result<Verdict>| {
        each(place, &verdict);
        // Each place is taken by one worker once.
        let _ = verdicts[place].set(verdict);
    };
    let run = |place: usize, ready: Ready| {
        let kata = &katas[place];
        let exercises: Vec<&Exercise> = kata.exercises.iter().collect();
        tell(place, ready.judge(session, root, kata, &exercises, memory));
    };
    let waiting = Mutex::new(0..katas.len());
    let timed = Mutex::new(Vec::new());
    let work = || {
        while let Some((place, built)) = build_next(session, root, katas, &waiting) {
            match built {
                Ok(Prepared::Ready(ready)) if ready.is_timed() => lock(&timed).push((place, ready)),
                Ok(Prepared::Ready(ready)) => run(place, ready),
                Ok(Prepared::Decided(verdict)) => tell(place, Ok(*verdict)),
                Err(problem) => tell(place, Err(problem)),
            }
        }
    };
    thread::scope(|scope| {
        let workers: Vec<_> = (0..workers.clamp(1, katas.len().max(1)))
            .map(|_| scope.spawn(work))
            .collect();
        for worker in workers {
            // What a worker that panicked leaves behind shows below.
            let _ = worker.join();
        }
    });
    let mut timed = std::mem::take(&mut *lock(&timed));
    timed.sort_by_key(|(place, _)| *place);
    for (place, ready) in timed {
        run(place, ready);
    }
    let not_judged = |kata: &Kata| {
        let number = &kata.number;
        Problem::new(format!("kata {number} was not judged: the judge panicked"))
    };
    let verdicts = verdicts.into_iter().zip(katas);
    verdicts
        .map(|(verdict, kata)| {
            verdict
                .into_inner()
                .unwrap_or_else(|| Err(not_judged(kata)))
        })
        .collect()
}

/// Takes the next kata and builds it. The queue stays locked meanwhile: whoever came second would wait for cargo's lock anyway.
fn build_next(
    session: &Session,
    root: &Root,
    katas: &[Kata],
    waiting: &Mutex<impl Iterator<Item = usize>>,
) -> Option<(usize, Result<Prepared>)> {
    let mut waiting = lock(waiting);
    if session.is_stopped() {
        return None;
    }
    let place = waiting.next()?;
    let kata = &katas[place];
    // What cannot be read counts as touched, and whoever builds it says what is wrong.
    if kata.is_untouched().unwrap_or(false) {
        return Some((
            place,
            Ok(Prepared::Decided(Box::new(not_started(root, kata)))),
        ));
    }
    let exercises: Vec<&Exercise> = kata.exercises.iter().collect();
    Some((place, prepare(session, root, kata, &exercises, false)))
}

/// The verdict on a stub as it came, from its manifest alone.
fn not_started(root: &Root, kata: &Kata) -> Verdict {
    let checks = |exercise: &Exercise| {
        let with_host = kata.is_graded_by_host;
        let stands_for_them = with_host.then(|| with_host_of(kata, exercise));
        stands_for_them.into_iter().collect()
    };
    let exercises: Vec<ExerciseVerdict> = kata
        .exercises
        .iter()
        .enumerate()
        .map(|(place, exercise)| {
            let closed = kata.stages && place > 0;
            ExerciseVerdict {
                state: if closed {
                    VerdictState::Closed
                } else {
                    VerdictState::NotStarted
                },
                ..exercise_verdict(root, kata, exercise, checks(exercise), true, true)
            }
        })
        .collect();
    Verdict {
        kata: kata.number.clone(),
        title: kata.title.clone(),
        state: if exercises.is_empty() {
            VerdictState::Empty
        } else {
            VerdictState::NotStarted
        },
        points: 0,
        points_of: kata.points(),
        next: next_step(root, kata, &exercises, &[]),
        exercises,
        compile_errors: Vec::new(),
        memory_judge: None,
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
