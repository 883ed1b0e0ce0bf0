//@ wrong: asks the rest to stop and leaves without seeing it
//@ caught by: service::behaviour::after_the_grace_the_rest_is_aborted
//@ instead of
            self.abort.cancel();
            self.running.wait().await;
//@ write
            self.abort.cancel();
