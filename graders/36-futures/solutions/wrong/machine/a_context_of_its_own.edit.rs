//@ wrong: asks with a context of its own, so the futures cannot wake the task; a busy loop never notices
//@ caught only by: machine::behaviour::a_task_that_sleeps_until_woken_gets_the_answer
//@ instead of
        let this = self.get_mut();
//@ write
        let this = self.get_mut();
        let context = &mut Context::from_waker(std::task::Waker::noop());
