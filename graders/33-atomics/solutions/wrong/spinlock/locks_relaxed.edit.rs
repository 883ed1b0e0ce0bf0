//@ wrong: takes the lock with a Relaxed exchange: the last holder may not have finished
//@ caught only by: spinlock::model::holders_come_one_after_the_other, spinlock::model::whoever_tries_comes_after_the_last_holder
//@ instead of
            .compare_exchange(false, true, Ordering::Acquire, Ordering::Relaxed)
//@ write
            .compare_exchange(false, true, Ordering::Relaxed, Ordering::Relaxed)
