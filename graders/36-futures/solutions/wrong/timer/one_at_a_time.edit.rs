//@ wrong: takes one due sleep off the list, wakes it, and only then looks at the next
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
        // The borrow has ended: a waker may come back to this very timer.
        for waker in due.into_values() {
            waker.wake();
        }
//@ write
        let now = {
            let mut shared = self.shared.borrow_mut();
            shared.now = shared.now.max(now);
            shared.now
        };
        let next_due = || {
            let mut shared = self.shared.borrow_mut();
            let entry = shared.waiting.first_entry()?;
            (entry.key().0 <= now).then(|| entry.remove())
        };
        while let Some(waker) = next_due() {
            waker.wake();
        }
