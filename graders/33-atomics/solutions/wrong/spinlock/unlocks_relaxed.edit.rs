//@ wrong: frees the lock with a Relaxed store: the next holder may come too early
//@ caught only by: spinlock::model::holders_come_one_after_the_other, spinlock::model::whoever_tries_comes_after_the_last_holder
//@ instead of
        self.lock.locked.store(false, Ordering::Release);
//@ write
        self.lock.locked.store(false, Ordering::Relaxed);
