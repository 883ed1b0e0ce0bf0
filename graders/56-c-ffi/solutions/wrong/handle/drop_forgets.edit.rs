//@ wrong: closes in `close` only
//@ caught by: handle::behaviour::a_dropped_book_is_closed, handle::memory::a_book_leaves_nothing_behind
//@ instead of
        unsafe { bindings::logbook_close(self.book.as_ptr()) };
//@ write
        let _ = self.book;
