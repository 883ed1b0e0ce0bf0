//@ wrong: asks whether it is closed on entry; whoever waits gets in later
//@ caught only by: service::behaviour::shutdown_refuses_those_who_wait_and_those_who_come
//@ instead of
        let Ok(place) = Arc::clone(&self.places).acquire_owned().await else {
            return Err(job);
        };
//@ write
        if self.running.is_closed() {
            return Err(job);
        }
        let Ok(place) = Arc::clone(&self.places).acquire_owned().await else {
            return Err(job);
        };
//@ instead of
        if self.places.is_closed() {
            return Err(job);
        }
//@ write
//@ instead of
        self.places.close();
//@ write
