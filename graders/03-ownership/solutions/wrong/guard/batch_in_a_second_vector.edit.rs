//@ wrong: collects the items elsewhere first, and pays for that memory even where the list has room
//@ caught by: guard::cost::a_batch_needs_no_second_vector
//@ instead of
    let before = list.len();
    let mut list = Guard::new(list, |list| list.truncate(before));
    list.extend(items);
    list.into_inner();
//@ write
    let mut items: Vec<T> = items.into_iter().collect();
    list.append(&mut items);
