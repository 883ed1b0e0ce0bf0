//@ wrong: counts a job that panicked among the finished
//@ caught only by: service::behaviour::shutdown_waits_no_longer_than_the_jobs
//@ instead of
        Some(Err(_panic)) => report.panicked += 1,
//@ write
        Some(Err(_panic)) => report.finished += 1,
