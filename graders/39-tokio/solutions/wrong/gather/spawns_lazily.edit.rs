//@ wrong: `map` without `collect`: a job is spawned only when the one before it is done
//@ caught only by: gather::behaviour::jobs_run_at_once, gather::behaviour::dropping_it_aborts_the_jobs
//@ instead of
    let tasks: Vec<_> = jobs
        .into_iter()
        .map(|job| AbortOnDropHandle::new(tokio::spawn(job)))
        .collect();
//@ write
    let tasks = jobs
        .into_iter()
        .map(|job| AbortOnDropHandle::new(tokio::spawn(job)));
