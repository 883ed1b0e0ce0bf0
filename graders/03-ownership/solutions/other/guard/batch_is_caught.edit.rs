//@ right: catches the panic, takes the items back, and lets the panic go on
//@ instead of
    let mut list = Guard::new(list, |list| list.truncate(before));
    list.extend(items);
    list.into_inner();
//@ write
    let work = std::panic::AssertUnwindSafe(|| list.extend(items));
    if let Err(panic) = std::panic::catch_unwind(work) {
        list.truncate(before);
        std::panic::resume_unwind(panic);
    }
