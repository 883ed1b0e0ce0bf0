//@ wrong: tidies up after the work, where a panic never comes
//@ caught by: guard::behaviour::a_batch_that_panics_leaves_no_trace
//@ instead of
    let before = list.len();
    let mut list = Guard::new(list, |list| list.truncate(before));
    list.extend(items);
    list.into_inner();
//@ write
    for item in items {
        list.push(item);
    }
