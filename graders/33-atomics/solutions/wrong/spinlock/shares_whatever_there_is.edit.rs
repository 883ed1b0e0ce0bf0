//@ wrong: shares the lock whatever its value is
//@ caught by: spinlock::compile::what_is_locked_must_be_sendable
//@ instead of
unsafe impl<T: Send> Sync for SpinLock<T> {}
//@ write
unsafe impl<T> Sync for SpinLock<T> {}
