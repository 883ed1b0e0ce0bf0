//! Tasks.

mod behaviour {
    use crate::paused::{Log, dropped_after, on_paused_time, seconds, time_of};
    use grader_kit::expect_eq;
    use kata_39::gather::{Panicked, gather};
    use std::collections::HashSet;
    use tokio::task::Id;
    use tokio::time::sleep;

    /// Says its word after that time; with nothing to say, it panics.
    async fn job(time: u64, word: Option<&'static str>) -> &'static str {
        sleep(seconds(time)).await;
        word.expect("this job has nothing to say")
    }

    #[grader_kit::test(
        points = 1,
        contract = "Gives their results in the order of `jobs`. A job that panics gives `Err(Panicked)`, and the others go on."
    )]
    fn results_come_in_the_order_of_the_jobs() {
        on_paused_time(async {
            for (jobs, results) in [
                (vec![], vec![]),
                (
                    vec![(3, Some("a")), (1, Some("b")), (2, Some("c"))],
                    vec![Ok("a"), Ok("b"), Ok("c")],
                ),
                (
                    vec![(2, Some("a")), (1, None), (3, Some("c"))],
                    vec![Ok("a"), Err(Panicked), Ok("c")],
                ),
            ] {
                let situation =
                    format!("(seconds, word) of the jobs: {jobs:?}; no word: it panics");
                let jobs = jobs.into_iter().map(|(time, word)| job(time, word));
                expect_eq!(gather(jobs.collect()).await, results, "{situation}");
            }
        });
    }

    #[grader_kit::test(
        points = 1,
        contract = "Runs all jobs at once. It takes as long as the longest job."
    )]
    fn jobs_run_at_once() {
        on_paused_time(async {
            let jobs: Vec<_> = [2, 3, 1].map(|time| job(time, Some(""))).into();
            expect_eq!(
                time_of(gather(jobs)).await,
                seconds(3),
                "jobs of 2 s, 3 s and 1 s"
            );
        });
    }

    fn different_tasks(ids: Vec<Result<Option<Id>, Panicked>>) -> usize {
        let ids: HashSet<_> = ids.into_iter().flatten().flatten().collect();
        ids.len()
    }

    #[grader_kit::test(points = 1, contract = "Each on a task of its own.")]
    fn each_job_has_a_task_of_its_own() {
        on_paused_time(async {
            let jobs: Vec<_> = (0..3).map(|_| async { tokio::task::try_id() }).collect();
            expect_eq!(
                different_tasks(gather(jobs).await),
                3,
                "three jobs, each of which asks `tokio::task::try_id()`; one task alone keeps one core busy at most"
            );
        });
    }

    #[grader_kit::test(
        points = 2,
        contract = "If the future that this function returns is dropped before it is ready, every job that has not finished is aborted, which drops it at the `await` where it stands."
    )]
    fn dropping_it_aborts_the_jobs() {
        on_paused_time(async {
            let log = Log::begin();
            let jobs = ["a", "b", "c"].map(|name| {
                let log = log.clone();
                async move {
                    let _guard = log.note_on_drop((name, "is dropped"));
                    sleep(seconds(10)).await;
                    log.note((name, "is done"));
                }
            });
            dropped_after(seconds(1), gather(jobs.into())).await;
            sleep(seconds(60)).await;
            let mut what_the_jobs_did = log.notes();
            what_the_jobs_did.sort();
            expect_eq!(
                what_the_jobs_did,
                ["a", "b", "c"].map(|name| (seconds(1), (name, "is dropped"))),
                "three jobs of 10 s in gather(jobs), which is dropped after 1 s; what the jobs did up to a minute later"
            );
        });
    }
}
