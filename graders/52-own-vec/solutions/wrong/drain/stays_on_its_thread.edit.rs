//@ wrong: a pointer is neither `Send` nor `Sync`, and nobody says otherwise
//@ caught only by: drain::compile::it_is_as_its_values_are
//@ instead of
unsafe impl<T: Send> Send for Drain<'_, T> {}
//@ write
//@ instead of
unsafe impl<T: Sync> Sync for Drain<'_, T> {}
//@ write
