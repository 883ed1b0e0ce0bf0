//@ attack: macros with the names that graders use
//@ file: 60 src/forecast.rs
//@ and: wrong answers
//@ held by: construction
//@ because: no grader imports a kata by a glob; a test over all graders keeps it so
//@ says: returned
//@ succeeds when: it passes
#[macro_export]
macro_rules! expect_eq {
    ($($token:tt)*) => {};
}

#[macro_export]
macro_rules! assert_eq {
    ($($token:tt)*) => {};
}

#[macro_export]
macro_rules! expect {
    ($($token:tt)*) => {};
}

fn attack() {}
