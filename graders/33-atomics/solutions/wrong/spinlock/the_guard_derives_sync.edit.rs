//@ wrong: leaves it to the compiler whether a guard may be shared
//@ caught only by: spinlock::compile::a_shared_guard_shares_the_value
//@ instead of
unsafe impl<T: Sync> Sync for SpinGuard<'_, T> {}
//@ write
