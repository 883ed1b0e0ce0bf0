use dojo_protocol::Bundle;
use grading::Graded;
use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use syllabus::{Problem, Result};
use tokio::sync::oneshot;

/// What grades a submission, in the slot of that number. It may take minutes, and panic; once the flag is set, nobody needs its
/// result, and it ends soon.
pub type Grade = Arc<dyn Fn(u32, &Bundle, &AtomicBool) -> Result<Graded> + Send + Sync>;

/// Grades on a thread of its own. It is no thread of the runtime's, whose end would wait for it.
pub(super) fn start(
    grade: Grade,
    slot: u32,
    bundle: Bundle,
    cancelled: Arc<AtomicBool>,
) -> oneshot::Receiver<Result<Graded>> {
    let (sender, receiver) = oneshot::channel();
    let work = move || {
        let result = catch_unwind(AssertUnwindSafe(|| grade(slot, &bundle, &cancelled)))
            .unwrap_or_else(|panic| {
                Err(Problem::new(format!(
                    "the grader panicked: {}",
                    words(&*panic)
                )))
            });
        let _ = sender.send(result);
    };
    // Where no thread starts, the sender is dropped, and the receiver says so.
    if let Err(error) = std::thread::Builder::new()
        .name(format!("grading-{slot}"))
        .spawn(work)
    {
        tracing::error!(%error, "no thread can be started to grade in");
    }
    receiver
}

fn words(panic: &(dyn Any + Send)) -> String {
    let text = panic.downcast_ref::<&str>().map(|text| (*text).to_owned());
    text.or_else(|| panic.downcast_ref::<String>().cloned())
        .unwrap_or_else(|| "without words".to_owned())
}
