//@ wrong: lets a value be dropped on another thread that must stay at home
//@ caught only by: once::compile::the_value_must_be_sendable_and_shareable
//@ instead of
unsafe impl<T: Send + Sync> Sync for OnceSlot<T> {}
//@ write
unsafe impl<T: Sync> Sync for OnceSlot<T> {}
