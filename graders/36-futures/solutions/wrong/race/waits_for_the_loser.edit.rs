//@ wrong: goes on waiting for the future when the alarm has gone off: nothing is cancelled
//@ caught only by: race::behaviour::a_timeout_cancels_what_is_late
//@ instead of
        Either::Right(_) => None,
//@ write
        Either::Right((_, late)) => {
            late.await;
            None
        }
