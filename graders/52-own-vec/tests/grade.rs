//! The checks of kata 52.

#![allow(
    clippy::drop_non_drop,
    clippy::forget_non_drop,
    reason = "the learner writes each `impl Drop`; the stub has none"
)]

#[path = "grade/ledger.rs"]
mod ledger;

#[path = "grade/buffer.rs"]
mod buffer;
#[path = "grade/drain.rs"]
mod drain;
#[path = "grade/into_iter.rs"]
mod into_iter;
#[path = "grade/row.rs"]
mod row;
#[path = "grade/unwinding.rs"]
mod unwinding;

#[global_allocator]
static ALLOCATOR: grader_kit::cost::CountingAllocator = grader_kit::cost::CountingAllocator;

/// A row made with `push` alone: the exercises after it must not need each other.
fn row_of<T>(values: impl IntoIterator<Item = T>) -> kata_52::row::Row<T> {
    let mut row = kata_52::row::Row::new();
    for value in values {
        row.push(value);
    }
    row
}

/// Values with memory of their own: a leak, or a second drop, is no secret to who watches.
fn boxes(count: u32) -> impl Iterator<Item = Box<u32>> {
    (0..count).map(Box::new)
}
