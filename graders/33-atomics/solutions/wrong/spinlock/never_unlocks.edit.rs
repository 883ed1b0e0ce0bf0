//@ wrong: leaves the lock taken when the guard is dropped
//@ caught by: spinlock::behaviour::a_held_lock_stays_with_its_holder, spinlock::behaviour::a_panic_frees_the_lock
//@ instead of
        self.lock.locked.store(false, Ordering::Release);
//@ write
