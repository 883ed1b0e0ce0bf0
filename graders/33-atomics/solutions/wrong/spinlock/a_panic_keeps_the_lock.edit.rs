//@ wrong: does not unlock while a panic unwinds
//@ caught by: spinlock::behaviour::a_panic_frees_the_lock
//@ instead of
        self.lock.locked.store(false, Ordering::Release);
//@ write
        if !std::thread::panicking() {
            self.lock.locked.store(false, Ordering::Release);
        }
