//@ wrong: drops the book and says that all went well
//@ caught by: handle::behaviour::close_tells_what_a_drop_cannot
//@ instead of
        checked(unsafe { bindings::logbook_close(this.book.as_ptr()) })
//@ write
        drop(ManuallyDrop::into_inner(this));
        Ok(())
