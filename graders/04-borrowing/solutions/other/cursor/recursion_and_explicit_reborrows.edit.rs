//@ right: calls itself with the rest of the list, and reborrows by hand
//@ instead of
    let mut slot = list;
    while let Some(node) = slot {
        slot = &mut node.next;
    }
    *slot = Some(Box::new(Node { value, next: None }));
//@ write
    match list {
        Some(node) => append(&mut node.next, value),
        None => *list = Some(Box::new(Node { value, next: None })),
    }
//@ instead of
    let mut slot = list;
    // Look first, through a shared reference that ends at once; step only when it is sure that the node is passed.
    while slot.as_ref().is_some_and(|node| node.value < value) {
        slot = &mut slot.as_mut().expect("it was just looked at").next;
    }
    let next = slot.take();
    *slot = Some(Box::new(Node { value, next }));
//@ write
    match list {
        Some(node) if node.value < value => insert(&mut node.next, value),
        gap => {
            let next = gap.take();
            *gap = Some(Box::new(Node { value, next }));
        }
    }
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
    let mut removed = 0;
    while let Some(node) = list.take_if(|node| node.value == value) {
        *list = node.next;
        removed += 1;
    }
    match list {
        Some(node) => removed + remove_all(&mut node.next, value),
        None => removed,
    }
//@ instead of
    if let Some(log) = log.as_deref_mut() {
        log.push_str(&folder.name);
        log.push('\n');
    }
    let mut size = folder.size;
    for inner in &folder.inside {
        size += total(inner, log.as_deref_mut());
    }
    size
//@ write
    if let Some(log) = &mut log {
        log.push_str(&folder.name);
        log.push('\n');
    }
    let mut size = folder.size;
    for inner in &folder.inside {
        size += match &mut log {
            Some(log) => total(inner, Some(&mut **log)),
            None => total(inner, None),
        };
    }
    size
