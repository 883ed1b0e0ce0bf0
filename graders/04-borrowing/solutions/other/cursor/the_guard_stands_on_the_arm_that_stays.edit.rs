//@ right: matches, with the guard on the arm that stays where it is
//@ instead of
    // Look first, through a shared reference that ends at once; step only when it is sure that the node is passed.
    while slot.as_ref().is_some_and(|node| node.value < value) {
        slot = &mut slot.as_mut().expect("it was just looked at").next;
    }
    let next = slot.take();
//@ write
    loop {
        match slot {
            None => break,
            Some(node) if node.value >= value => break,
            Some(node) => slot = &mut node.next,
        }
    }
    let next = slot.take();
