//! The checks of kata 60.

#[path = "grade/csv.rs"]
mod csv;
#[path = "grade/forecast.rs"]
mod forecast;
#[path = "grade/intern.rs"]
mod intern;
#[path = "grade/reuse.rs"]
mod reuse;
#[path = "grade/small.rs"]
mod small;
#[path = "grade/versions.rs"]
mod versions;

#[global_allocator]
static ALLOCATOR: grader_kit::cost::CountingAllocator = grader_kit::cost::CountingAllocator;

/// How often the code asks for memory. What it returns is dropped after the counting.
fn allocations<T>(code: impl FnOnce() -> T) -> u64 {
    // Whatever the optimiser may prove about the result, it has to be made.
    let code = || std::hint::black_box(code());
    grader_kit::cost::of(code).1.allocations
}

/// How often the code asks for memory, and for how many bytes in all.
fn allocations_and_bytes<T>(code: impl FnOnce() -> T) -> (u64, u64) {
    let code = || std::hint::black_box(code());
    let cost = grader_kit::cost::of(code).1;
    (cost.allocations, cost.bytes)
}
