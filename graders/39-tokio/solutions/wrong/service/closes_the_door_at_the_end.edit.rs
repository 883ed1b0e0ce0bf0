//@ wrong: accepts jobs as long as it waits for the others
//@ caught by: service::behaviour::shutdown_refuses_those_who_wait_and_those_who_come
//@ instead of
        self.places.close();
        self.running.close();
//@ write
        self.running.close();
//@ instead of
        *lock(&self.report)
//@ write
        self.places.close();
        *lock(&self.report)
