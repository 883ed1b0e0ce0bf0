//@ wrong: forgets that `init` may panic: the slot looks busy for ever
//@ caught by: once::behaviour::a_panic_leaves_the_slot_empty
//@ instead of
        let reset = Reset(&self.state);
//@ write
//@ instead of
        mem::forget(reset);
//@ write
