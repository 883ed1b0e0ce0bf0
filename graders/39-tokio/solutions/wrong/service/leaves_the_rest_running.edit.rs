//@ wrong: stops waiting when the grace has passed, and that is all
//@ caught by: service::behaviour::after_the_grace_the_rest_is_aborted
//@ instead of
        if timeout(grace, self.running.wait()).await.is_err() {
            self.abort.cancel();
            self.running.wait().await;
        }
//@ write
        // Either nobody is left, or the time is up.
        let _ = timeout(grace, self.running.wait()).await;
