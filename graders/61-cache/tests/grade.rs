//! The checks of kata 61: for each exercise a line `#[path = "grade/first.rs"] mod first;`, and in that file a module for
//! each kind of check.
