//@ wrong: closes through `&mut self` and notes it, so that a closed book can still be used
//@ caught only by: handle::compile::a_closed_book_is_gone
//@ instead of
    pub fn close(self) -> Result<(), Error> {
        let this = ManuallyDrop::new(self);
//@ write
    pub fn close(&mut self) -> Result<(), Error> {
        let book = std::mem::replace(&mut self.book, NonNull::dangling());
        let this = ManuallyDrop::new(Self { book });
//@ instead of
        unsafe { bindings::logbook_close(self.book.as_ptr()) };
//@ write
        if self.book != NonNull::dangling() {
            unsafe { bindings::logbook_close(self.book.as_ptr()) };
        }
