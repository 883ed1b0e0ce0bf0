//! The checks of kata 00.

#[path = "grade/greeting.rs"]
mod greeting;
#[path = "grade/hover.rs"]
mod hover;
#[path = "grade/pancake.rs"]
mod pancake;
#[path = "grade/program.rs"]
mod program;
#[path = "grade/tidy.rs"]
mod tidy;
