//@ wrong: looks whether a ticket is left, and takes it in a second step
//@ caught only by: counters::model::no_ticket_is_given_twice
//@ instead of
        self.next
            .fetch_update(Ordering::Relaxed, Ordering::Relaxed, |next| {
                (next < self.end).then(|| next + 1)
            })
            .ok()
//@ write
        if self.next.load(Ordering::Relaxed) >= self.end {
            return None;
        }
        Some(self.next.fetch_add(1, Ordering::Relaxed))
