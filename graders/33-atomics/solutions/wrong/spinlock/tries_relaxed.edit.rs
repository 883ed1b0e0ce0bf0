//@ wrong: waits with Acquire but tries with Relaxed
//@ caught only by: spinlock::model::whoever_tries_comes_after_the_last_holder
//@ instead of
            .compare_exchange(false, true, Ordering::Acquire, Ordering::Relaxed)
//@ write
            .compare_exchange(false, true, Ordering::Relaxed, Ordering::Relaxed)
//@ instead of
        loop {
            if let Some(guard) = self.try_lock() {
                return guard;
            }
            hint::spin_loop();
        }
//@ write
        while self
            .locked
            .compare_exchange(false, true, Ordering::Acquire, Ordering::Relaxed)
            .is_err()
        {
            hint::spin_loop();
        }
        SpinGuard { lock: self }
