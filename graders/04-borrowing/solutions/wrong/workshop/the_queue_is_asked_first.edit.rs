//@ wrong: finds a waiting job where one of that name is on a bench
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
        let at_work = self.benches.iter_mut().filter_map(|bench| bench.job.as_mut());
        let mut all = self.waiting.iter_mut().chain(at_work);
        all.find(|job| job.name == name)
