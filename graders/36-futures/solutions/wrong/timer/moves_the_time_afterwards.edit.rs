//@ wrong: wakes first and moves the time then
//@ caught only by: timer::behaviour::a_waker_may_use_the_timer
//@ instead of
            shared.now = shared.now.max(now);
            let later = match shared.now.checked_add(1) {
//@ write
            let later = match shared.now.max(now).checked_add(1) {
//@ instead of
            waker.wake();
        }
//@ write
            waker.wake();
        }
        let mut shared = self.shared.borrow_mut();
        shared.now = shared.now.max(now);
