//@ wrong: moves what stays into a new queue
//@ caught only by: workshop::cost::a_day_moves_jobs_and_copies_none
//@ instead of
        let before = self.waiting.len();
        self.waiting.retain_mut(|job| {
            job.left = job.left.saturating_sub(by);
            job.left > 0
        });
        before - self.waiting.len()
//@ write
        let before = self.waiting.len();
        let mut kept = VecDeque::new();
        for mut job in self.waiting.drain(..) {
            if job.left > by {
                job.left -= by;
                kept.push_back(job);
            }
        }
        self.waiting = kept;
        before - self.waiting.len()
