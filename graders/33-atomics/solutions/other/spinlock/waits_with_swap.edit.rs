//@ right: waits with `swap`, as in many a textbook, and tries with it too
//@ instead of
        loop {
            if let Some(guard) = self.try_lock() {
                return guard;
            }
            hint::spin_loop();
        }
//@ write
        while self.locked.swap(true, Ordering::Acquire) {
            hint::spin_loop();
        }
        SpinGuard { lock: self }
//@ instead of
        self.locked
            .compare_exchange(false, true, Ordering::Acquire, Ordering::Relaxed)
            .ok()
            .map(|_| SpinGuard { lock: self })
//@ write
        (!self.locked.swap(true, Ordering::Acquire)).then(|| SpinGuard { lock: self })
