//@ wrong: counts the poll that is ready among the pending ones
//@ caught by: pause::behaviour::it_is_pending_that_many_times
//@ instead of
        if this.pending > 0 {
//@ write
        if this.pending > 1 {
