//@ wrong: lets go of each entry with `into_raw`, though C copies it
//@ caught only by: handle::memory::a_book_leaves_nothing_behind
//@ instead of
        checked(unsafe { bindings::logbook_write(self.book.as_ptr(), text.as_ptr()) })
//@ write
        checked(unsafe { bindings::logbook_write(self.book.as_ptr(), text.into_raw()) })
