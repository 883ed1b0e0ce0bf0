//! Limits and the end.

mod behaviour {
    use crate::paused::{Log, dropped_after, joined, on_paused_time, seconds};
    use grader_kit::expect_eq;
    use kata_39::service::{Report, Service};
    use std::sync::Arc;
    use std::time::Duration;
    use tokio::time::sleep;

    /// A service whose jobs note what happens to them.
    #[derive(Clone)]
    struct Watched {
        service: Arc<Service>,
        log: Log<(&'static str, &'static str)>,
    }

    fn service(limit: usize) -> Watched {
        Watched {
            service: Arc::new(Service::new(limit)),
            log: Log::begin(),
        }
    }

    impl Watched {
        /// Submits a job that takes so many seconds. Notes when it is accepted or refused, begins and is done.
        async fn submit(&self, name: &'static str, time: u64) {
            let log = self.log.clone();
            let job = async move {
                log.note((name, "begins"));
                sleep(seconds(time)).await;
                log.note((name, "is done"));
            };
            let answer = match self.service.submit(job).await {
                Ok(()) => "is accepted",
                Err(_job) => "is refused",
            };
            self.log.note((name, answer));
        }

        /// Submits a job that panics after a second.
        async fn submit_panicking(&self) {
            let job = async {
                sleep(seconds(1)).await;
                panic!("this job panics, as a check wants it");
            };
            // Whether it was accepted shows in what follows.
            let _ = self.service.submit(job).await;
        }

        /// Shuts down, and gives the report with the time of the log.
        async fn shutdown(&self, grace: u64) -> (Report, Duration) {
            let report = self.service.shutdown(seconds(grace)).await;
            (report, self.log.now())
        }

        /// When that happened, to which jobs.
        fn times(&self, what: &str) -> Vec<(u64, &'static str)> {
            let notes = self.log.notes().into_iter();
            notes
                .filter(|(_, note)| note.1 == what)
                .map(|(time, note)| (time.as_secs(), note.0))
                .collect()
        }
    }

    fn report(finished: usize, panicked: usize, aborted: usize) -> Report {
        Report {
            finished,
            panicked,
            aborted,
        }
    }

