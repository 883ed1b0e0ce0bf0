//@ wrong: claims the mailbox whatever its state, so a second letter replaces the first
//@ caught by: handoff::property::a_mailbox_holds_one_letter
//@ instead of
        if self
            .state
            .compare_exchange(EMPTY, BUSY, Ordering::Acquire, Ordering::Relaxed)
            .is_err()
        {
            return Err(letter);
        }
//@ write
        self.state.swap(BUSY, Ordering::Acquire);
