//@ wrong: leaves its waker with the timer when it is dropped
//@ caught by: timer::behaviour::a_cancelled_sleep_is_forgotten, timer::property::deadlines_and_wakes_agree_with_a_sorted_list
//@ instead of
            let forgotten = self.shared.borrow_mut().waiting.remove(&key);
//@ write
            let forgotten = self.shared.borrow().waiting.get(&key).cloned();
