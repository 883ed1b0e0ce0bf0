//@ wrong: promises `Send` for every `T`
//@ caught only by: drain::compile::it_is_as_its_values_are
//@ instead of
unsafe impl<T: Send> Send for Drain<'_, T> {}
//@ write
unsafe impl<T> Send for Drain<'_, T> {}
