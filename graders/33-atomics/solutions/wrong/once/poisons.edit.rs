//@ wrong: refuses to try again after a panic, as `Once` does
//@ caught by: once::behaviour::a_panic_leaves_the_slot_empty
//@ instead of
        self.0.store(EMPTY, Ordering::Relaxed);
//@ write
        self.0.store(3, Ordering::Relaxed);
//@ instead of
            // Relaxed: it settles who makes the value, and announces nothing.
//@ write
            assert_ne!(self.state.load(Ordering::Relaxed), 3, "poisoned");
