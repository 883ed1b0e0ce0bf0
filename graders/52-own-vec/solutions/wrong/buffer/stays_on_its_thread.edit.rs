//@ wrong: a pointer is neither `Send` nor `Sync`, and nobody says otherwise
//@ caught only by: buffer::compile::it_crosses_threads_exactly_as_its_values_do
//@ instead of
unsafe impl<T: Send> Send for Buffer<T> {}
//@ write
//@ instead of
unsafe impl<T: Sync> Sync for Buffer<T> {}
//@ write
