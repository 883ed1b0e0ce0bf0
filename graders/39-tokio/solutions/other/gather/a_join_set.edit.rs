//@ right: a `JoinSet`, with the place of each task kept by its id
//@ instead of
    let tasks: Vec<_> = jobs
        .into_iter()
        .map(|job| AbortOnDropHandle::new(tokio::spawn(job)))
        .collect();
//@ write
    let mut tasks = tokio::task::JoinSet::new();
    let ids: Vec<_> = jobs.into_iter().map(|job| tasks.spawn(job).id()).collect();
    let mut finished = std::collections::HashMap::new();
    while let Some(result) = tasks.join_next_with_id().await {
        if let Ok((id, value)) = result {
            finished.insert(id, value);
        }
    }
//@ instead of
    let mut results = Vec::with_capacity(tasks.len());
    for task in tasks {
        results.push(task.await.map_err(|_| Panicked));
    }
    results
//@ write
    ids.iter()
        .map(|id| finished.remove(id).ok_or(Panicked))
        .collect()
