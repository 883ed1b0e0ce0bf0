//@ wrong: looks whether the mailbox is empty, and claims it in a second step
//@ caught only by: handoff::model::two_senders_do_not_write_at_once
//@ instead of
        if self
            .state
            .compare_exchange(EMPTY, BUSY, Ordering::Acquire, Ordering::Relaxed)
            .is_err()
        {
            return Err(letter);
        }
//@ write
        if self.state.load(Ordering::Acquire) != EMPTY {
            return Err(letter);
        }
        self.state.store(BUSY, Ordering::Relaxed);
