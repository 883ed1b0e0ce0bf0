//@ wrong: returns the outputs in the order in which they came
//@ caught by: join::behaviour::a_busy_loop_gets_the_outputs_in_order
//@ instead of
    slots: Option<Vec<Slot<F>>>,
//@ write
    slots: Option<Vec<Slot<F>>>,
    outputs: Vec<F::Output>,
//@ instead of
    Join { slots: Some(slots) }
//@ write
    Join {
        slots: Some(slots),
        outputs: Vec::new(),
    }
//@ instead of
    Finished(F::Output),
//@ write
    Finished,
//@ instead of
                    Poll::Ready(output) => *slot = Slot::Finished(output),
//@ write
                    Poll::Ready(output) => {
                        *slot = Slot::Finished;
                        this.outputs.push(output);
                    }
//@ instead of
        let outputs = mem::take(slots).into_iter().filter_map(|slot| match slot {
            Slot::Finished(output) => Some(output),
            Slot::Running(_) => None,
        });
        let outputs = outputs.collect();
//@ write
        let outputs = mem::take(&mut this.outputs);
