//@ wrong: promises `Send` for every `T`
//@ caught only by: buffer::compile::it_crosses_threads_exactly_as_its_values_do
//@ instead of
unsafe impl<T: Send> Send for Buffer<T> {}
//@ write
unsafe impl<T> Send for Buffer<T> {}
