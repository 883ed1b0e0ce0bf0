//@ wrong: pins the attempt and lends it to `timeout`: it is no longer polled, but still there
//@ caught only by: retry::behaviour::a_slow_attempt_is_cut_off_before_the_pause, retry::behaviour::the_last_error_outlives_the_limit
//@ instead of
            match timeout(policy.per_attempt, attempt(attempts)).await {
//@ write
            let mut running = std::pin::pin!(attempt(attempts));
            match timeout(policy.per_attempt, &mut running).await {
