//! One function, two runtimes.

use futures::stream;
use kata_39::batch::batch;
use std::cell::RefCell;
use std::time::Duration;

/// A runtime's time, real or not.
pub trait Time: Clone {
    fn now(&self) -> Duration;
    fn sleep(&self, duration: Duration) -> impl Future<Output = ()> + use<Self>;
}

/// Items that arrive at these times, in milliseconds; `end` is when the source ends. In batches of at most `most` items, none
/// older than a second.
#[derive(Clone, Debug)]
pub struct Scenario {
    most: usize,
    arrivals: &'static [u64],
    end: u64,
    /// When which items should be emitted.
    batches: &'static [(u64, &'static [u64])],
}

/// When which batch was emitted, in milliseconds; an item is the time of its arrival.
async fn batches<T: Time>(time: T, scenario: Scenario) -> Vec<(u128, Vec<u64>)> {
    let arrivals = scenario.arrivals.iter().copied();
    let (clock, end) = (&time, scenario.end);
    let source = stream::unfold(arrivals, async |mut arrivals| {
        let next = arrivals.next();
        let at = Duration::from_millis(next.unwrap_or(end));
        clock.sleep(at.saturating_sub(clock.now())).await;
        Some((next?, arrivals))
    });
    let emitted = RefCell::new(Vec::new());
    let emit = |items| emitted.borrow_mut().push((time.now().as_millis(), items));
    let sleep = |duration| time.sleep(duration);
    batch(source, scenario.most, Duration::from_secs(1), sleep, emit).await;
    emitted.into_inner()
}

mod behaviour {
    use super::{Scenario, Time, batches};
    use crate::paused::{Log, on_paused_time};
    use crate::smol_time::on_smol;
    use grader_kit::expect_eq;
    use std::time::Duration;

    #[derive(Clone)]
    struct TokioTime(Log<()>);

    impl Time for TokioTime {
        fn now(&self) -> Duration {
            self.0.now()
        }

        fn sleep(&self, duration: Duration) -> impl Future<Output = ()> + use<> {
            tokio::time::sleep(duration)
        }
    }

    const FULL: Scenario = Scenario {
        most: 2,
        arrivals: &[0, 100, 200, 300, 400, 500],
        end: 5000,
        batches: &[(100, &[0, 100]), (300, &[200, 300]), (500, &[400, 500])],
    };

    const DUE: Scenario = Scenario {
        most: 9,
        arrivals: &[0, 600, 1200, 4000],
        end: 9000,
        batches: &[(1000, &[0, 600]), (2200, &[1200]), (5000, &[4000])],
    };

    const FULL_THEN_DUE: Scenario = Scenario {
        most: 2,
        arrivals: &[0, 600, 700, 2500],
        end: 9000,
        batches: &[(600, &[0, 600]), (1700, &[700]), (3500, &[2500])],
    };

    const ENDS: Scenario = Scenario {
        most: 3,
        arrivals: &[0, 1, 2, 100, 200],
        end: 300,
        batches: &[(2, &[0, 1, 2]), (300, &[100, 200])],
    };

    fn judge(runtime: &str, emitted: Vec<(u128, Vec<u64>)>, scenario: &Scenario) {
        let expected = scenario.batches.iter();
        let expected: Vec<_> = expected
            .map(|(time, items)| (u128::from(*time), items.to_vec()))
            .collect();
        let (most, arrivals, end) = (scenario.most, scenario.arrivals, scenario.end);
        expect_eq!(
            emitted,
            expected,
            "batch(source, {most}, 1 s, sleep, emit).await on {runtime}: when it emitted which items, in milliseconds\n\
             each item says when it arrives: {arrivals:?}; the source ends at {end}"
        );
    }

    fn on_tokio(scenario: Scenario) {
        on_paused_time(async {
            let time = TokioTime(Log::begin());
            judge("tokio", batches(time, scenario.clone()).await, &scenario);
        });
    }

    #[grader_kit::test(
        points = 1,
        contract = "A batch is emitted as soon as it has `most` items."
    )]
    fn a_full_batch_goes_at_once() {
        on_tokio(FULL);
    }

    #[grader_kit::test(
        points = 2,
        contract = "A batch is emitted when `linger` has passed since its first item arrived, with what it has by then. So no batch is empty."
    )]
    fn a_batch_waits_for_linger_from_its_first_item() {
        on_tokio(DUE);
    }

    #[grader_kit::test(
        points = 1,
        contract = "A batch is emitted when `linger` has passed since its first item arrived: its own, not that of the batch before."
    )]
    fn each_batch_has_a_time_of_its_own() {
        on_tokio(FULL_THEN_DUE);
    }

    #[grader_kit::test(
        points = 1,
        contract = "A batch is emitted at the end of `source`. `source` is never polled after its end."
    )]
    fn the_end_of_the_source_is_not_waited_out() {
        on_tokio(ENDS);
    }

    #[grader_kit::test(
        points = 4,
        contract = "It runs on any executor. Time comes from `sleep` alone; nothing here may ask for tokio's timers, tasks or runtime."
    )]
    fn it_runs_on_smol_as_well() {
        for scenario in [FULL, DUE, FULL_THEN_DUE, ENDS] {
            let expected = scenario.clone();
            let emitted = on_smol(async |time| batches(time, scenario).await);
            judge("smol", emitted, &expected);
        }
    }
}
