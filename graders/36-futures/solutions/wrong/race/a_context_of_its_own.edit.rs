//@ wrong: asks with a context that wakes nobody; a busy loop never notices
//@ caught only by: race::behaviour::each_one_can_wake_the_task_that_polled_last
//@ instead of
        let this = self.get_mut();
//@ write
        let this = self.get_mut();
        let context = &mut Context::from_waker(std::task::Waker::noop());
