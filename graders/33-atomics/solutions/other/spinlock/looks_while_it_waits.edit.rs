//@ right: waits with loads, so that the flag stays in every cache, and exchanges only when it looks free
//@ instead of
        loop {
            if let Some(guard) = self.try_lock() {
                return guard;
            }
            hint::spin_loop();
        }
//@ write
        loop {
            if !self.locked.load(Ordering::Relaxed)
                && let Some(guard) = self.try_lock()
            {
                return guard;
            }
            hint::spin_loop();
        }
//@ instead of
            .compare_exchange(false, true, Ordering::Acquire, Ordering::Relaxed)
//@ write
            .compare_exchange(false, true, Ordering::AcqRel, Ordering::Acquire)
