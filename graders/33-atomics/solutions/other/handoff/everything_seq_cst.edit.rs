//@ right: orders everything as strictly as there is
//@ instead of
            .compare_exchange(EMPTY, BUSY, Ordering::Acquire, Ordering::Relaxed)
//@ write
            .compare_exchange(EMPTY, BUSY, Ordering::SeqCst, Ordering::SeqCst)
//@ instead of
            .compare_exchange(FULL, BUSY, Ordering::Acquire, Ordering::Relaxed)
//@ write
            .compare_exchange(FULL, BUSY, Ordering::SeqCst, Ordering::SeqCst)
//@ instead of
        self.state.store(FULL, Ordering::Release);
//@ write
        self.state.store(FULL, Ordering::SeqCst);
//@ instead of
        self.state.store(EMPTY, Ordering::Release);
//@ write
        self.state.store(EMPTY, Ordering::SeqCst);
