//! What every katakit grader is written with.
//!
//! A grader is one test binary. Its checks are functions with [`macro@test`], in modules that say what they judge:
//! `exercise::kind::what_must_hold`. Inside a check, [`expect!`], [`expect_eq!`], [`expect_ok!`] and [`expect_panic!`]
//! judge; each failure tells a learner what was called, what came back, what should have, and the sentence of the
//! contract that says so.
//!
//! ```
//! mod stack {
//!     mod behaviour {
//!         #[grader_kit::test(points = 1, contract = "a new `Vec` is empty")]
//!         fn new_is_empty() {
//!             grader_kit::expect_eq!(Vec::<u8>::new().len(), 0);
//!         }
//!     }
//! }
//! ```
//!
//! The kit stays light on purpose: a learner compiles it before the first verdict. Judges that need libraries are crates
//! of their own beside it: `grader-kit-compile` (trybuild), `grader-kit-property` (proptest), `grader-kit-model` (loom),
//! `grader-kit-speed`, `grader-kit-source` (a lexer) and `grader-kit-program` (whole programs, judged from outside).
//!
//! # For whoever runs a grader
//!
//! | environment variable | what it does |
//! | --- | --- |
//! | `KATAKIT_RECORDS` | a file to which each check appends its records, see [`record`] |
//! | `KATAKIT_ROLL_CALL` | when set, checks only announce themselves; nothing of the learner's runs |
//! | `KATAKIT_SKIP` | an assertion's site (`file:line:column`) that counts as held: how the prover shows that it is needed |
//! | `KATAKIT_COMPILED` | a folder in which compile checks find their compiler's answers again, while the code stays the same |
//! | `KATAKIT_MEMORY_JUDGE` | who watches this process for memory errors; without it (or Miri) such checks are not judged |
//! | `KATAKIT_SEED` | a number that property checks draw their input from; 0 when absent |

pub mod again;
pub mod assertion;
mod check;
pub mod cost;
pub mod craft;
mod failure;
mod panics;
mod process_end;
pub mod program;
pub mod record;
mod run;

pub use check::{Check, Kind};
pub use failure::{Failure, observe_failures};
pub use grader_kit_attribute::test;
pub use run::{not_judged, run};
