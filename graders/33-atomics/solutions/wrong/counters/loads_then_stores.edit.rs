//@ wrong: loads the next number and stores the one after it: two threads load the same
//@ caught by: counters::model::no_ticket_is_given_twice
//@ instead of
        self.next
            .fetch_update(Ordering::Relaxed, Ordering::Relaxed, |next| {
                (next < self.end).then(|| next + 1)
            })
            .ok()
//@ write
        let next = self.next.load(Ordering::Relaxed);
        if next >= self.end {
            return None;
        }
        self.next.store(next + 1, Ordering::Relaxed);
        Some(next)