    #[grader_kit::test(
        points = 2,
        contract = "Waits until fewer than the limit of jobs run, then accepts the job, which begins to run, and returns without waiting for its end."
    )]
    fn no_more_than_the_limit_run_at_once() {
        on_paused_time(async {
            let service = service(2);
            for (name, time) in [("a", 1), ("b", 3), ("c", 1), ("d", 1), ("e", 1)] {
                service.submit(name, time).await;
            }
            sleep(seconds(60)).await;
            expect_eq!(
                (service.times("is accepted"), service.times("begins")),
                (
                    vec![(0, "a"), (0, "b"), (1, "c"), (2, "d"), (3, "e")],
                    vec![(0, "a"), (0, "b"), (1, "c"), (2, "d"), (3, "e")]
                ),
                "when service.submit(job).await returned, and when the job began; the limit is 2, b takes 3 s, the others 1 s"
            );
        });
    }

    #[grader_kit::test(
        points = 2,
        contract = "A job makes room when it ends, also when it ends by a panic."
    )]
    fn a_panic_makes_room() {
        on_paused_time(async {
            let service = service(1);
            service.submit_panicking().await;
            dropped_after(seconds(60), service.submit("b", 1)).await;
            expect_eq!(
                service.times("is accepted"),
                [(1, "b")],
                "when service.submit(b).await returned; the limit is 1, and the job before it panics at 1 s; waited for a minute"
            );
        });
    }

    #[grader_kit::test(
        points = 2,
        contract = "If the future of a waiting `submit` is dropped, the job never runs, and it is as if it had not been called."
    )]
    fn a_dropped_submit_leaves_nothing_behind() {
        on_paused_time(async {
            let service = service(1);
            service.submit("a", 10).await;
            dropped_after(seconds(1), service.submit("b", 5)).await;
            dropped_after(seconds(60), service.submit("c", 1)).await;
            sleep(seconds(60)).await;
            expect_eq!(
                service.times("begins"),
                [(0, "a"), (10, "c")],
                "which jobs began, and when; the limit is 1, a takes 10 s, the submit of b is dropped after 1 s, then comes c"
            );
        });
    }

    #[grader_kit::test(
        points = 2,
        contract = "Waits for those that run. Returns as soon as no job is left, and says what became of all that were ever accepted."
    )]
    fn shutdown_waits_no_longer_than_the_jobs() {
        on_paused_time(async {
            let service = service(9);
            service.submit("a", 2).await;
            service.submit("b", 5).await;
            service.submit_panicking().await;
            expect_eq!(
                service.shutdown(60).await,
                (report(2, 1, 0), seconds(5)),
                "service.shutdown(60 s).await, and when it returned; jobs: 2 s, 5 s, and one that panics after 1 s"
            );
        });
    }

    #[grader_kit::test(
        points = 3,
        contract = "Waits for as long as `grace`. What still runs then is aborted: dropped at the `await` where it stands. Returns as soon as no job is left, not one of them undropped."
    )]
    fn after_the_grace_the_rest_is_aborted() {
        on_paused_time(async {
            let service = service(9);
            let log = service.log.clone();
            let endless = async move {
                let _guard = log.note_on_drop(("endless", "is dropped"));
                std::future::pending().await
            };
            service.submit("a", 2).await;
            let _ = service.service.submit(endless).await;
            expect_eq!(
                (service.shutdown(10).await, service.times("is dropped")),
                ((report(1, 0, 1), seconds(10)), vec![(10, "endless")]),
                "service.shutdown(10 s).await, when it returned, and what had been dropped by then; jobs: one of 2 s, one that never ends"
            );
        });
    }

    #[grader_kit::test(
        points = 3,
        contract = "From the moment `Service::shutdown` is first polled no job is accepted: the job comes back untouched, at once, from later calls and from those that wait."
    )]
    fn shutdown_refuses_those_who_wait_and_those_who_come() {
        on_paused_time(async {
            let service = service(1);
            service.submit("a", 10).await;
            let waiting = service.clone();
            tokio::spawn(async move { waiting.submit("waiting", 1).await });
            let late = service.clone();
            tokio::spawn(async move {
                sleep(seconds(3)).await;
                late.submit("late", 1).await;
            });
            sleep(seconds(1)).await;
            let _ = service.shutdown(60).await;
            sleep(seconds(60)).await;
            expect_eq!(
                (service.times("is refused"), service.times("begins")),
                (vec![(1, "waiting"), (3, "late")], vec![(0, "a")]),
                "which jobs were refused, and which began, and when; the limit is 1, a takes 10 s, shutdown(60 s) is called at 1 s"
            );
        });
    }

    #[grader_kit::test(
        points = 2,
        contract = "Each call waits with a grace of its own, the first grace that passes aborts for all, and all give the same report."
    )]
    fn all_calls_give_the_same_report() {
        on_paused_time(async {
            let service = service(9);
            service.submit("a", 2).await;
            service.submit("b", 90).await;
            let patient = service.clone();
            let first = tokio::spawn(async move { patient.shutdown(600).await });
            sleep(seconds(1)).await;
            let second = service.shutdown(4).await;
            let same = (report(1, 0, 1), seconds(5));
            expect_eq!(
                [joined(first).await, second, service.shutdown(0).await],
                [same; 3],
                "the reports of three calls, and when they returned: shutdown(600 s) at 0 s, shutdown(4 s) at 1 s, and shutdown(0 s) after these; jobs: 2 s, 90 s"
            );
        });
    }

    #[grader_kit::test(
        points = 2,
        contract = "If its future is dropped, the service stays closed, and the jobs keep running until they end or a further call's grace has passed."
    )]
    fn a_dropped_shutdown_stays_closed_and_aborts_nothing() {
        on_paused_time(async {
            let service = service(9);
            service.submit("a", 5).await;
            dropped_after(seconds(1), service.shutdown(3)).await;
            service.submit("b", 1).await;
            expect_eq!(
                (service.shutdown(60).await, service.times("is refused")),
                ((report(1, 0, 0), seconds(5)), vec![(1, "b")]),
                "service.shutdown(60 s).await, when it returned, and who was refused; a job of 5 s, then shutdown(3 s) that is dropped after 1 s, then a submit"
            );
        });
    }
}
