//! What a learner reads when an assertion does not hold.

use grader_kit::{Failure, expect, expect_eq, expect_ok, expect_panic};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// The failure that the check raises, without the site's line: that would change with every edit of this file.
fn failure(check: impl FnOnce()) -> String {
    let payload = catch_unwind(AssertUnwindSafe(check)).expect_err("the assertion does not hold");
    let failure = payload
        .downcast::<Failure>()
        .expect("an assertion raises a failure");
    assert!(
        failure
            .site()
            .is_some_and(|site| site.contains("failures.rs:")),
        "{failure:?}"
    );
    failure.text().to_owned()
}

fn half(n: u32) -> Result<u32, String> {
    if n.is_multiple_of(2) {
        Ok(n / 2)
    } else {
        Err(format!("{n} is odd"))
    }
}

fn unfinished() -> u32 {
    todo!()
}

#[test]
fn unequal_values_are_shown_with_the_call_and_the_situation() {
    let n = 6;
    assert_eq!(
        failure(|| expect_eq!(half(n), Ok(4), "n = {n}")),
        "called    half(n)\nwith      n = 6\nreturned  Ok(3)\nexpected  Ok(4)"
    );
    assert_eq!(
        failure(|| expect_eq!(half(2), Ok(2))),
        "called    half(2)\nreturned  Ok(1)\nexpected  Ok(2)"
    );
}

#[test]
fn a_broken_condition_says_what_was_found() {
    assert_eq!(
        failure(|| expect!(half(2).is_err(), "half of {} is whole", 2)),
        "found     half of 2 is whole"
    );
}

#[test]
fn a_judges_reason_is_shown_as_it_is() {
    assert_eq!(failure(|| expect_ok!(half(3))), "3 is odd");
}

#[test]
fn a_panic_must_come_and_must_say_the_words() {
    assert_eq!(
        failure(|| expect_panic!(half(4).unwrap(), "odd", "no oddity at all")),
        "called    half(4).unwrap()\nwith      no oddity at all\nreturned  2\n\
         expected  a panic whose message contains \"odd\""
    );
    let message = failure(|| expect_panic!(half(3).unwrap(), "even"));
    assert!(
        message.starts_with("called    half(3).unwrap()\npanicked  "),
        "{message}"
    );
    assert!(
        message.ends_with("\nexpected  a panic whose message contains \"even\""),
        "{message}"
    );
}

#[test]
fn what_holds_raises_nothing() {
    expect_eq!(half(2), Ok(1));
    expect!(half(3).is_err(), "never shown");
    expect_ok!(half(2));
    expect_panic!(half(3).unwrap(), "3 is odd");
}

#[test]
fn a_todo_is_never_the_panic_that_was_asked_for() {
    let payload = catch_unwind(|| expect_panic!(unfinished(), "")).expect_err("a todo!() goes on");
    assert_eq!(payload.downcast_ref(), Some(&"not yet implemented"));
}
