//@ wrong: closes the book, and then drops it, which closes it again
//@ caught by: handle::memory::a_book_leaves_nothing_behind
//@ instead of
        let this = ManuallyDrop::new(self);
//@ write
        let this = self;
