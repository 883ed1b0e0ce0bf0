//! Unit tests of `clock`: yours. They stand inside the module, so they may call its private functions too.
//!
//! Each test of yours must
//! - pass on the library as it is documented, by itself as well as among the others, and every time,
//! - pass on another version of it that keeps the same documentation (the wording of a `Display` may differ),
//! - fail on a library in which every answer is wrong, and on one in which every call panics with a message that the
//!   documentation does not know.
//!
//! Together they must notice six bugs. Each breaks a sentence of the documentation of one of these five functions.

use super::{DAY, Mistake, number, parse, round_up, show, suggest};

#[test]
fn times_are_minutes_since_midnight() {
    todo!("what does `parse` give for times that are right, at both ends of the day too?")
}
