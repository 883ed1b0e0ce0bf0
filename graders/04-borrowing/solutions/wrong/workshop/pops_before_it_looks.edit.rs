//@ wrong: takes a job out of the queue, then finds no bench for it
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
        while let Some(job) = self.waiting.pop_front() {
            let mut benches = self.benches.iter_mut();
            let Some(bench) = benches.find(|bench| bench.job.is_none()) else {
                break;
            };
            bench.job = Some(job);
            assigned += 1;
        }
        assigned
