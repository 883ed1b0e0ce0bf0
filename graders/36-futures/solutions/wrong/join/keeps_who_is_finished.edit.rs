//@ wrong: drops the finished futures with the join, all at once
//@ caught only by: join::behaviour::a_finished_future_is_dropped_at_once
//@ instead of
    slots: Option<Vec<Slot<F>>>,
//@ write
    slots: Option<Vec<Slot<F>>>,
    finished: Vec<Slot<F>>,
//@ instead of
    Join { slots: Some(slots) }
//@ write
    Join {
        slots: Some(slots),
        finished: Vec::new(),
    }
//@ instead of
                    Poll::Ready(output) => *slot = Slot::Finished(output),
//@ write
                    Poll::Ready(output) => {
                        let future = mem::replace(slot, Slot::Finished(output));
                        this.finished.push(future);
                    }
