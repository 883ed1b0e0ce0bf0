//@ right: has a state for each stage, and the waker is cloned
//@ instead of
    pending: u32,
    value: Option<T>,
}
//@ write
    stage: Stage<T>,
}

#[derive(Debug)]
enum Stage<T> {
    Waiting(u32, T),
    Over,
}
//@ instead of
            pending,
            value: Some(value),
//@ write
            stage: Stage::Waiting(pending, value),
//@ instead of
        if this.pending > 0 {
            this.pending -= 1;
            context.waker().wake_by_ref();
            return Poll::Pending;
        }
        let value = this.value.take();
        Poll::Ready(value.expect("a `Pause` was polled after completion"))
//@ write
        match std::mem::replace(&mut this.stage, Stage::Over) {
            Stage::Waiting(0, value) => Poll::Ready(value),
            Stage::Waiting(pending, value) => {
                this.stage = Stage::Waiting(pending - 1, value);
                context.waker().clone().wake();
                Poll::Pending
            }
            Stage::Over => unreachable!("polled after completion"),
        }
