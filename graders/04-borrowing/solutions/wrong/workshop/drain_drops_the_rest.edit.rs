//@ wrong: drains the whole queue, and what found no bench is dropped with the drain
//@ caught by: workshop::behaviour::free_benches_get_the_front_jobs
//@ instead of
        let mut assigned = 0;
        for bench in &mut self.benches {
            if bench.job.is_none() {
                let Some(job) = self.waiting.pop_front() else {
                    break;
                };
                bench.job = Some(job);
                assigned += 1;
            }
        }
        assigned
//@ write
        let mut assigned = 0;
        let free = self.benches.iter_mut().filter(|bench| bench.job.is_none());
        for (bench, job) in free.zip(self.waiting.drain(..)) {
            bench.job = Some(job);
            assigned += 1;
        }
        assigned
