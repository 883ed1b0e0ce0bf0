//@ wrong: removes by position, and steps over the one that moved up
//@ caught by: workshop::behaviour::short_jobs_fall_out_of_the_queue
//@ instead of
        let before = self.waiting.len();
        self.waiting.retain_mut(|job| {
            job.left = job.left.saturating_sub(by);
            job.left > 0
        });
        before - self.waiting.len()
//@ write
        let before = self.waiting.len();
        let mut at = 0;
        while at < self.waiting.len() {
            self.waiting[at].left = self.waiting[at].left.saturating_sub(by);
            if self.waiting[at].left == 0 {
                self.waiting.remove(at);
            }
            at += 1;
        }
        before - self.waiting.len()
