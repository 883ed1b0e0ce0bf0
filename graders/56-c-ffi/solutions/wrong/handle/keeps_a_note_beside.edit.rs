//@ wrong: keeps a note beside the handle of whether it is open, as C programs do
//@ caught only by: handle::cost::no_book_costs_nothing
//@ instead of
    book: NonNull<bindings::logbook>,
//@ write
    book: NonNull<bindings::logbook>,
    is_open: bool,
//@ instead of
        Ok(Self { book })
//@ write
        Ok(Self {
            book,
            is_open: true,
        })
