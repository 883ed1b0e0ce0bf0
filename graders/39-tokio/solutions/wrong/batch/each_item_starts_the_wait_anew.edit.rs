//@ wrong: waits for linger since the last item
//@ caught by: batch::behaviour::a_batch_waits_for_linger_from_its_first_item
//@ instead of
        let mut due = pin!(sleep(linger).fuse());
        while items.len() < most {
//@ write
        while items.len() < most {
            let mut due = pin!(sleep(linger).fuse());
