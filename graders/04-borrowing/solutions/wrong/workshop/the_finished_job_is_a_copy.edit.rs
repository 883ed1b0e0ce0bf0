//@ wrong: clones a job that could move
//@ caught only by: workshop::cost::a_day_moves_jobs_and_copies_none, workshop::craft::jobs_are_moved_without_tricks
//@ instead of
/// A piece of work.
#[derive(Debug, PartialEq, Eq)]
//@ write
/// A piece of work.
#[derive(Clone, Debug, PartialEq, Eq)]
//@ instead of
            if let Some(job) = bench.job.take_if(|job| job.left == 0) {
                report(&bench.name, &job);
                self.finished.push(job);
//@ write
            if job.left == 0 {
                report(&bench.name, job);
                self.finished.push(job.clone());
                bench.job = None;
