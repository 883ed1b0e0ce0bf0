//@ wrong: counts on when all tickets are gone, until the counter wraps around
//@ caught by: counters::behaviour::tickets_run_out_for_good
//@ instead of
        self.next
            .fetch_update(Ordering::Relaxed, Ordering::Relaxed, |next| {
                (next < self.end).then(|| next + 1)
            })
            .ok()
//@ write
        let next = self.next.fetch_add(1, Ordering::Relaxed);
        (next < self.end).then_some(next)
