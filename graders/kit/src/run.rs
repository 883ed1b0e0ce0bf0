use crate::assertion;
use crate::check::Check;
use crate::failure::Failure;
use crate::panics::{self, Panic};
use crate::process_end::{self, InFlight};
use crate::record::{self, Outcome};
use std::any::Any;
use std::sync::mpsc::{self, RecvTimeoutError};
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

/// Why a check was not judged here: raised by a judge that misses its tool, see [`crate::craft`].
pub(crate) struct NotJudged(pub String);

/// Ends the check as "not judged here", for judges that miss what they judge with: "this system has no `grep`".
///
/// # Panics
/// Always, without the panic hook's noise.
pub fn not_judged(reason: &str) -> ! {
    std::panic::resume_unwind(Box::new(NotJudged(format!("not judged here: {reason}"))))
}

/// A `todo!()` that a process of its own ran into, at `file:line:column`; see [`crate::program`].
pub(crate) struct NotStarted(pub String);

/// How a check ended, with all that a verdict needs of it.
struct Ending {
    outcome: Outcome,
    message: String,
    site: Option<&'static str>,
}

impl Ending {
    fn new(outcome: Outcome, message: impl Into<String>) -> Self {
        Self {
            outcome,
            message: message.into(),
            site: None,
        }
    }

    fn at(self, site: Option<&'static str>) -> Self {
        Self { site, ..self }
    }
}

/// Runs a check: on a thread of its own, within its limit, recorded; `#[grader_kit::test]` calls it.
///
/// # Panics
/// Where the check does not pass, without the panic hook's noise: libtest counts a failure and shows the printed message.
pub fn run(check: &'static Check, body: fn()) {
    if record::roll_call() {
        record::announce(check);
        return;
    }
    let path = check.path();
    record::started(&path);
    let began = Instant::now();
    let ending = if check.judged_by.is_empty() || somebody_watches() {
        let _in_flight = InFlight::new();
        within_limit(check, body)
    } else {
        Ending::new(Outcome::NotJudged, check.judged_by)
    };
    let milliseconds = began.elapsed().as_millis().try_into().unwrap_or(u64::MAX);
    record::finished(
        &path,
        ending.outcome,
        &ending.message,
        ending.site,
        milliseconds,
    );
    if ending.outcome == Outcome::Passed {
        return;
    }
    // Whoever asked for records shows them in a way of their own.
    if !record::is_recording() {
        println!("{}", for_the_learner(check, &ending));
    }
    // Libtest cannot say "not judged here" at run time, and "ok" would be a lie.
    std::panic::resume_unwind(Box::new("the check did not pass"));
}

/// Whether a judge of memory errors watches this process: Miri, or the one that `KATAKIT_MEMORY_JUDGE` names.
fn somebody_watches() -> bool {
    cfg!(miri) || std::env::var_os("KATAKIT_MEMORY_JUDGE").is_some()
}

/// A thread cannot be stopped from outside, so an endless one is left behind: it ends with the process.
fn within_limit(check: &'static Check, body: fn()) -> Ending {
    if cfg!(miri) {
        // Miri is a hundred times slower, so limits in seconds mean nothing there.
        return judged(check, body);
    }
    let (sender, receiver) = mpsc::channel();
    let spawned = thread::Builder::new().name(check.path()).spawn(move || {
        // The receiver is gone when the limit has passed.
        let _ = sender.send(judged(check, body));
    });
    if let Err(error) = spawned {
        return Ending::new(
            Outcome::Failed,
            format!("the check could not start a thread: {error}"),
        );
    }
    let limit = patience(check);
    match receiver.recv_timeout(limit) {
        Ok(ending) => ending,
        Err(RecvTimeoutError::Timeout) => timed_out(check, limit),
        Err(RecvTimeoutError::Disconnected) => {
            Ending::new(Outcome::Failed, "the check's thread ended without a result")
        }
    }
}

/// The exercises of which a check has been given up.
static GIVEN_UP: Mutex<Vec<&str>> = Mutex::new(Vec::new());

/// The check's limit; but where another check of its exercise has been given up, two seconds are enough. The verdict is a no
/// anyway, and a learner should not wait ten seconds for each check that runs into the same loop.
fn patience(check: &Check) -> Duration {
    let given_up = GIVEN_UP.lock().unwrap_or_else(PoisonError::into_inner);
    if given_up.contains(&check.exercise()) {
        check.limit().min(Duration::from_secs(2))
    } else {
        check.limit()
    }
}

fn timed_out(check: &Check, limit: Duration) -> Ending {
    GIVEN_UP
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .push(check.exercise());
    let message = format!(
        "still running after {} s, so it was given up. An endless loop? Look for a loop whose condition never changes,\n\
         an iterator that never returns `None`, or a lock that is taken twice.",
        limit.as_secs()
    );
    Ending::new(Outcome::TimedOut, message)
}

fn judged(check: &'static Check, body: fn()) -> Ending {
    process_end::this_thread_runs(check);
    match panics::catch(body) {
        Ok(()) => Ending::new(Outcome::Passed, ""),
        Err((payload, panic)) => explained(payload, panic),
    }
}

fn explained(payload: Box<dyn Any + Send>, panic: Option<Panic>) -> Ending {
    let input = assertion::input().map(|input| Failure::new("").line("input", input));
    let before = input.unwrap_or_else(|| Failure::new(""));
    if let Some(failure) = payload.downcast_ref::<Failure>() {
        return Ending::new(Outcome::Failed, before.followed_by(failure).text()).at(failure.site());
    }
    if let Some(NotJudged(message)) = payload.downcast_ref() {
        return Ending::new(Outcome::NotJudged, message);
    }
    let (call, site) = assertion::pending().unzip();
    let todo = payload
        .downcast_ref()
        .map(|NotStarted(location)| location.as_str());
    let todo = todo.or(panic
        .as_ref()
        .filter(|panic| panic.is_todo())
        .map(|panic| panic.location.as_str()));
    if let Some(location) = todo {
        let message = format!("not started: {location} is still `todo!()`");
        return Ending::new(Outcome::NotStarted, message).at(site);
    }
    let failure = match call {
        Some(call) => before.line("called", call),
        None => before,
    };
    let failure = match panic {
        Some(panic) => failure
            .line("panicked", panic.message)
            .line("at", panic.location),
        None => failure.line("panicked", "without a word"),
    };
    Ending::new(Outcome::Failed, failure.text()).at(site)
}

fn for_the_learner(check: &Check, ending: &Ending) -> String {
    if matches!(ending.outcome, Outcome::NotStarted | Outcome::NotJudged) {
        return ending.message.clone();
    }
    let title = check.name.replace('_', " ");
    let points = if check.points == 1 { "point" } else { "points" };
    let body = ending.message.replace('\n', "\n  ");
    format!(
        "✗ {title} ({} {points})\n\n  {body}\n\n  contract  {}\n",
        check.points, check.contract
    )
}
