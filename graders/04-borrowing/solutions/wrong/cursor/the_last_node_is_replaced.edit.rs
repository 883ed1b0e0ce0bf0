//@ wrong: stops at the last node instead of at the place behind it
//@ caught by: cursor::behaviour::the_end_grows
//@ instead of
    while let Some(node) = slot {
        slot = &mut node.next;
    }
    *slot = Some(Box::new(Node { value, next: None }));
//@ write
    while slot.as_ref().is_some_and(|node| node.next.is_some()) {
        slot = &mut slot.as_mut().expect("it was just looked at").next;
    }
    *slot = Some(Box::new(Node { value, next: None }));
