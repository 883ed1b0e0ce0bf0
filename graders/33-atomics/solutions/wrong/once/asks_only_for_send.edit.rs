//@ wrong: shares a slot whose value must not be shared, as if it were a lock
//@ caught only by: once::compile::the_value_must_be_sendable_and_shareable
//@ instead of
unsafe impl<T: Send + Sync> Sync for OnceSlot<T> {}
//@ write
unsafe impl<T: Send> Sync for OnceSlot<T> {}
