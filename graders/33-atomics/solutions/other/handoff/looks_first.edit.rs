//@ right: looks with a load before it claims the mailbox, and a look that fails writes nothing
//@ instead of
        if self
            .state
            .compare_exchange(EMPTY, BUSY, Ordering::Acquire, Ordering::Relaxed)
            .is_err()
        {
            return Err(letter);
        }
//@ write
        if self.state.load(Ordering::Relaxed) != EMPTY {
            return Err(letter);
        }
        if self
            .state
            .compare_exchange(EMPTY, BUSY, Ordering::Acquire, Ordering::Relaxed)
            .is_err()
        {
            return Err(letter);
        }
//@ instead of
        self.state
            .compare_exchange(FULL, BUSY, Ordering::Acquire, Ordering::Relaxed)
            .ok()?;
//@ write
        if self.state.load(Ordering::Relaxed) != FULL {
            return None;
        }
        self.state
            .compare_exchange(FULL, BUSY, Ordering::Acquire, Ordering::Relaxed)
            .ok()?;
