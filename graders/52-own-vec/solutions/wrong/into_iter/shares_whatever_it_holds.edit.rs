//@ wrong: promises `Sync` for every `T`
//@ caught only by: into_iter::compile::it_crosses_threads_exactly_as_its_values_do
//@ instead of
impl<T> FusedIterator for IntoIter<T> {}
//@ write
impl<T> FusedIterator for IntoIter<T> {}

unsafe impl<T> Sync for IntoIter<T> {}
