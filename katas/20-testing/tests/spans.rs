//! Property tests of `spans`: yours. Say what holds for *every* set and every call, and let proptest look for a
//! counterexample.
//!
//! Each test of yours must
//! - pass on the library as it is documented, by itself as well as among the others, and with every seed,
//! - pass on another version of it that keeps the same documentation (`Debug` and stored texts may look different),
//! - fail when everything in the library answers wrongly, or panics with some other message.
//!
//! Together they must notice six bugs. Five show for inputs of a certain shape. The sixth strikes about one call of `insert`
//! in a hundred and fifty, without a pattern: it is tried in four variants, and only tests that make many hundreds of
//! different calls will notice them all. The grader chooses the seed (`PROPTEST_RNG_SEED`), so what a test notices once it
//! notices always.

use kata_20::spans::SpanSet;
use proptest::prelude::{Strategy, any, prop_assert, prop_assert_eq, proptest};

proptest! {
    #[test]
    fn a_law_of_every_set(from: u16, until: u16) {
        prop_assert!(holds(from, until));
    }
}

fn holds(from: u16, until: u16) -> bool {
    todo!("a law about sets that took many steps to make says more than one about a single step")
}
