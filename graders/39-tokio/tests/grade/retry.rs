//! Time limits.

mod behaviour {
    use crate::paused::{Log, on_paused_time, seconds, timed};
    use grader_kit::expect_eq;
    use kata_39::retry::{OutOfTime, Policy, retry};
    use std::ops::Range;
    use std::time::Duration;
    use tokio::time::sleep;

    /// What each attempt would do: after so many seconds, return that. A further one would never return.
    type Script = &'static [(u64, Result<&'static str, &'static str>)];

    /// What came out of it.
    #[derive(Debug, PartialEq)]
    struct Outcome {
        result: Result<&'static str, OutOfTime<&'static str>>,
        took: Duration,
        /// From when to when the future of each attempt was there.
        attempts: Vec<Range<Duration>>,
    }

    async fn outcome(policy: Policy, script: Script) -> Outcome {
        let log = Log::begin();
        let attempt = async |number: u32| {
            log.note((number, "begins"));
            let _guard = log.note_on_drop((number, "is gone"));
            match script.get(number as usize - 1) {
                Some((time, result)) => {
                    sleep(seconds(*time)).await;
                    *result
                }
                None => std::future::pending().await,
            }
        };
        let (result, took) = timed(retry(policy, attempt)).await;
        let notes = log.notes();
        let at = |note| notes.iter().find(|(_, other)| *other == note);
        let attempts = (1..)
            .map_while(|number| Some(at((number, "begins"))?.0..at((number, "is gone"))?.0))
            .collect();
        Outcome {
            result,
            took,
            attempts,
        }
    }

    /// Limits in seconds: for an attempt, for everything, and the first pause; `u64::MAX` is `Duration::MAX`.
    fn judge(
        limits: [u64; 3],
        script: Script,
        result: Result<&'static str, OutOfTime<&'static str>>,
        took: u64,
        attempts: &[(u64, u64)],
    ) {
        let [per_attempt, overall, first_pause] = limits.map(|limit| match limit {
            u64::MAX => Duration::MAX,
            limit => seconds(limit),
        });
        let policy = Policy {
            per_attempt,
            overall,
            first_pause,
        };
        let attempts = attempts.iter();
        let expected = Outcome {
            result,
            took: seconds(took),
            attempts: attempts
                .map(|(begin, end)| seconds(*begin)..seconds(*end))
                .collect(),
        };
        on_paused_time(async {
            expect_eq!(
                outcome(policy, script).await,
                expected,
                "retry(policy, attempt)\npolicy = {policy:?}\n(seconds, result) of the attempts: {script:?}"
            );
        });
    }

    fn out_of_time(
        attempts: u32,
        last_error: Option<&'static str>,
    ) -> Result<&'static str, OutOfTime<&'static str>> {
        Err(OutOfTime {
            attempts,
            last_error,
        })
    }

    #[grader_kit::test(
        points = 1,
        contract = "Calls `attempt` until one succeeds; gives that one's value. After a failed attempt comes a pause."
    )]
    fn the_first_success_ends_it() {
        judge(
            [5, 90, 7],
            &[(2, Ok("a")), (1, Ok("b"))],
            Ok("a"),
            2,
            &[(0, 2)],
        );
        judge(
            [5, 90, 7],
            &[(2, Err("a")), (1, Ok("b"))],
            Ok("b"),
            10,
            &[(0, 2), (9, 10)],
        );
    }

    #[grader_kit::test(
        points = 1,
        contract = "The pause after the first failed attempt; each further pause is twice as long as the one before it."
    )]
    fn each_pause_is_twice_the_one_before() {
        judge(
            [5, 90, 1],
            &[(1, Err("a")), (1, Err("b")), (1, Err("c")), (1, Ok("d"))],
            Ok("d"),
            11,
            &[(0, 1), (2, 3), (5, 6), (10, 11)],
        );
    }

    #[grader_kit::test(
        points = 2,
        contract = "An attempt fails by taking more than `policy.per_attempt`: its future is dropped there and then. No failed attempt's future is alive during a pause."
    )]
    fn a_slow_attempt_is_cut_off_before_the_pause() {
        judge(
            [5, 90, 2],
            &[(60, Ok("slow")), (1, Ok("fast"))],
            Ok("fast"),
            8,
            &[(0, 5), (7, 8)],
        );
    }

    #[grader_kit::test(
        points = 2,
        contract = "When `policy.overall` has passed, the attempt that is under way is cut off at that instant."
    )]
    fn the_overall_limit_cuts_an_attempt_off() {
        judge(
            [5, 4, 1],
            &[(60, Ok("late"))],
            out_of_time(1, None),
            4,
            &[(0, 4)],
        );
    }

    #[grader_kit::test(
        points = 1,
        contract = "When `policy.overall` has passed, the pause that is under way is cut off at that instant."
    )]
    fn the_overall_limit_cuts_a_pause_off() {
        judge(
            [5, 10, 60],
            &[(1, Err("a"))],
            out_of_time(1, Some("a")),
            10,
            &[(0, 1)],
        );
    }

    #[grader_kit::test(
        points = 1,
        contract = "The last error that an attempt returned; `None` if none did. An attempt that is cut off returns no error."
    )]
    fn the_last_error_outlives_the_limit() {
        judge(
            [5, 20, 1],
            &[
                (1, Err("a")),
                (1, Err("b")),
                (60, Ok("late")),
                (60, Ok("late")),
            ],
            out_of_time(4, Some("b")),
            20,
            &[(0, 1), (2, 3), (5, 10), (14, 19)],
        );
    }

    #[grader_kit::test(
        points = 1,
        contract = "Each of the three may be `Duration::MAX`, a time that never passes."
    )]
    fn no_limit_is_a_limit_too() {
        judge(
            [u64::MAX, u64::MAX, 1],
            &[(1, Err("a")), (5000, Ok("b"))],
            Ok("b"),
            5002,
            &[(0, 1), (2, 5002)],
        );
        judge(
            [u64::MAX, 10, u64::MAX],
            &[(1, Err("a"))],
            out_of_time(1, Some("a")),
            10,
            &[(0, 1)],
        );
    }
}
