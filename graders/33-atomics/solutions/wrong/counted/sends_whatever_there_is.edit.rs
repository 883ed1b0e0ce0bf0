//@ wrong: sends and shares handles whatever the value is
//@ caught only by: counted::compile::the_value_must_be_sendable_and_shareable
//@ instead of
unsafe impl<T: Send + Sync> Send for Counted<T> {}
//@ write
unsafe impl<T> Send for Counted<T> {}
//@ instead of
unsafe impl<T: Send + Sync> Sync for Counted<T> {}
//@ write
unsafe impl<T> Sync for Counted<T> {}
