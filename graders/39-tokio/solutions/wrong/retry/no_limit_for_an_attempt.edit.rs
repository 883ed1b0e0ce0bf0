//@ wrong: awaits each attempt to its end
//@ caught only by: retry::behaviour::a_slow_attempt_is_cut_off_before_the_pause, retry::behaviour::the_last_error_outlives_the_limit
//@ instead of
            match timeout(policy.per_attempt, attempt(attempts)).await {
                Ok(Ok(value)) => return value,
                Ok(Err(error)) => last_error = Some(error),
                Err(_cut_off) => {}
            }
//@ write
            match attempt(attempts).await {
                Ok(value) => return value,
                Err(error) => last_error = Some(error),
            }
