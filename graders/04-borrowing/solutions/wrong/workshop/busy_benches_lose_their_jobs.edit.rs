//@ wrong: hands jobs to every bench, busy or not
//@ caught by: workshop::behaviour::free_benches_get_the_front_jobs
//@ instead of
            if bench.job.is_none() {
//@ write
            if bench.job.is_none() || !self.waiting.is_empty() {
