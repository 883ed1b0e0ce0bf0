//@ wrong: pushes results as they come out of the set
//@ caught only by: gather::behaviour::results_come_in_the_order_of_the_jobs
//@ instead of
    let tasks: Vec<_> = jobs
        .into_iter()
        .map(|job| AbortOnDropHandle::new(tokio::spawn(job)))
        .collect();
//@ write
    let mut tasks = tokio::task::JoinSet::new();
    for job in jobs {
        tasks.spawn(job);
    }
//@ instead of
    for task in tasks {
        results.push(task.await.map_err(|_| Panicked));
    }
//@ write
    while let Some(result) = tasks.join_next().await {
        results.push(result.map_err(|_| Panicked));
    }
