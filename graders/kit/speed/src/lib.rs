//! The kind *speed*: code takes at most so many times what a reference takes, measured side by side in one run.
//!
//! ```
//! use std::hint::black_box;
//!
//! let numbers: Vec<u64> = (0..1000).collect();
//! let verdict = grader_kit_speed::at_most(
//!     1.5,
//!     || black_box(&numbers).iter().sum::<u64>(),
//!     || black_box(&numbers).iter().rev().sum::<u64>(),
//! );
//! # let _ = verdict;
//! ```
//!
//! In a check it stands in `expect_ok!`. The closures hide their input from the optimiser with [`std::hint::black_box`], as
//! above; what they return is hidden here.
//!
//! # The rule
//!
//! A *round* is four samples: one of the learner's code, two of the reference, one of the learner's. So whatever drifts along, such
//! as the clock rate of the core, hits both alike. A sample is as many calls as take some milliseconds, on the **CPU clock of
//! the thread**, which stands still while another process has the core. A round gives one ratio. Of all ratios so far the
//! median is taken, and the interval in which the true median lies with 99% confidence, whatever the distribution: its
//! ends are two of the sorted ratios, by the binomial distribution. There are at least [`FEWEST_ROUNDS`], and more while the
//! interval holds the limit, until [`BUDGET`] is spent; then the median decides.
//!
//! Two verdicts of one process never measure at once. Code on several threads is not for this judge, since the clock
//! only sees the thread that calls; judge what causes the cost instead, such as addresses or how often a lock is taken.
//!
//! # Choosing a limit
//!
//! A right solution sits at 0.8 of the limit or less, the mistake that the check is about at 1.5 times the limit or more, on
//! every machine. So race against what the lesson asks for, not against the best code in the world; and let the mistake be one that
//! costs much.
//!
//! The kata, its grader and the yardstick that it races against need optimisation in the root manifest, because
//! a verdict is built in the profile `dev`:
//!
//! ```toml
//! [profile.dev.package.kata-NN]
//! opt-level = 3
//! debug-assertions = false
//! overflow-checks = false
//! ```
//!
//! # What was measured
//!
//! By `scripts/speed-rule.py`, which anybody can run again, on 2026-11-21, on a machine with two cores (AMD EPYC) at a load of
//! 13, with a busy neighbour pinned to the same core and a limit of 1.25: of 60 verdicts on an identical copy of the reference
//! none was a refusal; of 60 verdicts on code that is 1.7 times slower all were. A verdict took 2 s of wall-clock time in the
//! median and 7 s at most, most of which belonged to others; at a load of 4 it was 1 s, and 2 s at most. Criterion's way, one
//! after the other in wall-clock time, had refused an identical copy 7 times of 30 in an earlier trial.
//!
//! On Windows the clock of a thread ticks every 16 ms only, so verdicts take longer there: a sample is never shorter than
//! four ticks.

mod clock;
mod median;
mod race;
mod turn;

pub use race::{BUDGET, FEWEST_ROUNDS, at_most};
