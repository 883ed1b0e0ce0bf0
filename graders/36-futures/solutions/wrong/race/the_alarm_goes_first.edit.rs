//@ wrong: asks the alarm before the future, so an output that is there may be thrown away
//@ caught only by: race::behaviour::a_timeout_cancels_what_is_late
//@ instead of
    match race(future, alarm).await {
        Either::Left((output, _)) => Some(output),
        Either::Right(_) => None,
//@ write
    match race(alarm, future).await {
        Either::Left(_) => None,
        Either::Right((output, _)) => Some(output),
