//@ wrong: keeps the other values in a vector, and builds the list anew
//@ caught only by: cursor::cost::removing_builds_no_new_list
//@ instead of
    let mut slot = list;
    let mut removed = 0;
    loop {
        match slot {
            None => return removed,
            Some(node) if node.value == value => {
                *slot = node.next.take();
                removed += 1;
            }
            Some(node) => slot = &mut node.next,
        }
    }
//@ write
    let mut kept = Vec::new();
    let mut removed = 0;
    while let Some(node) = list.take() {
        *list = node.next;
        if node.value == value {
            removed += 1;
        } else {
            kept.push(node.value);
        }
    }
    for value in kept.into_iter().rev() {
        let next = list.take();
        *list = Some(Box::new(Node { value, next }));
    }
    removed
