//! The checks of kata 56.

#![allow(clippy::drop_non_drop, reason = "in the stub no type has a `Drop` yet")]

#[path = "grade/array.rs"]
mod array;
#[path = "grade/callbacks.rs"]
mod callbacks;
#[path = "grade/export.rs"]
mod export;
#[path = "grade/handle.rs"]
mod handle;
#[path = "grade/live.rs"]
mod live;
#[path = "grade/strings.rs"]
mod strings;
