//@ wrong: borrows the workshop twice through a raw pointer
//@ caught only by: workshop::craft::jobs_are_moved_without_tricks
//@ instead of
        let at_work = self
            .benches
            .iter_mut()
            .filter_map(|bench| bench.job.as_mut());
        at_work
            .chain(&mut self.waiting)
            .find(|job| job.name == name)
//@ write
        let workshop: *mut Self = self;
        // SAFETY: the second borrow begins when the first has found nothing.
        let benches = unsafe { &mut (*workshop).benches };
        for job in benches.iter_mut().filter_map(|bench| bench.job.as_mut()) {
            if job.name == name {
                return Some(job);
            }
        }
        self.waiting.iter_mut().find(|job| job.name == name)
