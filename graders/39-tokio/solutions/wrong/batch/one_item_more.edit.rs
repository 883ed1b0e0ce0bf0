//@ wrong: a batch is sent only when the item after it arrives
//@ caught by: batch::behaviour::a_full_batch_goes_at_once
//@ instead of
        while items.len() < most {
//@ write
        while items.len() <= most {
