//@ right: works out what is left before each step, instead of one limit around all
//@ instead of
    let until_success = async {
        let mut pause = policy.first_pause;
        loop {
//@ write
    let begin = tokio::time::Instant::now();
    let left = || policy.overall.saturating_sub(begin.elapsed());
    let until_success = async {
        let mut pause = policy.first_pause;
        while !left().is_zero() {
//@ instead of
            match timeout(policy.per_attempt, attempt(attempts)).await {
                Ok(Ok(value)) => return value,
//@ write
            match timeout(policy.per_attempt.min(left()), attempt(attempts)).await {
                Ok(Ok(value)) => return Some(value),
//@ instead of
            sleep(pause).await;
            pause = pause.saturating_mul(2);
//@ write
            sleep(pause.min(left())).await;
            pause = pause.saturating_mul(2);
//@ instead of
        }
    };
    let outcome = timeout(policy.overall, until_success).await;
    outcome.map_err(|_passed| OutOfTime {
        attempts,
        last_error,
    })
//@ write
        }
        None
    };
    let outcome = until_success.await;
    outcome.ok_or(OutOfTime {
        attempts,
        last_error,
    })
