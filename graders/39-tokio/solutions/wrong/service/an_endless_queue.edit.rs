//@ wrong: accepts every job at once and lets its task wait for a place: no backpressure
//@ caught by: service::behaviour::no_more_than_the_limit_run_at_once, service::behaviour::a_dropped_submit_leaves_nothing_behind
//@ instead of
        let Ok(place) = Arc::clone(&self.places).acquire_owned().await else {
            return Err(job);
        };
//@ write
//@ instead of
        self.running.spawn(run(job, place, abort, report));
//@ write
        let places = Arc::clone(&self.places);
        self.running.spawn(async move {
            if let Ok(place) = places.acquire_owned().await {
                run(job, place, abort, report).await;
            }
        });
