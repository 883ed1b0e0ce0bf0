//@ wrong: takes the iterator by reference, so the adapter cannot be returned
//@ caught by: chunked::compile::the_source_moves_in
//@ instead of
    fn chunked(self, size: usize) -> Chunked<Self>
//@ write
    fn chunked(&mut self, size: usize) -> Chunked<&mut Self>
