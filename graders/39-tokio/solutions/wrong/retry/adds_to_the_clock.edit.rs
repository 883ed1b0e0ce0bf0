//@ wrong: an instant that far away does not exist
//@ caught only by: retry::behaviour::no_limit_is_a_limit_too
//@ instead of
    let outcome = timeout(policy.overall, until_success).await;
//@ write
    let deadline = tokio::time::Instant::now() + policy.overall;
    let outcome = tokio::time::timeout_at(deadline, until_success).await;
