//! Integration tests of `calendar`: yours. A crate of its own, which sees what a customer of the library sees, and no more.
//!
//! Each test of yours must
//! - pass on the library as it is documented, by itself as well as among the others, and every time,
//! - pass on another version of it that keeps the same documentation (tickets, `Debug` and `Display` texts may differ),
//! - fail on a library in which every answer is wrong, and on one in which every call panics with a message that the
//!   documentation does not know.
//!
//! Together they must notice six bugs. None shows in one call alone: what matters is what came before, or what comes after.

use kata_20::calendar::{Calendar, Refusal};

#[test]
fn a_morning_at_the_desk() {
    todo!("book, look at the agenda, cancel, book again: what should be seen after each step?")
}
