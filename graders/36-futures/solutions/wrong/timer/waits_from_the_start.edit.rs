//@ wrong: waits as soon as it is made, before anybody has polled it
//@ caught by: timer::property::deadlines_and_wakes_agree_with_a_sorted_list
//@ instead of
        Sleep {
            shared: Rc::clone(&self.shared),
            deadline,
            key: None,
            completed: false,
        }
//@ write
        let mut shared = self.shared.borrow_mut();
        shared.seen += 1;
        let key = (deadline, shared.seen);
        shared.waiting.insert(key, Waker::noop().clone());
        Sleep {
            shared: Rc::clone(&self.shared),
            deadline,
            key: Some(key),
            completed: false,
        }
