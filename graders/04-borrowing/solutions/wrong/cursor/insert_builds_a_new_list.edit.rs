//@ wrong: takes the list apart, sorts, and builds it anew
//@ caught only by: cursor::cost::a_value_costs_one_node
//@ instead of
    // Look first, through a shared reference that ends at once; step only when it is sure that the node is passed.
    while slot.as_ref().is_some_and(|node| node.value < value) {
        slot = &mut slot.as_mut().expect("it was just looked at").next;
    }
    let next = slot.take();
    *slot = Some(Box::new(Node { value, next }));
//@ write
    let mut values = vec![value];
    while let Some(node) = slot.take() {
        values.push(node.value);
        *slot = node.next;
    }
    values.sort();
    for value in values.into_iter().rev() {
        let next = slot.take();
        *slot = Some(Box::new(Node { value, next }));
    }
