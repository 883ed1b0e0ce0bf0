//@ wrong: walks with a raw pointer
//@ caught only by: cursor::craft::the_cursor_is_a_safe_reference
//@ instead of
    // Look first, through a shared reference that ends at once; step only when it is sure that the node is passed.
    while slot.as_ref().is_some_and(|node| node.value < value) {
        slot = &mut slot.as_mut().expect("it was just looked at").next;
    }
    let next = slot.take();
    *slot = Some(Box::new(Node { value, next }));
//@ write
    let mut place: *mut Link = slot;
    // SAFETY: there is one pointer into the list at a time.
    unsafe {
        while let Some(node) = &mut *place
            && node.value < value
        {
            place = &mut node.next;
        }
        let next = (&mut *place).take();
        *place = Some(Box::new(Node { value, next }));
    }
