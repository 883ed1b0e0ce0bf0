//@ wrong: looks one node ahead, and never gets past the last
//@ caught by: cursor::behaviour::the_order_is_kept
//@ instead of
    while slot.as_ref().is_some_and(|node| node.value < value) {
//@ write
    while slot.as_ref().is_some_and(|node| node.value < value && node.next.is_some()) {
