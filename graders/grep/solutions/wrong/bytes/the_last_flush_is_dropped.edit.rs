//@ wrong: leaves the last flush to `Drop`, which tells nobody that it failed
//@ caught only by: bytes::behaviour::output_that_fails_is_an_error
//@ instead of
        self.output.flush()
    }
//@ write
        Ok(())
    }
