//@ wrong: catches the panic and keeps it from the caller
//@ caught by: guard::behaviour::a_batch_that_panics_leaves_no_trace
//@ instead of
    let mut list = Guard::new(list, |list| list.truncate(before));
    list.extend(items);
    list.into_inner();
//@ write
    let work = std::panic::AssertUnwindSafe(|| list.extend(items));
    if std::panic::catch_unwind(work).is_err() {
        list.truncate(before);
    }
