//@ wrong: the timer of a batch that was full early strikes the next one
//@ caught by: batch::behaviour::each_batch_has_a_time_of_its_own
//@ instead of
    while let Some(first) = source.next().await {
//@ write
    let mut due = Box::pin(sleep(linger).fuse());
    while let Some(first) = source.next().await {
//@ instead of
        let mut due = pin!(sleep(linger).fuse());
//@ write
//@ instead of
                () = due => break,
//@ write
                () = due => {
                    due = Box::pin(sleep(linger).fuse());
                    break;
                }
