//@ wrong: promises `Sync` for every `T`
//@ caught only by: drain::compile::it_is_as_its_values_are
//@ instead of
unsafe impl<T: Sync> Sync for Drain<'_, T> {}
//@ write
unsafe impl<T> Sync for Drain<'_, T> {}
