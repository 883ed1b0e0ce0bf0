//@ wrong: takes a shutdown that has begun for one that is done
//@ caught by: service::behaviour::all_calls_give_the_same_report
//@ instead of
        let door = lock(&self.report);
//@ write
        let door = lock(&self.report);
        if self.places.is_closed() {
            return *door;
        }
