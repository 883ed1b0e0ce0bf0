//@ right: takes the pointer out and forgets the rest
//@ instead of
        let this = ManuallyDrop::new(self);
//@ write
        let book = self.book.as_ptr();
        std::mem::forget(self);
//@ instead of
        checked(unsafe { bindings::logbook_close(this.book.as_ptr()) })
//@ write
        checked(unsafe { bindings::logbook_close(book) })
