//@ wrong: gave up on two places at once
//@ caught by: workshop::behaviour::a_job_is_found_wherever_it_is
//@ instead of
        let at_work = self
            .benches
            .iter_mut()
            .filter_map(|bench| bench.job.as_mut());
        at_work
            .chain(&mut self.waiting)
            .find(|job| job.name == name)
//@ write
        self.waiting.iter_mut().find(|job| job.name == name)
