//@ wrong: asks of the value what is asked of the handle, no more: a `Cell` gets through
//@ caught only by: counted::compile::the_value_must_be_sendable_and_shareable
//@ instead of
unsafe impl<T: Send + Sync> Send for Counted<T> {}
//@ write
unsafe impl<T: Send> Send for Counted<T> {}
//@ instead of
unsafe impl<T: Send + Sync> Sync for Counted<T> {}
//@ write
unsafe impl<T: Sync> Sync for Counted<T> {}
