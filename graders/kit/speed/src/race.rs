use crate::clock::{calls_in_a_sample, sample};
use crate::median::Median;
use crate::turn::wait_for_my_turn;
use grader_kit::record::measured;
use std::time::Duration;

/// No verdict is given after fewer rounds.
pub const FEWEST_ROUNDS: usize = 15;

/// How much CPU time the rounds may take in all.
pub const BUDGET: Duration = Duration::from_secs(4);

/// Whether the learner's code takes at most `limit` times what the reference takes.
///
/// # Errors
/// Where it takes more: with both times, the ratio and how sure it is, for the learner to read.
pub fn at_most<R, S>(
    limit: f64,
    mut learner: impl FnMut() -> R,
    mut reference: impl FnMut() -> S,
) -> Result<(), String> {
    let _my_turn = wait_for_my_turn();
    let mut race = Race::new(&mut learner, &mut reference);
    let mut next_look = FEWEST_ROUNDS;
    loop {
        race.round(&mut learner, &mut reference);
        let rounds = race.rounds.len();
        let out_of_budget = race.spent >= BUDGET;
        if rounds < next_look && !(out_of_budget && rounds >= FEWEST_ROUNDS) {
            continue;
        }
        // A look after each round would be so many chances to be wrong.
        next_look = rounds + rounds / 2;
        let ratio = Median::of(&race.ratios());
        if ratio.high <= limit {
            measured(ratio.middle);
            return Ok(());
        }
        if ratio.low > limit || out_of_budget {
            measured(ratio.middle);
            return if ratio.middle <= limit {
                Ok(())
            } else {
                Err(race.report(ratio, limit))
            };
        }
    }
}

/// What has been measured so far.
struct Race {
    learners_calls: u32,
    references_calls: u32,
    /// Seconds a call: the learner's and the reference's.
    rounds: Vec<(f64, f64)>,
    spent: Duration,
}

impl Race {
    fn new<R, S>(learner: &mut impl FnMut() -> R, reference: &mut impl FnMut() -> S) -> Self {
        let references_calls = calls_in_a_sample(reference);
        let took = sample(references_calls, reference);
        let learners_calls = calls_beside(references_calls, took, learner);
        Self {
            learners_calls,
            references_calls,
            rounds: Vec::new(),
            spent: Duration::ZERO,
        }
    }

    fn round<R, S>(&mut self, learner: &mut impl FnMut() -> R, reference: &mut impl FnMut() -> S) {
        let mut learners = sample(self.learners_calls, learner);
        let mut references = sample(self.references_calls, reference);
        references += sample(self.references_calls, reference);
        learners += sample(self.learners_calls, learner);
        self.spent += learners + references;
        let a_call = |time: Duration, calls: u32| time.as_secs_f64() / f64::from(2 * calls);
        self.rounds.push((
            a_call(learners, self.learners_calls),
            a_call(references, self.references_calls),
        ));
    }

    fn ratios(&self) -> Vec<f64> {
        let ratio = |&(learner, reference): &(f64, f64)| learner / reference.max(1e-12);
        self.rounds.iter().map(ratio).collect()
    }

    fn report(&self, ratio: Median, limit: f64) -> String {
        let (learners, references): (Vec<f64>, Vec<f64>) = self.rounds.iter().copied().unzip();
        format!(
            "right, but too slow: {:.2} times what the reference takes, where {limit} times is allowed\n\
             yours     {} a call\n\
             reference {} a call\n\
             measured  ratio {:.2} to {:.2} with 99% confidence, from {} rounds in turns, in CPU time of the thread",
            ratio.middle,
            readable(Median::of(&learners).middle),
            readable(Median::of(&references).middle),
            ratio.low,
            ratio.high,
            self.rounds.len(),
        )
    }
}

/// As many calls as the reference's sample has, so that what the other one left in the caches weighs the same for both; but a
/// slow learner's sample need not take longer for it.
fn calls_beside<T>(references: u32, took: Duration, learner: &mut impl FnMut() -> T) -> u32 {
    let mut calls = 1;
    while calls < references {
        let slow = sample(calls, learner) >= took;
        if slow && calls < references / 8 {
            return calls;
        }
        calls = calls.saturating_mul(4);
    }
    references
}

/// Seconds with a unit that suits them.
fn readable(seconds: f64) -> String {
    match seconds {
        1.0.. => format!("{seconds:.2} s"),
        1e-3.. => format!("{:.2} ms", seconds * 1e3),
        1e-6.. => format!("{:.2} µs", seconds * 1e6),
        _ => format!("{:.1} ns", seconds * 1e9),
    }
}

#[cfg(test)]
mod tests {
    use super::{at_most, readable};
    use std::hint::black_box;

    fn work(steps: u32) -> u32 {
        (0..black_box(steps)).fold(1, |sum, step| black_box(sum ^ step))
    }

    #[test]
    fn three_times_as_slow_is_refused_in_words_and_as_fast_is_not() {
        let refused = at_most(1.5, || work(30_000), || work(10_000));
        let words = refused.expect_err("it is three times as slow");
        for part in ["right, but too slow", "yours", "reference", "99%"] {
            assert!(words.contains(part), "{words}");
        }
        assert_eq!(at_most(1.5, || work(10_000), || work(10_000)), Ok(()));
    }

    #[test]
    fn a_call_that_takes_many_samples_is_made_once_a_sample() {
        let mut calls = 0;
        let verdict = at_most(
            2.0,
            || {
                calls += 1;
                work(3_000_000)
            },
            || work(1000),
        );
        assert!(verdict.is_err());
        assert!(calls < 200, "{calls} calls");
    }

    #[test]
    fn times_are_readable() {
        let shown = [2.5, 0.0125, 0.000_031, 0.000_000_04].map(readable);
        assert_eq!(shown, ["2.50 s", "12.50 ms", "31.00 µs", "40.0 ns"]);
    }
}
