use crate::explain;
use crate::report::Report;
use crate::trace;
use grader_kit::Failure;
use grader_kit::again::{Again, Ended, end_process};
use std::io::Write as _;
use std::panic::{AssertUnwindSafe, Location, PanicHookInfo, catch_unwind};
use std::sync::{Mutex, PoisonError};
use std::{env, io, panic, thread};

/// Names the exploration that a process is there for, by the place of its call.
const WANTED: &str = "KATAKIT_MODEL";

/// At most so many needless switches between threads in one execution; see the crate's docs.
const PREEMPTIONS: usize = 2;

/// After so many points at which threads may switch, an execution counts as endless.
const BRANCHES: usize = 1000;

/// Explores all interleavings of a model: `Err` says in which one something went wrong, step by step, and what.
///
/// What goes wrong is a data race on a cell, a deadlock, a wait without end, an `Arc` that leaks, a panic, or one of the kit's
/// assertions in the model, which then counts as that assertion. Fewer than `at_least` executions are a failure too: then the
/// code did not use the facade's types, and loom saw nothing of it. With one spawned thread that shares nothing there is 1, with
/// two there are 12: ask for more than that.
///
/// The model runs once for each interleaving, so all that it shares must be made within. Runs in a process of its own, because
/// a failure that unwinds through a `drop` may abort it; the check's body runs there once more, up to this call.
///
/// # Errors
/// A text for the learner.
///
/// # Panics
/// Where an assertion of the kit does not hold in the model, with its failure; and where the learner's code is still `todo!()`.
#[track_caller]
pub fn explore(at_least: usize, model: impl Fn() + Send + Sync + 'static) -> Result<(), String> {
    let here = Location::caller().to_string();
    match env::var(WANTED) {
        Ok(wanted) if wanted == here => explore_here(model),
        // The process is there for another exploration of this check.
        Ok(_) => Ok(()),
        Err(_) => judge(&here, at_least),
    }
}

/// Has the model explored in another process and judges its report.
fn judge(here: &str, at_least: usize) -> Result<(), String> {
    let again = Again::this_check().ok_or("a model can only be explored within a check")?;
    let ended = again
        .env(WANTED, here)
        .with_records()
        .run()
        .map_err(|error| format!("the model could not be started: {error}"))?;
    match Report::find(&ended.stdout) {
        Some(Report::Explored { executions }) if executions < at_least => {
            Err(explain::too_few(executions))
        }
        Some(Report::Explored { .. }) => Ok(()),
        Some(Report::Failed { site: None, text }) => Err(text),
        // A check fails once, so the site is needed to the process's end.
        Some(Report::Failed {
            site: Some(site),
            text,
        }) => Failure::new(text).at(site.leak()).raise(),
        Some(Report::NotStarted { location }) => grader_kit::program::not_started(&location),
        None => Err(without_report(&ended)),
    }
}

fn without_report(ended: &Ended) -> String {
    match ended.status {
        None => explain::ENDLESS_EXPLORATION.to_owned(),
        Some(status) => format!(
            "the process that explored the model died ({status}), and said:\n{}",
            ended.stderr.trim()
        ),
    }
}

/// The last panic in this process: its message and its place.
static LAST_PANIC: Mutex<Option<(String, String)>> = Mutex::new(None);

/// Explores the model in this process, reports, and ends the process.
fn explore_here(model: impl Fn() + Send + Sync + 'static) -> ! {
    let previous = panic::take_hook();
    panic::set_hook(Box::new(move |info| {
        note_panic(info);
        previous(info);
    }));
    grader_kit::observe_failures(|_| trace::something_failed());
    let mut builder = loom::model::Builder::new();
    builder.preemption_bound = Some(PREEMPTIONS);
    builder.max_branches = BRANCHES;
    let explored = catch_unwind(AssertUnwindSafe(|| {
        builder.check(move || {
            trace::begin_execution();
            model();
        });
    }));
    let report = match explored {
        Ok(()) => Report::Explored {
            executions: trace::current().executions(),
        },
        Err(payload) => match payload.downcast_ref::<Failure>() {
            Some(failure) => Report::Failed {
                site: failure.site().map(str::to_owned),
                text: explain::failure(failure, &trace::current()),
            },
            None => of_last_panic(),
        },
    };
    tell(&report);
    end_process(0)
}

/// Runs on the small stack of a model's thread, and while loom may be in the middle of its work.
fn note_panic(info: &PanicHookInfo<'_>) {
    let message = info.payload_as_str().unwrap_or("a value that is not text");
    let place = info.location().map(ToString::to_string).unwrap_or_default();
    let mut last = LAST_PANIC.lock().unwrap_or_else(PoisonError::into_inner);
    let second = trace::current().has_failed();
    if second {
        drop(last);
        // Where this one comes out of a `drop` that the first one's unwinding called, the process is about to abort.
        let _ = thread::spawn(|| tell(&of_last_panic())).join();
        return;
    }
    *last = Some((message.to_owned(), place));
    drop(last);
    trace::something_failed();
}

fn of_last_panic() -> Report {
    let last = LAST_PANIC.lock().unwrap_or_else(PoisonError::into_inner);
    let (message, place) = last
        .clone()
        .unwrap_or_else(|| ("without a word".to_owned(), String::new()));
    if message.starts_with("not yet implemented") {
        return Report::NotStarted { location: place };
    }
    Report::Failed {
        site: None,
        text: explain::panicked(&message, &place, &trace::current()),
    }
}

fn tell(report: &Report) {
    let mut stdout = io::stdout();
    // Whoever closed the pipe does not want to know.
    let _ = stdout.write_all(report.block().as_bytes());
    let _ = stdout.flush();
}
