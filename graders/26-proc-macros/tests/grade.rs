//! The checks of kata 26.

#[path = "grade/builder.rs"]
mod builder;
#[path = "grade/field_names.rs"]
mod field_names;
#[path = "grade/list.rs"]
mod list;
#[path = "grade/retry.rs"]
mod retry;
