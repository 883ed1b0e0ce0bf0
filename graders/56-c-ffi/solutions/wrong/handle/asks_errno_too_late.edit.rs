//@ wrong: calls C once more before it asks `errno`
//@ caught by: handle::behaviour::failures_have_their_reason
//@ instead of
        checked(unsafe { bindings::logbook_write(self.book.as_ptr(), text.as_ptr()) })
//@ write
        let status = unsafe { bindings::logbook_write(self.book.as_ptr(), text.as_ptr()) };
        let _written = self.count();
        checked(status)
