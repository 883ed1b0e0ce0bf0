//@ wrong: the permit is dropped when `submit` returns, not when the job ends
//@ caught by: service::behaviour::no_more_than_the_limit_run_at_once
//@ instead of
        let Ok(place) = Arc::clone(&self.places).acquire_owned().await else {
            return Err(job);
        };
//@ write
        let Ok(_place) = Arc::clone(&self.places).acquire_owned().await else {
            return Err(job);
        };
//@ instead of
        self.running.spawn(run(job, place, abort, report));
//@ write
        self.running.spawn(run(job, abort, report));
//@ instead of
    place: OwnedSemaphorePermit,
//@ write
//@ instead of
    drop(place);
//@ write
