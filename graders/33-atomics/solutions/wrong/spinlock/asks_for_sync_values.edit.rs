//@ wrong: asks for what an `RwLock` needs, and refuses a `Cell`, for which locks are made
//@ caught by: spinlock::compile::what_is_locked_must_be_sendable
//@ instead of
unsafe impl<T: Send> Sync for SpinLock<T> {}
//@ write
unsafe impl<T: Send + Sync> Sync for SpinLock<T> {}
