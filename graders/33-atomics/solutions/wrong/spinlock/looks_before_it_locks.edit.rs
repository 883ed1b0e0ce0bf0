//@ wrong: looks whether the lock is free, and takes it in a second step
//@ caught only by: spinlock::model::holders_come_one_after_the_other, spinlock::model::whoever_tries_comes_after_the_last_holder
//@ instead of
        self.locked
            .compare_exchange(false, true, Ordering::Acquire, Ordering::Relaxed)
            .ok()
            .map(|_| SpinGuard { lock: self })
//@ write
        if self.locked.load(Ordering::Acquire) {
            return None;
        }
        self.locked.store(true, Ordering::Relaxed);
        Some(SpinGuard { lock: self })
