//! The checks of kata 03.

#[global_allocator]
static ALLOCATOR: grader_kit::cost::CountingAllocator = grader_kit::cost::CountingAllocator;

/// What the code returned, and how often it asked for memory.
fn allocations_of<T>(code: impl FnOnce() -> T) -> (T, u64) {
    let (value, cost) = grader_kit::cost::of(code);
    (value, cost.allocations)
}

#[path = "grade/drops.rs"]
mod drops;
#[path = "grade/guard.rs"]
mod guard;
#[path = "grade/heap.rs"]
mod heap;
#[path = "grade/puzzle.rs"]
mod puzzle;
#[path = "grade/stack.rs"]
mod stack;
#[path = "grade/tickets.rs"]
mod tickets;
