//@ wrong: waits with Acquire loads, but it is the Relaxed swap that takes the lock
//@ caught only by: spinlock::model::holders_come_one_after_the_other, spinlock::model::whoever_tries_comes_after_the_last_holder
//@ instead of
        loop {
            if let Some(guard) = self.try_lock() {
                return guard;
            }
            hint::spin_loop();
        }
//@ write
        while self.locked.swap(true, Ordering::Relaxed) {
            while self.locked.load(Ordering::Acquire) {
                hint::spin_loop();
            }
        }
        SpinGuard { lock: self }
