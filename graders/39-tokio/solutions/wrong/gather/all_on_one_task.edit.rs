//@ wrong: polls all jobs on the task of the caller: concurrent, but never parallel
//@ caught only by: gather::behaviour::each_job_has_a_task_of_its_own
//@ instead of
    let tasks: Vec<_> = jobs
        .into_iter()
        .map(|job| AbortOnDropHandle::new(tokio::spawn(job)))
        .collect();
//@ write
    use futures::FutureExt;
    let jobs = jobs
        .into_iter()
        .map(|job| std::panic::AssertUnwindSafe(job).catch_unwind());
    let all = futures::future::join_all(jobs).await;
//@ instead of
    let mut results = Vec::with_capacity(tasks.len());
    for task in tasks {
        results.push(task.await.map_err(|_| Panicked));
    }
    results
//@ write
    all.into_iter()
        .map(|result| result.map_err(|_| Panicked))
        .collect()
