//! The checks of kata 20.
//!
//! The learner's tests are compiled into this binary, once, above a copy of the library in which every seeded bug can be
//! switched on at run time ([`switch`]). A check starts the binary again with a bug's number in the environment and some of
//! the learner's tests as its arguments, and judges by how that process ends.

#![allow(
    dead_code,
    reason = "what of the library is called is up to the learner's tests"
)]

// The learner's `use kata_20::…` means the copy with the bugs.
extern crate self as kata_20;

#[path = "schema/calendar.rs"]
mod calendar;
#[path = "schema/clock.rs"]
mod clock;
#[path = "schema/editor.rs"]
mod editor;
#[path = "schema/spans.rs"]
mod spans;
#[path = "schema/switch.rs"]
mod switch;

#[path = "grade/ending.rs"]
mod ending;
#[path = "grade/fuzz.rs"]
mod fuzz;
#[path = "grade/integration.rs"]
mod integration;
#[path = "grade/learner.rs"]
mod learner;
#[path = "grade/properties.rs"]
mod properties;
#[path = "grade/suite.rs"]
mod suite;
#[path = "grade/unit.rs"]
mod unit;
