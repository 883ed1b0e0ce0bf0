//@ wrong: cuts attempts off at the overall limit, but not pauses
//@ caught by: retry::behaviour::the_overall_limit_cuts_a_pause_off
//@ instead of
    let until_success = async {
        let mut pause = policy.first_pause;
        loop {
//@ write
    let begin = tokio::time::Instant::now();
    let until_success = async {
        let mut pause = policy.first_pause;
        while begin.elapsed() < policy.overall {
//@ instead of
            match timeout(policy.per_attempt, attempt(attempts)).await {
                Ok(Ok(value)) => return value,
//@ write
            let left = policy.overall.saturating_sub(begin.elapsed());
            match timeout(policy.per_attempt.min(left), attempt(attempts)).await {
                Ok(Ok(value)) => return Some(value),
//@ instead of
            pause = pause.saturating_mul(2);
        }
    };
    let outcome = timeout(policy.overall, until_success).await;
    outcome.map_err(|_passed| OutOfTime {
        attempts,
        last_error,
    })
//@ write
            pause = pause.saturating_mul(2);
        }
        None
    };
    let outcome = until_success.await;
    outcome.ok_or(OutOfTime {
        attempts,
        last_error,
    })
