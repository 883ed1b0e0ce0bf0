//@ right: filters the benches, takes jobs out by hand, removes backwards, and asks one field after the other
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
        let waiting = &mut self.waiting;
        let free = self.benches.iter_mut().filter(|bench| bench.job.is_none());
        free.map_while(|bench| {
            bench.job = waiting.pop_front();
            bench.job.as_ref()
        })
        .count()
//@ instead of
            let Some(job) = &mut bench.job else { continue };
            let worked = job.left.min(minutes);
            job.left -= worked;
            self.ledger.minutes += worked;
            if let Some(job) = bench.job.take_if(|job| job.left == 0) {
                report(&bench.name, &job);
                self.finished.push(job);
            }
//@ write
            let Some(mut job) = bench.job.take() else {
                continue;
            };
            let worked = std::cmp::min(job.left, minutes);
            job.left -= worked;
            self.ledger.minutes += worked;
            if job.left > 0 {
                bench.job = Some(job);
            } else {
                report(&bench.name, &job);
                self.finished.push(job);
            }
//@ instead of
        let before = self.waiting.len();
        self.waiting.retain_mut(|job| {
            job.left = job.left.saturating_sub(by);
            job.left > 0
        });
        before - self.waiting.len()
//@ write
        let mut gone = 0;
        for at in (0..self.waiting.len()).rev() {
            let left = &mut self.waiting[at].left;
            if *left <= by {
                self.waiting.remove(at);
                gone += 1;
            } else {
                *left -= by;
            }
        }
        gone
//@ instead of
        let at_work = self
            .benches
            .iter_mut()
            .filter_map(|bench| bench.job.as_mut());
        at_work
            .chain(&mut self.waiting)
            .find(|job| job.name == name)
//@ write
        for bench in &mut self.benches {
            if let Some(job) = &mut bench.job
                && job.name == name
            {
                return Some(job);
            }
        }
        self.waiting.iter_mut().find(|job| job.name == name)
