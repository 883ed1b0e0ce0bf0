//@ wrong: whoever stops waiting for the end kills the jobs with it
//@ caught only by: service::behaviour::a_dropped_shutdown_stays_closed_and_aborts_nothing
//@ instead of
        if timeout(grace, self.running.wait()).await.is_err() {
            self.abort.cancel();
            self.running.wait().await;
        }
//@ write
        let abort = self.abort.clone().drop_guard();
        if timeout(grace, self.running.wait()).await.is_err() {
            drop(abort);
            self.running.wait().await;
        }
