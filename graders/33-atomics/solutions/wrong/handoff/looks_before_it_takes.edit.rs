//@ wrong: looks whether the mailbox is full, and claims it in a second step
//@ caught only by: handoff::model::two_receivers_do_not_take_at_once
//@ instead of
        self.state
            .compare_exchange(FULL, BUSY, Ordering::Acquire, Ordering::Relaxed)
            .ok()?;
//@ write
        if self.state.load(Ordering::Acquire) != FULL {
            return None;
        }
        self.state.store(BUSY, Ordering::Relaxed);
