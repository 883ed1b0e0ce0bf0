//@ wrong: waits for the whole grace, whoever is left
//@ caught by: service::behaviour::shutdown_waits_no_longer_than_the_jobs
//@ instead of
        if timeout(grace, self.running.wait()).await.is_err() {
            self.abort.cancel();
            self.running.wait().await;
        }
//@ write
        tokio::time::sleep(grace).await;
        self.abort.cancel();
        self.running.wait().await;
