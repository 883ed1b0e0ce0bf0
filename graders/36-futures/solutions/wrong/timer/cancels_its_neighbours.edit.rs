//@ wrong: when it is dropped, forgets all that wait for the same time
//@ caught by: timer::behaviour::a_cancelled_sleep_is_forgotten
//@ instead of
            let forgotten = self.shared.borrow_mut().waiting.remove(&key);
            drop(forgotten);
//@ write
            let mut shared = self.shared.borrow_mut();
            shared.waiting.retain(|&(deadline, _), _| deadline != key.0);
