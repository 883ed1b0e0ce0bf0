//@ wrong: puts a node in the gap, and what hung there is gone
//@ caught by: cursor::behaviour::the_order_is_kept
//@ instead of
    let next = slot.take();
//@ write
    let next = None;
