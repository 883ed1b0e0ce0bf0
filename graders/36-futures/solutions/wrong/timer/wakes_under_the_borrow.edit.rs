//@ wrong: calls the wakers while it still holds the borrow
//@ caught only by: timer::behaviour::a_waker_may_use_the_timer
//@ instead of
        let due = {
            let mut shared = self.shared.borrow_mut();
            shared.now = shared.now.max(now);
            let later = match shared.now.checked_add(1) {
                Some(next) => shared.waiting.split_off(&(next, 0)),
                None => BTreeMap::new(),
            };
            std::mem::replace(&mut shared.waiting, later)
        };
//@ write
        let mut shared = self.shared.borrow_mut();
        shared.now = shared.now.max(now);
        let later = match shared.now.checked_add(1) {
            Some(next) => shared.waiting.split_off(&(next, 0)),
            None => BTreeMap::new(),
        };
        let due = std::mem::replace(&mut shared.waiting, later);
