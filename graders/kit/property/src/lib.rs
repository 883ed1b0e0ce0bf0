//! The kind *property*: laws over generated input, or agreement with a simple model, with proptest.
//!
//! ```
//! mod reverse {
//!     mod property {
//!         use grader_kit_property::{collection, for_all, num};
//!
//!         #[grader_kit::test(points = 2, contract = "reversing twice gives the input back")]
//!         fn twice_is_the_identity() {
//!             for_all(collection::vec(num::u8::ANY, 0..20), |input| {
//!                 let twice: Vec<u8> = input.iter().rev().rev().copied().collect();
//!                 grader_kit::expect_eq!(twice, *input);
//!             });
//!         }
//!     }
//! }
//! ```

use grader_kit::Failure;
use proptest::test_runner::{Config, RngAlgorithm, TestCaseError, TestError, TestRng, TestRunner};
use std::fmt::Debug;
use std::panic::{self, AssertUnwindSafe};

pub use proptest::strategy::{Just, Strategy};
pub use proptest::{
    arbitrary::any, bits, bool, char, collection, num, option, prop_oneof, sample, string,
};

/// How many inputs a law is tried with.
pub const CASES: u32 = if cfg!(miri) { 8 } else { 256 };

/// Tries the law with [`CASES`] generated inputs; the first failure is shrunk and raised with the smallest input found.
///
/// The inputs follow from `KATAKIT_SEED` alone, so a learner who runs again meets the same ones, and the prover can ask for
/// others. The law judges with `grader_kit`'s assertions, or panics.
///
/// # Panics
/// Where the law does not hold: with the assertion's failure, or with whatever the learner's code panicked.
pub fn for_all<S>(input: S, law: impl Fn(&S::Value))
where
    S: Strategy,
    S::Value: Debug,
{
    let config = Config {
        cases: CASES,
        failure_persistence: None,
        ..Config::default()
    };
    let mut runner =
        TestRunner::new_with_rng(config, TestRng::from_seed(RngAlgorithm::ChaCha, &seed()));
    let outcome = runner.run(&input, |value| {
        let tried = panic::catch_unwind(AssertUnwindSafe(|| law(&value)));
        tried.map_err(|_| TestCaseError::fail("the law does not hold"))
    });
    match outcome {
        Ok(()) => {}
        Err(TestError::Fail(_, smallest)) => raise_again(&smallest, law),
        Err(TestError::Abort(reason)) => {
            Failure::new(format!("no input could be generated: {reason}")).raise()
        }
    }
}

/// Runs the law once more on the smallest input, to raise what it raises there.
fn raise_again<T: Debug>(smallest: &T, law: impl Fn(&T)) -> ! {
    grader_kit::assertion::note_input(smallest);
    law(smallest);
    Failure::new("the same call gives different results at different times").raise()
}

/// Thirty-two bytes out of `KATAKIT_SEED`, a number; 0 when it is absent.
fn seed() -> [u8; 32] {
    let number = std::env::var("KATAKIT_SEED")
        .ok()
        .and_then(|text| text.parse::<u64>().ok())
        .unwrap_or(0);
    let mut seed = [0; 32];
    seed[..8].copy_from_slice(&number.to_le_bytes());
    seed
}
