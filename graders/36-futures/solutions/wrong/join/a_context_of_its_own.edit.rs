//@ wrong: asks with a context that wakes nobody; a busy loop never notices
//@ caught only by: join::behaviour::each_future_can_wake_the_task_that_polled_last
//@ instead of
                match Pin::new(future).poll(context) {
//@ write
                let context = &mut Context::from_waker(std::task::Waker::noop());
                match Pin::new(future).poll(context) {
