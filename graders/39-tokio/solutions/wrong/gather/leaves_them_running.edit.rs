//@ wrong: a dropped `JoinHandle` detaches its task instead of aborting it
//@ caught only by: gather::behaviour::dropping_it_aborts_the_jobs
//@ instead of
    let tasks: Vec<_> = jobs
        .into_iter()
        .map(|job| AbortOnDropHandle::new(tokio::spawn(job)))
        .collect();
//@ write
    let tasks: Vec<_> = jobs.into_iter().map(tokio::spawn).collect();
