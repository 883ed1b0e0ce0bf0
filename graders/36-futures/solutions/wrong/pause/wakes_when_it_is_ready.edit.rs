//@ wrong: wakes the task in each poll, also in the one that has the value
//@ caught by: pause::behaviour::each_pending_poll_wakes_its_own_task_once
//@ instead of
        if this.pending > 0 {
//@ write
        context.waker().wake_by_ref();
        if this.pending > 0 {
//@ instead of
            context.waker().wake_by_ref();
            return Poll::Pending;
//@ write
            return Poll::Pending;
