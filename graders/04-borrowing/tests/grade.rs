//! The checks of kata 04.

#[global_allocator]
static ALLOCATOR: grader_kit::cost::CountingAllocator = grader_kit::cost::CountingAllocator;

/// What the code returned, and how often it asked for memory.
fn allocations_of<T>(code: impl FnOnce() -> T) -> (T, u64) {
    let (value, cost) = grader_kit::cost::of(code);
    (value, cost.allocations)
}

/// What some exercises do without: copies, and pointers that the compiler does not watch.
const FORBIDDEN: [&str; 6] = [
    "clone",
    "cloned",
    "to_owned",
    "to_vec",
    "to_string",
    "unsafe",
];

#[path = "grade/cursor.rs"]
mod cursor;
#[path = "grade/lend.rs"]
mod lend;
#[path = "grade/repair.rs"]
mod repair;
#[path = "grade/split.rs"]
mod split;
#[path = "grade/views.rs"]
mod views;
#[path = "grade/workshop.rs"]
mod workshop;
