//@ right: keeps futures and outputs in two lists
//@ instead of
    /// `None` when the outputs have been handed out.
    slots: Option<Vec<Slot<F>>>,
//@ write
    futures: Vec<Option<F>>,
    outputs: Option<Vec<Option<F::Output>>>,
//@ instead of
enum Slot<F: Future> {
    Running(F),
    Finished(F::Output),
}
//@ write
//@ instead of
use std::mem;
//@ write
//@ instead of
    let slots = futures.into_iter().map(Slot::Running).collect();
    Join { slots: Some(slots) }
//@ write
    Join {
        outputs: Some(futures.iter().map(|_| None).collect()),
        futures: futures.into_iter().map(Some).collect(),
    }
//@ instead of
        let slots = this.slots.as_mut();
        let slots = slots.expect("a `Join` was polled after completion");
        let mut all_finished = true;
        for slot in slots.iter_mut() {
            if let Slot::Running(future) = slot {
                match Pin::new(future).poll(context) {
                    Poll::Ready(output) => *slot = Slot::Finished(output),
                    Poll::Pending => all_finished = false,
                }
            }
        }
        if !all_finished {
            return Poll::Pending;
        }
        let outputs = mem::take(slots).into_iter().filter_map(|slot| match slot {
            Slot::Finished(output) => Some(output),
            Slot::Running(_) => None,
        });
        let outputs = outputs.collect();
        this.slots = None;
        Poll::Ready(outputs)
//@ write
        let outputs = this.outputs.as_mut().expect("polled after completion");
        for (future, output) in this.futures.iter_mut().zip(outputs.iter_mut()) {
            if let Some(running) = future
                && let Poll::Ready(value) = Pin::new(running).poll(context)
            {
                *future = None;
                *output = Some(value);
            }
        }
        if outputs.iter().any(Option::is_none) {
            return Poll::Pending;
        }
        Poll::Ready(this.outputs.take().into_iter().flatten().flatten().collect())
