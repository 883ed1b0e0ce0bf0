//@ wrong: keeps a job that has just nothing left
//@ caught by: workshop::behaviour::short_jobs_fall_out_of_the_queue
//@ instead of
            job.left = job.left.saturating_sub(by);
            job.left > 0
//@ write
            let enough = job.left >= by;
            job.left = job.left.saturating_sub(by);
            enough
