//! The checks of the capstone grep, stage by stage: all of them look at the built program from outside.

#[path = "grade/by_hand.rs"]
mod by_hand;
#[path = "grade/bytes.rs"]
mod bytes;
#[path = "grade/expression.rs"]
mod expression;
#[path = "grade/files.rs"]
mod files;
#[path = "grade/flags.rs"]
mod flags;
#[path = "grade/judging.rs"]
mod judging;
#[path = "grade/literal.rs"]
mod literal;
#[path = "grade/regex.rs"]
mod regex;
#[cfg(unix)]
#[path = "grade/speed.rs"]
mod speed;
