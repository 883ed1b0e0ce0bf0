//@ wrong: gives the method to one type of iterator, not to every one
//@ caught by: chunked::compile::every_iterator_has_the_method
//@ instead of
impl<I: Iterator + ?Sized> IteratorExt for I {}
//@ write
impl IteratorExt for std::ops::Range<u32> {}
