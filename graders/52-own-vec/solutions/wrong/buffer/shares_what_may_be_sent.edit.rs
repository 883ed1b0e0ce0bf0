//@ wrong: is `Sync` where `T` is `Send`, as a `Mutex` would be
//@ caught only by: buffer::compile::it_crosses_threads_exactly_as_its_values_do
//@ instead of
unsafe impl<T: Sync> Sync for Buffer<T> {}
//@ write
unsafe impl<T: Send> Sync for Buffer<T> {}
