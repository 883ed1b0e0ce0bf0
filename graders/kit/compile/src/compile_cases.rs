//! The program that runs trybuild for the graders: compiles `ui/*.rs` and `ui/*/*.rs` in the current folder.
//!
//! Each grader with compile cases has it as a binary of its own, so that cargo builds it before the grader's checks run, and
//! only once: it does not depend on what a learner writes.

#[cfg(not(miri))]
fn main() {
    let cases = trybuild::TestCases::new();
    cases.compile_fail("ui/*/*.rs");
    cases.compile_fail("ui/*.rs");
    // It panics where a program compiles, which is what half of them are for.
    let _ = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| drop(cases)));
}

/// Miri starts no compiler.
#[cfg(miri)]
fn main() {}
