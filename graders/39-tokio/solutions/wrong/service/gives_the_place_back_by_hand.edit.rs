//@ wrong: a permit that is added by hand after the job is not added after a panic
//@ caught only by: service::behaviour::a_panic_makes_room
//@ instead of
        self.running.spawn(run(job, place, abort, report));
//@ write
        place.forget();
        let places = Arc::clone(&self.places);
        let job = async move {
            job.await;
            places.add_permits(1);
        };
        self.running.spawn(run(job, abort, report));
//@ instead of
    place: OwnedSemaphorePermit,
//@ write
//@ instead of
    drop(place);
//@ write
